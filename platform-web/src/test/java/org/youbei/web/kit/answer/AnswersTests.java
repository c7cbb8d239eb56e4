package org.youbei.web.kit.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.Refusal;

class AnswersTests {
    private static final Refusal INVALID = Refusal.of("plan.title-missing");

    @ParameterizedTest
    @CsvSource({"UNKNOWN, 404", "FORBIDDEN, 403", "UNAVAILABLE, 503", "CONFLICT, 409", "INVALID, 422"})
    void derivesTheStatusFromTheKind(Refusal.Kind kind, int status) {
        assertThat(Answers.status(List.of(INVALID.as(kind))).value()).isEqualTo(status);
    }

    @Test
    void letsTheGravestReasonDecide() {
        var conflict = Refusal.conflict("plan.changed-meanwhile");
        var forbidden = Refusal.forbidden("plan.not-yours");

        assertThat(Answers.status(List.of(INVALID, conflict)).value()).isEqualTo(409);
        assertThat(Answers.status(List.of(conflict, forbidden, INVALID)).value())
                .isEqualTo(403);
        assertThat(Answers.status(List.of(forbidden, Refusal.unknown("visit.unknown")))
                        .value())
                .isEqualTo(404);
    }

    @Test
    void showsNoFormToThoseWhoMayNot() {
        assertThatCode(() -> Answers.demandRight(List.of(INVALID, Refusal.conflict("obligation.closed"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Answers.demandRight(List.of(INVALID, Refusal.forbidden("account.forbidden"))))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        failure -> assertThat(failure.getStatusCode().value()).isEqualTo(403));
        assertThatThrownBy(() -> Answers.demandRight(List.of(Refusal.unknown("account.unknown"))))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        failure -> assertThat(failure.getStatusCode().value()).isEqualTo(404));
    }
}
