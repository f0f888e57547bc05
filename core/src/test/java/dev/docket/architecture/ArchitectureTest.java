package dev.docket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.docket.testkit.PurityRules;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house that a compiler cannot keep, each with the reason for which it stands. */
class ArchitectureTest {

    private static final String ROOT = "dev.docket";

    /** Every package; each may use those before it, never those after it. One that is absent is skipped. */
    private static final List<String> ORDER = List.of(
            "json",
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

    /**
     * Who may do what a rule forbids: the loaders of the calendar and the words that are bundled in the jar; the parts of a request that
     * only its builder changes, before anybody else has them; and what a code derives from its name when it is first asked.
     */
    private static final Map<ArchRule, List<String>> EXCEPTIONS = Map.of(
            PurityRules.NO_INPUT_OR_OUTPUT,
            List.of(ROOT + ".time.ChinaWorkdays", ROOT + ".notice.BundledWords"),
            PurityRules.VALUES_ARE_IMMUTABLE,
            List.of(ROOT + ".request.Aside", ROOT + ".request.Told", ROOT + ".obligation.RuleCode"));

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

    /** The library keeps the rules that its test kit gives to others. */
    @TestFactory
    Stream<DynamicTest> isPure() {
        return DynamicTest.stream(
                PurityRules.all().stream(),
                ArchRule::getDescription,
                rule -> rule.check(LIBRARY.that(describe(
                        "are no exception",
                        type -> !EXCEPTIONS
                                .getOrDefault(rule, List.of())
                                .contains(type.getName().replaceFirst("\\$.*", ""))))));
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
}
