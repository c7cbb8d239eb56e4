package org.youbei.web.kit.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTests {
    @ParameterizedTest
    @CsvSource({"0, 10, 0", "10, 10, 100", "5, 10, 50", "1, 10000, 1", "12, 10, 100", "-3, 10, 0", "3, 0, 0"})
    void sharesOutTheWidthAndShowsTheLeastThereIs(double value, double most, int expected) {
        assertThat(Bar.share(value, most)).isEqualTo(expected);
    }

    @Test
    void isLateOnlyPastItsMark() {
        assertThat(Bar.of(300, 240.0, 300.0, 600)).isEqualTo(new Bar(50, 40, 50, false));
        assertThat(Bar.of(301, null, 300.0, 602)).isEqualTo(new Bar(50, null, 50, true));
        assertThat(Bar.of(301, null, null, 602).late()).as("nothing is said").isFalse();
    }

    @Test
    void standsColumnsOnTheGround() {
        var pair = new Columns.Pair("2026", "5 / 10", 100, 50);
        assertThat(pair.firstTop()).isZero();
        assertThat(pair.secondTop()).isEqualTo(50);
    }
}
