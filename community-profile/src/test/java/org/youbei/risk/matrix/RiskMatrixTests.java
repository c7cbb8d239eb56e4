package org.youbei.risk.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.model.RiskColour;

class RiskMatrixTests {
    private static final RiskMatrix MATRIX = new RiskMatrix(15, 8, 4);

    @ParameterizedTest
    @CsvSource({
        "1, 1, BLUE",
        "1, 3, BLUE",
        "3, 1, BLUE",
        "2, 2, YELLOW",
        "1, 5, YELLOW",
        "2, 3, YELLOW",
        "2, 4, ORANGE",
        "4, 2, ORANGE",
        "3, 4, ORANGE",
        "3, 5, RED",
        "5, 3, RED",
        "4, 4, RED",
        "5, 5, RED"
    })
    void givesEachBoundToItsColour(int likelihood, int consequence, RiskColour colour) {
        assertThat(MATRIX.colour(likelihood, consequence)).isEqualTo(colour);
    }

    @Test
    void neverGetsBetterWhenThingsGetWorse() {
        for (int a = 1; a <= 5; a++) {
            for (int b = 1; b < 5; b++) {
                assertThat(MATRIX.colour(a, b + 1)).isLessThanOrEqualTo(MATRIX.colour(a, b));
                assertThat(MATRIX.colour(b + 1, a)).isLessThanOrEqualTo(MATRIX.colour(b, a));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "6, 3", "3, 0", "3, 6", "-1, 1"})
    void refusesWhatIsNoGrade(int likelihood, int consequence) {
        assertThatThrownBy(() -> MATRIX.colour(likelihood, consequence)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"8, 8, 4", "15, 4, 4", "4, 8, 15", "15, 8, 0"})
    void refusesBoundsThatDoNotFall(int red, int orange, int yellow) {
        assertThatThrownBy(() -> new RiskMatrix(red, orange, yellow)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Tables of the exact limits of a Poisson count, 90 % two-sided. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.0000, 2.9957",
        "1, 0.0513, 4.7439",
        "2, 0.3554, 6.2958",
        "3, 0.8177, 7.7537",
        "5, 1.9701, 10.5130",
        "10, 5.4254, 16.9622",
        "20, 13.2547, 29.0620",
        "100, 84.1393, 118.0791"
    })
    void findsTheExactLimitsOfACount(int events, double lower, double upper) {
        var observed = new Observed(events, 1);
        assertThat(observed.lower()).isCloseTo(lower, within(2e-3));
        assertThat(observed.upper()).isCloseTo(upper, within(2e-3));
    }

    @Test
    void dividesByTheYears() {
        var observed = new Observed(3, 10);
        assertThat(observed.rate()).isEqualTo(0.3);
        assertThat(observed.lower()).isCloseTo(0.0818, within(1e-3));
        assertThat(observed.upper()).isCloseTo(0.7754, within(1e-3));
        assertThat(observed.returnPeriod()).hasValue(10.0 / 3);
        assertThat(new Observed(0, 30).returnPeriod()).isEmpty();
    }

    @Test
    void holdsTheRateInsideItsIntervalWhateverIsCounted() {
        var random = new Random(20261130);
        for (int n = 0; n < 300; n++) {
            var observed =
                    new Observed(random.nextInt(Observed.MOST_EVENTS + 1), 1 + random.nextInt(Observed.MOST_YEARS));
            assertThat(observed.lower()).isLessThanOrEqualTo(observed.rate());
            assertThat(observed.upper()).isGreaterThan(observed.rate()).isFinite();
        }
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatThrownBy(() -> new Observed(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Observed(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Observed(1_001, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
