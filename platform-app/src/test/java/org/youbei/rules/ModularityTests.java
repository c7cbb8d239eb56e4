package org.youbei.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.youbei.PlatformApplication;
import tools.jackson.databind.json.JsonMapper;

/** The test archive of the kernel lies on the class path too; it is no part of the product. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(
            PlatformApplication.class,
            simpleNameEndingWith("Benchmark")
                    .or(simpleNameEndingWith("Tests"))
                    .or(resideInAPackage("org.youbei.testing")));

    @Test
    void letsArrowsPointDownOnly() {
        MODULES.verify();
    }

    @Test
    void knowsTheModulesOfTheHouse() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains("model", "jurisdiction", "obligation", "plan", "database", "command", "web");
    }

    /**
     * Modulith reads the file instead of looking for modules in the classes at every start, which took seconds and a hundred
     * megabytes. Its order is that of the migrations.
     */
    @Test
    void areWrittenDownForTheStart() throws IOException {
        var written = JsonMapper.builder()
                .build()
                .readTree(new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream());

        assertThat(written.propertyNames())
                .containsExactlyElementsOf(ApplicationModuleIdentifiers.of(MODULES).stream()
                        .map(Object::toString)
                        .toList());
    }
}
