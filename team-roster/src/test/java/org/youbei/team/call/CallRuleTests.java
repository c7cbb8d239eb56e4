package org.youbei.team.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;
import org.youbei.team.call.CallRule.Called;
import org.youbei.team.call.CallRule.Reached;

class CallRuleTests {
    private static final LocalDateTime START = LocalDateTime.of(2026, 6, 20, 2, 0);
    private static final CallRule RULE = new CallRule(START, Duration.ofMinutes(5));

    @Test
    void answersTheVectorOfTheContract() {
        Vectors.holds("vectors/call-out.json");
    }

    @Test
    void countsTheLastSecondOfTheLimit() {
        assertThat(RULE.of(new Called("a", START.plusSeconds(300), "phone"))).isEqualTo(Reached.IN_TIME);
        assertThat(RULE.of(new Called("a", START.plusSeconds(301), "phone"))).isEqualTo(Reached.LATE);
        assertThat(RULE.of(new Called("a", START, null))).isEqualTo(Reached.IN_TIME);
    }

    @Test
    void takesNothingThatADeviceSaysForAnAnswer() {
        for (var signal : new String[] {"sent", "queued", "delivered", "ringing", "voicemail", "read"}) {
            assertThat(RULE.of(new Called("a", START.plusSeconds(10), signal)))
                    .as(signal)
                    .isEqualTo(Reached.UNANSWERED);
        }
        assertThat(RULE.of(new Called("a", null, "phone"))).isEqualTo(Reached.UNANSWERED);
    }

    @Test
    void answersWithNobodyCalled() {
        var answer = Vectors.answer(
                "call-out", "{\"start\": \"2026-06-20T02:00\", \"limit_seconds\": 300, \"contacts\": []}");
        assertThat(answer.get("in_time")).isEmpty();
        assertThat(answer.get("rate_in_time").isNull()).isTrue();
    }

    @Test
    void refusesAnAnswerBeforeTheCall() {
        assertThatThrownBy(() -> Vectors.answer("call-out", """
            {"start": "2026-06-20T02:00:00", "limit_seconds": 300, "contacts": [{"who": "a", "answered_at": "2026-06-20T01:59:59",
              "last_signal": "phone"}], "backup": {}}\
            """))
                .isInstanceOf(NotAnswered.class)
                .hasMessage("before-start");
    }
}
