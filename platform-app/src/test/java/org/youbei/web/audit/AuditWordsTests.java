package org.youbei.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.PlatformTest;
import org.youbei.drill.DrillStep;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.model.AuditEntry;
import org.youbei.model.Subject;
import org.youbei.partner.AgreementStep;
import org.youbei.plan.PlanStep;
import org.youbei.risk.RiskStep;
import org.youbei.testing.Cast;
import org.youbei.web.kit.word.Words;

/** The words of the trail, also for steps that no test takes. */
@PlatformTest
class AuditWordsTests {
    @Autowired
    AuditVocabulary vocabulary;

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of("plan", PlanStep.values()),
                Arguments.of("drill", DrillStep.values()),
                Arguments.of("hazard", HazardStep.values()),
                Arguments.of("risk", RiskStep.values()),
                Arguments.of("agreement", AgreementStep.values()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void knowEveryStepOfALifeCycle(String noun, Enum<?>[] steps) {
        assertThat(Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .flatMap(language -> Stream.of(steps)
                                .map(step -> noun + "." + Words.noun(step))
                                .filter(action ->
                                        vocabulary.action(action, language).isEmpty())
                                .map(action -> language + " " + action)))
                .isEmpty();
    }

    @Test
    void nameWhatAnEntryHasNoWordsFor() {
        var entry = new AuditEntry(
                "plan.unheard-of",
                new Subject("plan", UUID.randomUUID()),
                Cast.JIYUQIAO,
                Map.of("state", "SUBMITTED"),
                Map.of("state", "UNHEARD_OF", "unheard", 1));

        assertThat(SpokenTrail.missing(vocabulary, entry))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "zh audit.action.plan.unheard-of",
                        "zh audit.value.unheard",
                        "zh audit.word.state.UNHEARD_OF of plan",
                        "en audit.action.plan.unheard-of",
                        "en audit.value.unheard",
                        "en audit.word.state.UNHEARD_OF of plan"));
    }
}
