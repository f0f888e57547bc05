package dev.docket.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.docket.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a workflow must keep away from so that a history can be replayed and asked twice, as rules of ArchUnit: for the classes of a
 * host's own workflow, its states, commands, events and refusals. A failure names the place in the code, says why it matters, and what
 * to do instead.
 *
 * <pre>{@code
 * static final JavaClasses OURS = new ClassFileImporter()
 *     .withImportOption(new ImportOption.DoNotIncludeTests())
 *     .importPackages("org.example.permits");
 *
 * @TestFactory
 * Stream<DynamicTest> isPure() {
 *   return DynamicTest.stream(PurityRules.all().stream(), ArchRule::getDescription, rule -> rule.check(OURS));
 * }
 * }</pre>
 *
 * <p>Of the test kit only this class needs ArchUnit ({@code com.tngtech.archunit:archunit}); a host that does not use it
 * need not have it. A class that may do what a rule forbids, such as one that loads a bundled table, is left out by the host:
 * {@code OURS.that(are(not(equivalentTo(Table.class))))}. The rules read byte code: they see what a class calls itself, and nothing of
 * what a library that it calls does inside, nor what is called by reflection.
 *
 * <p>Long because the rules stand together, each with its own reason. Immutable.
 *
 * @since 0.1.0
 */
public final class PurityRules {

    /** What Immutables generates: which collections it uses inside is not the host's to choose. */
    private static final DescribedPredicate<JavaClass> GENERATED =
            describe("generated", type -> outermost(type).matches(".*\\.Immutable[^.]*"));

    /** Collections and values whose content can be changed by whoever holds them. */
    private static final Pattern MUTABLE = Pattern.compile(
            "java\\.util\\.(Array(List|Deque)|LinkedList|Vector|Stack|PriorityQueue|BitSet|Date|.*Calendar|Properties|Random"
                    + "|(Linked|Identity|Weak|Concurrent)?Hash(Map|Set|table)|LinkedHashMap|LinkedHashSet|Tree(Map|Set)"
                    + "|Enum(Map|Set)|.*Iterator|StringJoiner|concurrent\\..*)"
                    + "|java\\.lang\\.(StringBuilder|StringBuffer)|java\\.sql\\..*|java\\.text\\..*");

    /** Workflows: what has the four functions. */
    private static final DescribedPredicate<JavaClass> WORKFLOWS =
            describe("are workflows", type -> !type.isInterface() && type.isAssignableTo(Workflow.class));

    /**
     * No clock: neither {@code now()} of {@code java.time}, {@code Clock} and {@code InstantSource}, nor the system's clocks, nor the
     * dates of now of {@code java.util}.
     */
    public static final ArchRule NO_CLOCK = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.InstantSource")
            .orShould(access("now() of a type of java.time", inPackage("java.time"), "now"))
            .orShould(access("the system's clocks", "java.lang.System", "currentTimeMillis", "nanoTime"))
            .orShould(access("the calendar of today", "java.util.Calendar", "getInstance"))
            .orShould(callConstructorWithoutArguments("java.util.Date"))
            .because("a history that reads a clock cannot be asked for twice: take the instant as an argument");

    /** No chance: no random numbers, random UUIDs or shuffling, and no address in memory. */
    public static final ArchRule NO_CHANCE = noClasses()
            .should()
            .dependOnClassesThat(named(
                    "a source of randomness",
                    "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"
                            + "|java\\.util\\.random\\..*|java\\.security\\.SecureRandom"))
            .orShould(access("chance", "java.lang.Math", "random"))
            .orShould(access("chance", "java.util.UUID", "randomUUID"))
            .orShould(access("chance", "java.util.Collections", "shuffle"))
            .orShould(access("chance", inPackage("io.vavr"), "shuffle"))
            .orShould(access("an address in memory", "java.lang.System", "identityHashCode"))
            .because("the same input gives the same history: let the command carry what the host has drawn");

    /** No files, network, processes, resources or environment. */
    public static final ArchRule NO_INPUT_OR_OUTPUT = noClasses()
            .should()
            .dependOnClassesThat(named(
                    "I/O",
                    "java\\.io\\.(?!Serializable$).*|java\\.nio\\.(file|channels)\\..*|java\\.net\\..*|java\\.sql\\..*"
                            + "|java\\.lang\\.(Process|ProcessBuilder|Runtime)"))
            .orShould(access("resources", "java.lang.Class", "getResource", "getResourceAsStream"))
            .orShould(access("the environment", "java.lang.System", "getenv", "getProperty", "setProperty"))
            .because("the host reads, stores and sends: give the workflow what was read, and store its events");

    /** Neither {@code System.out} and {@code System.err} nor {@code System.in}. */
    public static final ArchRule NO_STANDARD_STREAMS = CompositeArchRule.of(
                    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS)
            .and(noClasses().should().accessField(System.class, "in"))
            .because("they are the host's: what there is to say stands in events and refusals");

    /** No threads, thread locals, timers, locks or atomic values, and no parallel streams. */
    public static final ArchRule NO_THREADS = noClasses()
            .should()
            .dependOnClassesThat(named(
                    "a thread or a means of sharing with one",
                    "java\\.lang\\.(Thread|ThreadGroup|ThreadLocal|InheritableThreadLocal)"
                            + "|java\\.util\\.(Timer|TimerTask)|java\\.util\\.concurrent\\..*"
                            + "|io\\.vavr\\.concurrent\\..*"))
            .orShould(access("parallel streams", inPackage("java.util"), "parallelStream", "parallel"))
            .orShould(access("parallel streams", inPackage("io.vavr"), "toJavaParallelStream"))
            .because(
                    "values need no threads, and the host has its own: say by nextDue when time matters, and be woken");

    /** No zone, locale or charset of the machine. */
    public static final ArchRule NO_DEFAULTS_OF_THE_MACHINE = noClasses()
            .should(access("the default zone", "java.time.ZoneId", "systemDefault"))
            .orShould(access("the default zone", "java.util.TimeZone", "getDefault", "setDefault"))
            .orShould(access("the default locale", "java.util.Locale", "getDefault", "setDefault"))
            .orShould(accessWithout("java.util.Locale", "java.lang.String", "format", "formatted"))
            .orShould(accessWithout("java.util.Locale", "java.lang.String", "toLowerCase", "toUpperCase"))
            .orShould(accessWithout("java.util.Locale", "java.time.format.DateTimeFormatter", "ofPattern"))
            .orShould(access("the default charset", "java.nio.charset.Charset", "defaultCharset"))
            .orShould(accessWithout("java.nio.charset.Charset", "java.lang.String", "getBytes"))
            .because(
                    "the same input gives the same words and dates on every machine: name the zone, Locale.ROOT, UTF_8");

    /** No collection that is walked in another order from run to run; what Immutables generates is not looked at. */
    public static final ArchRule NO_UNORDERED_COLLECTIONS = noClasses()
            .that(are(not(GENERATED)))
            .should()
            .dependOnClassesThat(named(
                    "an unordered collection",
                    "java\\.util\\.(HashMap|HashSet|Hashtable|IdentityHashMap|WeakHashMap"
                            + "|concurrent\\.ConcurrentHashMap)"
                            + "|io\\.vavr\\.collection\\.(HashMap|HashSet|HashMultimap)"))
            .orShould(access("an unordered map", "java.util.Map", "of", "ofEntries", "copyOf"))
            .orShould(access("an unordered set", "java.util.Set", "of", "copyOf"))
            .orShould(access(
                    "an unordered collector",
                    "java.util.stream.Collectors",
                    "toSet",
                    "toUnmodifiableSet",
                    "toUnmodifiableMap"))
            .orShould(callCollectorWithoutFactory("toMap", 4))
            .orShould(callCollectorWithoutFactory("groupingBy", 3))
            .orShould(access("an unordered set", inPackage("io.vavr"), "toSet", "toJavaSet"))
            .orShould(access("an unordered map", inPackage("io.vavr"), "toMap", "toJavaMap"))
            .because("hashes of enums differ from run to run: use a list, LinkedHashMap, TreeMap or EnumMap");

    /**
     * Every static field is final, and what others can reach of them is no array and no collection of a mutable kind. What a private
     * final collection does is not seen: fill it where the class is loaded, and never again.
     */
    public static final ArchRule NO_MUTABLE_STATICS = fields().that()
            .areStatic()
            .and(describe("somebody has written", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should()
            .beFinal()
            .andShould(holdNothingMutableForOthers())
            .allowEmptyShould(true)
            .because("what one request leaves in a static another one finds: keep it in the state, by an event");

    /**
     * The states, commands, events and refusals of every workflow among the classes, and all that they are made of among the classes:
     * every field is final, and what others can reach is no array and no collection of a mutable kind. That a {@code List} is a copy
     * ({@code List.copyOf}) is not seen; what Immutables generates is not looked at.
     */
    public static final ArchRule VALUES_ARE_IMMUTABLE = classes()
            .should(new ImmutableValues())
            .because("a state that changes under a history is another history: make a new value, of List.copyOf");

    /**
     * What {@code evolve} of a workflow calls, in whatever class among those imported, reads no field of a workflow; so it sees no
     * policy, which stands in those fields. Calls through an interface to one of its implementations are not followed.
     */
    public static final ArchRule EVOLVE_READS_NO_POLICY = classes()
            .that(WORKFLOWS)
            .should(readNoFieldOfAWorkflowIn("evolve"))
            .because("policy changes and histories do not: decide by policy, and let the event carry what was decided");

    /** Nothing declares a checked exception. */
    public static final ArchRule NO_CHECKED_EXCEPTIONS = codeUnits()
            .should(declareNoCheckedException())
            .because("the domain says no by a value: return a refusal, Either.left(...)");

    private PurityRules() {}

    /**
     * Every rule here, in the order in which they stand.
     *
     * @return the rules; each fails by an {@link AssertionError} of its {@code check(classes)}, and where no workflow is among the classes
     */
    public static List<ArchRule> all() {
        return List.of(
                NO_CLOCK,
                NO_CHANCE,
                NO_INPUT_OR_OUTPUT,
                NO_STANDARD_STREAMS,
                NO_THREADS,
                NO_DEFAULTS_OF_THE_MACHINE,
                NO_UNORDERED_COLLECTIONS,
                NO_MUTABLE_STATICS,
                VALUES_ARE_IMMUTABLE,
                EVOLVE_READS_NO_POLICY,
                NO_CHECKED_EXCEPTIONS);
    }

    // ---- values

    /** Looks at what the workflows are about, and at all that it is made of. */
    private static final class ImmutableValues extends ArchCondition<JavaClass> {

        private final LinkedHashSet<JavaClass> values = new LinkedHashSet<>();

        ImmutableValues() {
            super("be immutable where a workflow is about them");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            values.clear();
            LinkedHashSet<JavaClass> imported = new LinkedHashSet<>(all);
            ArrayDeque<JavaClass> left = new ArrayDeque<>();
            all.stream().filter(WORKFLOWS).flatMap(PurityRules::partsOfWorkflow).forEach(left::add);
            while (!left.isEmpty()) {
                JavaClass value = left.remove();
                if (!imported.contains(value) || !values.add(value)) {
                    continue;
                }
                left.addAll(value.getSubclasses());
                value.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .forEach(left::add);
            }
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!values.contains(type) || GENERATED.test(type)) {
                return;
            }
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                if (!modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is not final"));
                }
                violateIfMutableForOthers(field, modifiers, field.getRawType(), events);
            }
            for (JavaMethod method : type.getMethods()) {
                if (!method.getModifiers().contains(JavaModifier.SYNTHETIC) && !isValuesOfAnEnum(method)) {
                    violateIfMutableForOthers(method, method.getModifiers(), method.getRawReturnType(), events);
                }
            }
        }

        /** Java itself makes a new array each time. */
        private static boolean isValuesOfAnEnum(JavaMethod method) {
            return method.getOwner().isEnum() && method.getName().equals("values");
        }

        @Override
        public void finish(ConditionEvents events) {
            if (values.isEmpty()) {
                events.add(SimpleConditionEvent.violated(
                        this, "no workflow is among the classes: import also the package in which it stands"));
            }
        }
    }

    /** The state, the commands, the events and the refusals, also where a generic superclass names them. */
    private static Stream<JavaClass> partsOfWorkflow(JavaClass workflow) {
        return Stream.concat(Stream.of(workflow), workflow.getAllRawSuperclasses().stream())
                .flatMap(type -> Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream()))
                .filter(type -> type.toErasure().isAssignableTo(Workflow.class))
                .filter(JavaParameterizedType.class::isInstance)
                .flatMap(type -> ((JavaParameterizedType) type).getActualTypeArguments().stream())
                .map(JavaType::toErasure);
    }

    private static ArchCondition<JavaField> holdNothingMutableForOthers() {
        return new ArchCondition<>("hold nothing mutable that others can reach") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                violateIfMutableForOthers(field, field.getModifiers(), field.getRawType(), events);
            }
        };
    }

    private static void violateIfMutableForOthers(
            HasName.AndFullName member, Set<JavaModifier> modifiers, JavaClass type, ConditionEvents events) {
        boolean isReached = modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
        if (isReached && (type.isArray() || MUTABLE.matcher(type.getName()).matches())) {
            events.add(SimpleConditionEvent.violated(
                    member, member.getFullName() + " gives others a " + type.getName() + ", which they can change"));
        }
    }

    // ---- evolve

    private static ArchCondition<JavaClass> readNoFieldOfAWorkflowIn(String door) {
        return new ArchCondition<>("read no field of a workflow in " + door) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                LinkedHashSet<JavaCodeUnit> seen = new LinkedHashSet<>();
                ArrayDeque<JavaCodeUnit> left = new ArrayDeque<>();
                type.getAllMethods().stream()
                        .filter(method -> method.getName().equals(door)
                                && method.getRawParameterTypes().size() == 2)
                        .forEach(left::add);
                while (!left.isEmpty()) {
                    JavaCodeUnit code = left.remove();
                    if (!seen.add(code)) {
                        continue;
                    }
                    for (JavaAccess<?> access : code.getAccessesFromSelf()) {
                        if (access instanceof JavaFieldAccess read) {
                            read.getTarget()
                                    .resolveMember()
                                    .filter(PurityRules::isOfAWorkflow)
                                    .ifPresent(field -> events.add(SimpleConditionEvent.violated(
                                            access, "from " + door + ": " + access.getDescription())));
                        } else if (access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit called) {
                            left.add(called);
                        }
                    }
                }
            }
        };
    }

    private static boolean isOfAWorkflow(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC) && WORKFLOWS.test(field.getOwner());
    }

    private static ArchCondition<JavaCodeUnit> declareNoCheckedException() {
        return new ArchCondition<>("declare no checked exception") {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                code.getExceptionTypes().stream()
                        .filter(type ->
                                type.isAssignableTo(Exception.class) && !type.isAssignableTo(RuntimeException.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                code, code.getDescription() + " declares " + type.getName())));
            }
        };
    }

    // ---- words of the rules

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static DescribedPredicate<JavaClass> are(DescribedPredicate<JavaClass> predicate) {
        return predicate.as("are " + predicate.getDescription());
    }

    private static DescribedPredicate<JavaClass> named(String description, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return describe(
                "are " + description, type -> compiled.matcher(type.getName()).matches());
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return resideInAPackage(name + "..");
    }

    private static ArchCondition<JavaClass> access(String what, String owner, String... members) {
        return access(what, describe(owner, type -> type.getName().equals(owner)), members);
    }

    private static ArchCondition<JavaClass> access(
            String what, DescribedPredicate<JavaClass> owner, String... members) {
        Set<String> names = Set.of(members);
        return accessWhere(
                "use " + what, access -> names.contains(access.getName()) && owner.test(access.getTargetOwner()));
    }

    private static ArchCondition<JavaClass> callConstructorWithoutArguments(String owner) {
        return accessWhere(
                "make a " + owner + " of now",
                access -> access.getName().equals("<init>")
                        && access.getTargetOwner().getName().equals(owner)
                        && parametersOf(access).isEmpty());
    }

    private static ArchCondition<JavaClass> accessWithout(String parameter, String owner, String... members) {
        Set<String> names = Set.of(members);
        return accessWhere(
                "use " + owner + " without a " + parameter.replaceFirst(".*\\.", ""),
                access -> names.contains(access.getName())
                        && access.getTargetOwner().getName().equals(owner)
                        && !parametersOf(access).contains(parameter));
    }

    private static ArchCondition<JavaClass> callCollectorWithoutFactory(String name, int parametersWithFactory) {
        return accessWhere(
                "use Collectors." + name + " without a map's factory",
                access -> access.getName().equals(name)
                        && access.getTargetOwner().getName().equals("java.util.stream.Collectors")
                        && parametersOf(access).size() < parametersWithFactory);
    }

    private static List<String> parametersOf(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }

    /** Holds where one access of the class matches: calls, constructors, fields and method references alike. */
    private static ArchCondition<JavaClass> accessWhere(String description, Predicate<JavaAccess<?>> where) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(where)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }
}
