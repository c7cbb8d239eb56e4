package org.youbei.assessment.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.JurisdictionCode;

/** Laws of drawing: the same seed draws the same whatever the order, each street has its share, nobody is drawn twice. */
class DrawingTests {
    /** 5 streets with 3, 7, 10, 1 and 12 communities, and the streets themselves. */
    private static List<JurisdictionCode> units() {
        var units = new ArrayList<JurisdictionCode>();
        int[] sizes = {3, 7, 10, 1, 12};
        for (int street = 1; street <= sizes.length; street++) {
            var code = "42010600" + street;
            units.add(new JurisdictionCode(code));
            for (int k = 1; k <= sizes[street - 1]; k++) {
                units.add(new JurisdictionCode(code + String.format("%03d", k)));
            }
        }
        return units;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 33, 50, 99, 100})
    void drawsTheShareOfEachStratumRoundedUp(int percent) {
        var drawing = Drawing.of(units(), percent, 42);
        assertThat(drawing.strata()).hasSize(6);
        for (var stratum : drawing.strata()) {
            assertThat(stratum.drawn())
                    .hasSize((int) Math.ceil(stratum.size() * percent / 100.0))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(unit -> Drawing.stratum(unit).equals(stratum.code()));
        }
        assertThat(new HashSet<>(units())).containsAll(drawing.units());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 20_261_130, 999_999_999})
    void doesNotDependOnTheOrderOfTheList(long seed) {
        var shuffled = new ArrayList<>(units());
        Collections.shuffle(shuffled, new Random(5));
        shuffled.addAll(units());
        assertThat(Drawing.of(shuffled, 25, seed)).isEqualTo(Drawing.of(units(), 25, seed));
    }

    @Test
    void drawsWhatItDrewBeforeOnEveryMachine() {
        assertThat(Drawing.of(units(), 20, 7).units())
                .as("the generator is the documented one")
                .isEqualTo(Drawing.of(units(), 20, 7).units());
        var random = new Random(7 + 420_106_003L);
        int first = random.nextInt(10);
        assertThat(Drawing.of(units(), 1, 7).strata().get(3).drawn())
                .extracting(JurisdictionCode::value)
                .containsExactly("420106003" + String.format("%03d", first + 1));
    }

    @Test
    void givesEachUnitTheSameChance() {
        var counts = new HashMap<JurisdictionCode, Integer>();
        int draws = 5_000;
        IntStream.range(0, draws)
                .forEach(seed -> Drawing.of(units(), 30, seed * 7_919L)
                        .units()
                        .forEach(unit -> counts.merge(unit, 1, Integer::sum)));
        for (var unit : units()) {
            var stratum = units().stream()
                    .filter(one -> Drawing.stratum(one).equals(Drawing.stratum(unit)))
                    .count();
            double expected = Math.ceil(stratum * 0.3) / stratum;
            assertThat(counts.get(unit) / (double) draws).as(unit.value()).isBetween(expected - 0.04, expected + 0.04);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void takesAShareFromOneToAHundred(int percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> Drawing.of(units(), percent, 1));
    }

    @Test
    void drawsNothingFromNothing() {
        assertThat(Drawing.of(List.of(), 20, 1).units()).isEmpty();
    }
}
