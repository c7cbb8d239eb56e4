package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youbei.model.JurisdictionCode;
import org.youbei.testing.Cast;

class SuperiorityTests {
    @Test
    void hangsGeneralPlansUnderTheGeneralPlanOfAUnitAbove() {
        assertThat(fits(Cast.JIYUQIAO, PlanKind.GENERAL, Cast.WUCHANG, PlanKind.GENERAL))
                .isTrue();
        assertThat(fits(Cast.JIYUQIAO, PlanKind.GENERAL, Cast.WUCHANG, PlanKind.SPECIAL))
                .isFalse();
        assertThat(fits(Cast.JIYUQIAO, PlanKind.GENERAL, Cast.JIYUQIAO, PlanKind.GENERAL))
                .isFalse();
    }

    @Test
    void hangsOtherPlansUnderTheGeneralPlanOfTheirUnitOrAPlanAbove() {
        assertThat(fits(Cast.JIYUQIAO, PlanKind.SPECIAL, Cast.JIYUQIAO, PlanKind.GENERAL))
                .isTrue();
        assertThat(fits(Cast.JIYUQIAO, PlanKind.SPECIAL, Cast.WUCHANG, PlanKind.SPECIAL))
                .isTrue();
        assertThat(fits(Cast.JIYUQIAO, PlanKind.SPECIAL, Cast.JIYUQIAO, PlanKind.SPECIAL))
                .isFalse();
    }

    @Test
    void refusesPlansOfUnitsBesideAndBelow() {
        assertThat(fits(Cast.JIYUQIAO, PlanKind.GENERAL, Cast.YANGYUAN, PlanKind.GENERAL))
                .isFalse();
        assertThat(fits(Cast.WUCHANG, PlanKind.SPECIAL, Cast.JIYUQIAO, PlanKind.GENERAL))
                .isFalse();
    }

    /** With every pair that fits, going up either shortens the code or leaves the only rank below general. */
    @Test
    void admitsNoCycle() {
        for (var a : PlanKind.values()) {
            for (var b : PlanKind.values()) {
                for (var unit : new JurisdictionCode[] {Cast.WUCHANG, Cast.JIYUQIAO}) {
                    assertThat(fits(unit, a, Cast.JIYUQIAO, b) && fits(Cast.JIYUQIAO, b, unit, a))
                            .isFalse();
                }
            }
        }
    }

    private static boolean fits(JurisdictionCode unit, PlanKind kind, JurisdictionCode above, PlanKind aboveKind) {
        return Superiority.fits(PlanCast.entry(unit, kind, "下"), PlanCast.entry(above, aboveKind, "上"));
    }
}
