package org.youbei.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The mathematics depends on Java and on nothing else, so that it can be read, and used, alone; only its packages say that pages may use it. */
class PurityTests {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.youbei.assessment");

    @Test
    void holdsForEveryMethod() {
        rule("org.youbei.assessment.method..").check(MAIN);
    }

    /** The command line reads and writes JSON with a library. */
    @Test
    void noticesALibrary() {
        assertThat(rule("org.youbei.assessment.assess..").evaluate(MAIN).hasViolation())
                .isTrue();
    }

    private static ArchRule rule(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.youbei.assessment.method..");
    }
}
