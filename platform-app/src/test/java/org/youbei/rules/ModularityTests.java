package org.youbei.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.youbei.PlatformApplication;

/** The test archive of the kernel lies on the class path too; it is no part of the product. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(
            PlatformApplication.class, simpleNameEndingWith("Benchmark").or(resideInAPackage("org.youbei.testing")));

    @Test
    void letsArrowsPointDownOnly() {
        MODULES.verify();
    }

    @Test
    void knowsTheModulesOfTheHouse() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains("model", "jurisdiction", "obligation", "plan", "database", "command", "web");
    }
}
