package dev.docket.examples.harness.permit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.docket.testkit.PurityRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The permit keeps away from clocks, chance, files and whatever else would keep a history from being read twice. */
class PermitPurityTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(PermitWorkflow.class);

    @TestFactory
    Stream<DynamicTest> isPure() {
        return DynamicTest.stream(PurityRules.all().stream(), ArchRule::getDescription, rule -> rule.check(OURS));
    }
}
