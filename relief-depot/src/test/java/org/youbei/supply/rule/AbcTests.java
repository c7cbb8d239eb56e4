package org.youbei.supply.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AbcTests {
    @Test
    void putsTheDearestFirstAndWhatIsWorthNothingLast() {
        var classes =
                Abc.of(Map.of("a", money(800), "b", money(100), "c", money(60), "d", money(40), "e", money(0)), 80, 95);
        assertThat(classes)
                .containsExactly(
                        Map.entry("a", Abc.A),
                        Map.entry("b", Abc.B),
                        Map.entry("c", Abc.B),
                        Map.entry("d", Abc.C),
                        Map.entry("e", Abc.C));
        assertThat(Abc.of(Map.of("only", money(1)), 80, 95)).containsEntry("only", Abc.A);
        assertThat(Abc.of(Map.of("x", money(0), "y", money(0)), 80, 95)).containsValues(Abc.C);
        assertThat(Abc.of(Map.<String, BigDecimal>of(), 80, 95)).isEmpty();
    }

    /** Whatever they are worth: the classes follow the values, and those of A make up the first share. */
    @Test
    void followsTheValues() {
        var random = new Random(4);
        for (int round = 0; round < 200; round++) {
            var values = new HashMap<String, BigDecimal>();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                values.put("i" + i, money(random.nextInt(1_000)));
            }
            var classes = Abc.of(values, 80, 95);
            assertThat(classes).containsOnlyKeys(values.keySet());
            classes.forEach((one, kind) -> classes.forEach((other, below) -> {
                if (values.get(one).compareTo(values.get(other)) > 0) {
                    assertThat(kind).isLessThanOrEqualTo(below);
                }
            }));
            var whole = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var first = values.entrySet().stream()
                    .filter(entry -> classes.get(entry.getKey()) == Abc.A)
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(first.movePointRight(2)).isGreaterThanOrEqualTo(whole.multiply(money(80)));
        }
    }

    private static BigDecimal money(int yuan) {
        return BigDecimal.valueOf(yuan);
    }
}
