package org.youbei.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;
import org.youbei.warning.rule.WarningChain;
import org.youbei.warning.rule.WarningChain.Kind;
import org.youbei.warning.rule.WarningChain.Message;
import org.youbei.warning.rule.WarningChain.State;

class WarningChainTests {
    private static final LocalDateTime SIX = LocalDateTime.parse("2026-06-20T06:00");

    @Test
    void answersTheVectors() {
        Vectors.holds("vectors/warnings_in_force.json");
    }

    @Test
    void tellsCancelledFromExpired() {
        var cancelled = alert("A", 0, 6);
        var expired = alert("B", 0, 2);
        var chain = new WarningChain(List.of(cancelled, expired, message("C", Kind.CANCEL, 3, null, "A", "X")));

        assertThat(chain.state(cancelled, SIX.plusHours(7))).isEqualTo(State.CANCELLED);
        assertThat(chain.state(expired, SIX.plusHours(2))).isEqualTo(State.EXPIRED);
        assertThat(chain.state(expired, SIX.plusHours(2).minusSeconds(1))).isEqualTo(State.IN_FORCE);
        assertThat(chain.state(cancelled, SIX.minusSeconds(1))).isEqualTo(State.NOT_YET);
        assertThat(chain.unknown()).containsExactly("X");
    }

    @Test
    void calledOffBeforeItCameIsNeverInForce() {
        var chain = new WarningChain(List.of(message("C", Kind.CANCEL, 1, null, "A"), alert("A", 0, 6)));

        assertThat(chain.inForce(SIX)).hasSize(1);
        assertThat(chain.inForce(SIX.plusHours(1))).isEmpty();
    }

    @Test
    void stayedExpiredWhatWasCancelledLater() {
        var alert = alert("A", 0, 1);
        var chain = new WarningChain(List.of(alert, message("C", Kind.CANCEL, 3, null, "A")));

        assertThat(chain.state(alert, SIX.plusHours(4))).isEqualTo(State.EXPIRED);
    }

    @Test
    void showsAnUpdateOfAnUnknownMessage() {
        var chain = new WarningChain(List.of(message("U", Kind.UPDATE, 0, 6, "gone")));

        assertThat(chain.inForce(SIX)).extracting(Message::identifier).containsExactly("U");
    }

    @Test
    void doesNotBringBackWhatAnExpiredUpdateReplaced() {
        var chain = new WarningChain(List.of(alert("A", 0, 9), message("U", Kind.UPDATE, 1, 2, "A")));

        assertThat(chain.inForce(SIX.plusHours(3))).isEmpty();
    }

    @Test
    void refusesAWarningThatEndsBeforeItWasSent() {
        assertThatThrownBy(() -> Vectors.answer("warnings-in-force", """
            {"messages": [{"identifier": "A", "msgType": "Alert", "references": [], "sent": "2026-06-20T06:00:00",
              "expires": "2026-06-20T05:00:00", "colour": "red"}], "ask": []}\
            """)).isInstanceOf(NotAnswered.class);
    }

    private static Message alert(String id, int sent, int expires) {
        return message(id, Kind.ALERT, sent, expires);
    }

    private static Message message(String id, Kind kind, int sent, @Nullable Integer expires, String... references) {
        return new Message(
                id, kind, List.of(references), SIX.plusHours(sent), expires == null ? null : SIX.plusHours(expires));
    }
}
