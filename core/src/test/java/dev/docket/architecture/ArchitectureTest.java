package dev.docket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house that a compiler cannot keep, each with the reason for which it stands. */
// Over 400 lines because all rules of the house are looked up in one place.
class ArchitectureTest {

    private static final String ROOT = "dev.docket";

    /** Every package; each may use those before it, never those after it. One that is absent is skipped. */
    private static final List<String> ORDER = List.of(
            "time",
            "workflow",
            "obligation",
            "request",
            "session",
            "residency",
            "programme",
            "lifecycle",
            "notice",
            "ledger",
            "metrics",
            "foresight",
            "wire");

    /** The classes that read something: the calendar and the words bundled in the jar. */
    private static final List<String> LOADERS_OF_WHAT_IS_BUNDLED =
            List.of(ROOT + ".time.ChinaWorkdays", ROOT + ".notice.BundledWords");

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void seesTheLibrary() {
        assertFalse(LIBRARY.isEmpty(), "no class was imported: every rule below would pass");
    }

    @Nested
    class Packages {

        @Test
        void areKnownToTheOrder() {
            String[] known = Stream.concat(Stream.of(ROOT), ORDER.stream().map(Packages::withSubpackages))
                    .toArray(String[]::new);
            check(classes()
                    .should()
                    .resideInAnyPackage(known)
                    .because("a package that the order of packages does not name has no direction"));
        }

        @Test
        void haveNoCycles() {
            check(slices().matching(ROOT + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("packages in a cycle are one package"));
        }

        @TestFactory
        Stream<DynamicTest> useOnlyThoseBeforeThem() {
            return ORDER.stream()
                    .limit(ORDER.size() - 1L)
                    .map(name -> DynamicTest.dynamicTest(name, () -> {
                        String[] later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                                .map(Packages::withSubpackages)
                                .toArray(String[]::new);
                        check(noClasses()
                                .that()
                                .resideInAPackage(withSubpackages(name))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(later)
                                .because("a package uses only those before it: " + ORDER));
                    }));
        }

        @Test
        void areNullMarked() {
            check(classes()
                    .should(resideInAPackageAnnotatedWith(NullMarked.class))
                    .because("null is neither taken nor returned, and a package that does not say so is not checked"));
        }

        @Test
        void areExportedByTheModule() throws IOException, URISyntaxException {
            URL library = LIBRARY.iterator()
                    .next()
                    .reflect()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
            ModuleDescriptor module;
            try (InputStream in = Files.newInputStream(Path.of(library.toURI()).resolve("module-info.class"))) {
                module = ModuleDescriptor.read(in);
            }

            assertEquals(ROOT + ".core", module.name());
            Set<String> withPublicTypes = LIBRARY.stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaClass::getPackageName)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> exported = module.exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    withPublicTypes, exported, "what is not exported can neither be used nor has its Javadoc checked");
        }

        private static String withSubpackages(String name) {
            return ROOT + "." + name + "..";
        }
    }

    @Nested
    class Purity {

        @Test
        void readsNoClock() {
            check(noClasses()
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
                    .because("the instant is an argument: else no history could be asked for twice"));
        }

        @Test
        void readsNoDefaultZoneOrLocale() {
            check(noClasses()
                    .should(access("the default zone", "java.time.ZoneId", "systemDefault"))
                    .orShould(access("the default zone", "java.util.TimeZone", "getDefault", "setDefault"))
                    .orShould(access("the default locale", "java.util.Locale", "getDefault", "setDefault"))
                    .orShould(accessWithoutLocale("java.lang.String", "format", "formatted"))
                    .orShould(accessWithoutLocale("java.lang.String", "toLowerCase", "toUpperCase"))
                    .orShould(accessWithoutLocale("java.time.format.DateTimeFormatter", "ofPattern"))
                    .because("the same input gives the same words and dates on every machine"));
        }

        @Test
        void leavesNothingToChance() {
            check(noClasses()
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
                    .because("the same input gives the same history"));
        }

        @Test
        void startsNoThreads() {
            check(noClasses()
                    .should()
                    .dependOnClassesThat(named(
                            "a thread or a means of sharing with one",
                            "java\\.lang\\.(Thread|ThreadGroup|ThreadLocal|InheritableThreadLocal)"
                                    + "|java\\.util\\.(Timer|TimerTask)|java\\.util\\.concurrent\\..*"
                                    + "|io\\.vavr\\.concurrent\\..*"))
                    .orShould(access("parallel streams", inPackage("java.util"), "parallelStream", "parallel"))
                    .orShould(access("parallel streams", inPackage("io.vavr"), "toJavaParallelStream"))
                    .because("values need no threads, and the host has its own"));
        }

        @Test
        void doesNoInputOrOutput() {
            check(
                    noClasses()
                            .that(are(not(describe(
                                    "the loaders of what is bundled",
                                    type -> LOADERS_OF_WHAT_IS_BUNDLED.contains(outermost(type))))))
                            .should()
                            .dependOnClassesThat(named(
                                    "I/O",
                                    "java\\.io\\.(?!Serializable$).*|java\\.nio\\.(file|channels)\\..*|java\\.net\\..*"
                                            + "|java\\.lang\\.(Process|ProcessBuilder|Runtime)"))
                            .orShould(access("resources", "java.lang.Class", "getResource", "getResourceAsStream"))
                            .orShould(access(
                                    "the environment", "java.lang.System", "getenv", "getProperty", "setProperty"))
                            .because(
                                    "the host reads, stores and sends; only the bundled calendar and words are read from the jar"));
        }

        @Test
        void leavesStandardStreamsAlone() {
            check(CompositeArchRule.of(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS)
                    .and(noClasses().should().accessField(System.class, "in"))
                    .because("they are the host's"));
        }

        @Test
        void ordersEveryCollection() {
            check(noClasses()
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
                    .because("hashes of enums differ from run to run: use a list, LinkedHashMap, TreeMap or EnumMap"));
        }
    }

    @Nested
    class Surface {

        @Test
        void namesNoControlTypeOfVavrButEitherAndValidation() {
            check(classes()
                    .should(HAVE_NO_MEMBER_OF_A_TYPE_THAT_STAYS_INSIDE)
                    .because("Option, Try, Lazy, Future, tuples and functions would draw hosts into a second library"));
        }

        @Test
        void throwsNoGenericException() {
            check(GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
                    "who is wrong decides the form of an error"));
        }

        @Test
        void logsAtTheDoorsOnly() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            Packages.withSubpackages("lifecycle"),
                            Packages.withSubpackages("session"),
                            Packages.withSubpackages("residency"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.slf4j..")
                    .because("values, calendars and policies never log: the result tells all"));
        }
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(LIBRARY);
    }

    /** What Immutables generates: which collections it uses inside is not ours to choose. */
    private static final DescribedPredicate<JavaClass> GENERATED =
            describe("generated", type -> outermost(type).matches(".*\\.Immutable[^.]*"));

    private static final Pattern STAYS_INSIDE =
            Pattern.compile("io\\.vavr\\.(control\\.(Option|Try)(\\$.*)?|Lazy|Tuple\\d?|concurrent\\..*"
                    + "|(Checked)?(Function|Consumer|Predicate|Runnable)\\d?)");

    private static final ArchCondition<JavaClass> HAVE_NO_MEMBER_OF_A_TYPE_THAT_STAYS_INSIDE =
            new ArchCondition<>("have no field, parameter or result of a type that stays inside") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMembers().stream()
                            .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                            .forEach(member -> typesOf(member)
                                    .flatMap(used -> used.getAllInvolvedRawTypes().stream())
                                    .map(JavaClass::getName)
                                    .filter(name -> STAYS_INSIDE.matcher(name).matches())
                                    .distinct()
                                    .forEach(name -> events.add(SimpleConditionEvent.violated(
                                            member, member.getDescription() + " names " + name))));
                }
            };

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit code) {
            return Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream());
        }
        return Stream.of(((JavaField) member).getType());
    }

    private static ArchCondition<JavaClass> resideInAPackageAnnotatedWith(Class<? extends Annotation> annotation) {
        return new ArchCondition<>("reside in a package annotated with @" + annotation.getSimpleName()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(annotation)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " is not annotated; add a package-info.java that is"));
                }
            }
        };
    }

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

    private static ArchCondition<JavaClass> accessWithoutLocale(String owner, String... members) {
        Set<String> names = Set.of(members);
        return accessWhere(
                "use " + owner + " without a locale",
                access -> names.contains(access.getName())
                        && access.getTargetOwner().getName().equals(owner)
                        && !parametersOf(access).contains("java.util.Locale"));
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
