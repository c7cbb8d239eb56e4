package org.youbei.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.model.HazardCategory;
import org.youbei.plan.PlanKind;
import org.youbei.plan.Procedure;

class SuggestedKindTests {
    @Test
    void leavesOutWhatADraftIsCalledBy() {
        assertThat(SuggestedKind.title("示例街道防汛应急预案（征求意见稿）")).isEqualTo("示例街道防汛应急预案");
        assertThat(SuggestedKind.title("示例街道防汛应急预案（2026年修订）")).isEqualTo("示例街道防汛应急预案（2026年修订）");
    }

    /** Titles as offices and communities write them. */
    @ParameterizedTest
    @CsvSource({
        "武昌区突发事件总体应急预案,                a.docx,               GENERAL,      ,                    RECORDED",
        "示例社区综合应急预案,                      a.docx,               GENERAL,      ,                    RECORDED",
        "示例街道防汛应急预案,                      a.docx,               SPECIAL,      NATURAL_DISASTER,    RECORDED",
        "示例街道防汛应急预案（征求意见稿）,        a.docx,               SPECIAL,      NATURAL_DISASTER,    FULL",
        "示例社区燃气泄漏事故专项应急预案,          燃气预案送审稿.docx,  SPECIAL,      PRODUCTION_ACCIDENT, FULL",
        "示例街道突发公共卫生事件应急预案,          a.docx,               SPECIAL,      PUBLIC_HEALTH,       RECORDED",
        "示例广场大型活动人群踩踏应急预案,          a.docx,               SPECIAL,      SOCIAL_SECURITY,     RECORDED",
        "示例社区地下车库倒灌现场处置方案,          a.docx,               ACTION_PLAN,  ,                    RECORDED",
        "示例街道应急工作手册,                      a.docx,               HANDBOOK,     ,                    RECORDED",
        "示例区三镇联合防汛应急预案,                a.docx,               JOINT,        NATURAL_DISASTER,    RECORDED",
        "示例区水务局供水突发事件应急预案,          a.docx,               DEPARTMENTAL, PRODUCTION_ACCIDENT, RECORDED",
        "示例社区应急预案,                          a.docx,               GENERAL,      ,                    RECORDED"
    })
    void followsTheTitle(
            String title, String file, PlanKind kind, @Nullable HazardCategory category, Procedure procedure) {
        assertThat(SuggestedKind.of(title, file)).isEqualTo(new SuggestedKind(kind, category, procedure));
    }
}
