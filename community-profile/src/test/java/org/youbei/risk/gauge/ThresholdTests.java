package org.youbei.risk.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.youbei.model.Secret;

class ThresholdTests {
    @ParameterizedTest
    @CsvSource({
        "20.5, true, 20.5, true",
        "20.5, true, 20.500, true",
        "20.5, true, 20.499, false",
        "20.5, true, 20.501, true",
        "5, false, 5, true",
        "5, false, 4.999, true",
        "5, false, 5.001, false",
        "-3, false, -3.1, true"
    })
    void isCrossedAtTheBoundItself(BigDecimal bound, boolean above, BigDecimal value, boolean crossed) {
        var threshold = new Threshold(UUID.randomUUID(), Quantity.WATER_LEVEL, bound, above, " 封闭 ", " 预案 ");
        assertThat(threshold.isCrossedBy(value)).isEqualTo(crossed);
        assertThat(threshold.action()).isEqualTo("封闭");
        assertThat(threshold.plan()).isEqualTo("预案");
    }

    /** Either side is crossed by every value, the bound by both. */
    @Test
    void hasNoValueBetweenItsTwoSides() {
        var random = new Random(14);
        for (int n = 0; n < 2_000; n++) {
            var bound = BigDecimal.valueOf(random.nextInt(-2_000, 2_000), 2);
            var value = BigDecimal.valueOf(random.nextInt(-2_000, 2_000), 2);
            boolean above = new Threshold(UUID.randomUUID(), Quantity.SLOPE, bound, true, "x", "").isCrossedBy(value);
            boolean below = new Threshold(UUID.randomUUID(), Quantity.SLOPE, bound, false, "x", "").isCrossedBy(value);
            assertThat(above || below).isTrue();
            assertThat(above && below).isEqualTo(value.compareTo(bound) == 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void believesWhatLiesBetweenItsEndsAndNothingBeyond(Quantity quantity) {
        assertThat(quantity.believes(quantity.lowest())).isTrue();
        assertThat(quantity.believes(quantity.highest())).isTrue();
        assertThat(quantity.believes(quantity.lowest().subtract(new BigDecimal("0.001"))))
                .isFalse();
        assertThat(quantity.believes(quantity.highest().add(new BigDecimal("0.001"))))
                .isFalse();
        assertThat(quantity.unit()).isNotBlank();
    }

    @Test
    void makesTokensThatNobodyGuessesAndKeepsTheirHashesOnly() {
        var one = Secret.next();
        var two = Secret.next();
        assertThat(one.text()).hasSize(43).isNotEqualTo(two.text());
        assertThat(one.hash()).hasSize(32).isNotEqualTo(two.hash());
        assertThat(one.toString()).doesNotContain(one.text());
    }
}
