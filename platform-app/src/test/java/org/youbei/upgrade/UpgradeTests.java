package org.youbei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The demo district as an earlier release kept it. */
@OnKeptDatabase
class UpgradeTests extends AfterUpgrade {
    @Test
    void keepsEveryRow() {
        assertThat(rows("obligation.obligation")).isEqualTo(1_358);
        assertThat(rows("plan.plan")).isEqualTo(231);
        assertThat(rows("drill.drill")).isEqualTo(18);
        assertThat(rows("inspection.hazard")).isEqualTo(54);
    }
}
