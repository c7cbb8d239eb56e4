package org.youbei.person.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;

class ValidityTests {
    private static final LocalDate ISSUED = LocalDate.of(2025, 1, 31);

    @Test
    void answersTheVectorOfTheContract() {
        Vectors.holds("vectors/certificates.json");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 1, 2025-02-28",
        "2024-01-31, 1, 2024-02-29",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2025-03-31, 6, 2025-09-30",
        "2025-03-15, 0, 2025-03-15"
    })
    void endsOnTheLastDayOfAShorterMonth(LocalDate issued, int months, LocalDate until) {
        assertThat(Validity.ofMonths(issued, months).until()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-02, VALID",
        "2026-11-01, EXPIRING",
        "2027-01-30, EXPIRING",
        "2027-01-31, EXPIRING",
        "2027-02-01, IN_GRACE",
        "2027-03-02, IN_GRACE",
        "2027-03-03, EXPIRED"
    })
    void runsThroughItsStates(LocalDate day, CertificateState state) {
        var validity = new Validity(ISSUED, LocalDate.of(2027, 1, 31), 30);
        assertThat(validity.on(day, 91)).isEqualTo(state);
        assertThat(validity.counts(day)).isEqualTo(state.counts());
    }

    @Test
    void neverEndsWithoutAnEnd() {
        var validity = Validity.ofMonths(ISSUED, null);
        assertThat(validity.on(LocalDate.of(9999, 12, 31), 90)).isEqualTo(CertificateState.VALID);
        assertThat(validity.counts(LocalDate.MAX)).isTrue();
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(Vectors.answer("certificates", "{\"as_of\": \"2026-01-01\", \"certificates\": []}"))
                .isEmpty();
        assertThatThrownBy(() -> Vectors.answer(
                        "certificates",
                        "{\"as_of\": \"2026-01-01\", \"certificates\": [{\"name\": \"a\", \"issued\":"
                                + " \"2026-02-30\"}]}"))
                .isInstanceOf(NotAnswered.class);
    }
}
