package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTests {
    /** The example of the standard. */
    private static final String EXAMPLE = "11010519491231002X";

    @ParameterizedTest
    @ValueSource(strings = {EXAMPLE, "11010519491231002x", " 110105 19491231 002X ", "１１０１０５１９４９１２３１００２Ｘ"})
    void readsNumbersAsPeopleTypeThem(String typed) {
        assertThat(ResidentId.parse(typed)).hasValueSatisfying(id -> {
            assertThat(id.value()).isEqualTo(EXAMPLE);
            assertThat(id.born()).isEqualTo(LocalDate.of(1949, 12, 31));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"110105194912310021", "11010519491331002X", "1101051949123100", "01010519491231002X", "", "abc"})
    void refusesWrongCheckDigitsDaysAndForms(String typed) {
        assertThat(ResidentId.parse(typed)).isEmpty();
    }

    @Test
    void noticesEveryChangedDigit() {
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var other = EXAMPLE.substring(0, at) + digit + EXAMPLE.substring(at + 1);
                assertThat(ResidentId.parse(other).isPresent()).as(other).isEqualTo(other.equals(EXAMPLE));
            }
        }
    }

    @Test
    void reachesAnAgeOnTheBirthday() {
        var id = ResidentId.parse(EXAMPLE).orElseThrow();

        assertThat(id.isBelow(14, LocalDate.of(1963, 12, 30))).isTrue();
        assertThat(id.isBelow(14, LocalDate.of(1963, 12, 31))).isFalse();
    }

    @Test
    void doesNotPrintItself() {
        assertThat(ResidentId.parse(EXAMPLE).orElseThrow()).hasToString("**************002X");
    }
}
