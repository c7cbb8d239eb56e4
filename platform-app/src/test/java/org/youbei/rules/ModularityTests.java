package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.youbei.PlatformApplication;

class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(PlatformApplication.class);

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
