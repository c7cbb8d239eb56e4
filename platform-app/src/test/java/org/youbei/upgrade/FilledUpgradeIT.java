package org.youbei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.youbei.PlatformApplication;

/** A full district as an earlier release kept it. */
@Tag("slow")
@SpringBootTest(
        classes = PlatformApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "youbei.data=target/filled-upgrade-data",
            "youbei.jobs.enabled=false",
            "youbei.keys=" + OnKeptDatabase.KEYS
        })
@ContextConfiguration(initializers = FilledDatabase.class)
class FilledUpgradeIT extends AfterUpgrade {
    @Test
    void keepsEveryRow() {
        assertThat(rows("obligation.obligation")).isEqualTo(1_358 * 25);
        assertThat(rows("plan.plan")).isEqualTo(231 * 9);
        assertThat(rows("drill.drill")).isEqualTo(18 * 61);
        assertThat(rows("inspection.hazard")).isEqualTo(54 * 201);
    }
}
