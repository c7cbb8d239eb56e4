package org.youbei.supply.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.youbei.testing.Cast;

/** Packs are counted in the unit of the ledger without a rest, however many and however odd they are. */
class ConversionTests {
    @Test
    void isExactForWhateverPacksThereAre() {
        var random = new Random(20_261_130);
        for (int round = 0; round < 2_000; round++) {
            var size = new BigDecimal(1 + random.nextInt(999_999)).movePointLeft(random.nextInt(4));
            var packs = new BigDecimal(1 + random.nextInt(99_999)).movePointLeft(random.nextInt(4));
            var item = water().packed("箱", size);
            var counted = item.counted(packs, "箱");
            assertThat(counted).isNotNull();
            assertThat(counted.divide(size)).as("%s of %s", packs, size).isEqualByComparingTo(packs);
            assertThat(item.counted(counted, "瓶")).isEqualByComparingTo(counted);
            assertThat(item.counted(counted, "")).isEqualByComparingTo(counted);
            assertThat(item.counted(packs.add(packs), "箱"))
                    .as("twice as many packs are twice as much")
                    .isEqualByComparingTo(counted.add(counted));
        }
    }

    @Test
    void knowsNoMeasureThatTheItemHasNot() {
        assertThat(water().counted(BigDecimal.ONE, "箱")).isNull();
        assertThat(water().packed("箱", BigDecimal.TEN).counted(BigDecimal.ONE, "托"))
                .isNull();
    }

    private static Item water() {
        return Item.of(UUID.randomUUID(), Cast.JIYUQIAO, "", "示例水", "瓶", false);
    }
}
