package org.youbei.plan.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.youbei.plan.section.Section;

/** How long two versions of 300 sections of 400 characters take, every third of them changed; the line is half a second. */
class ComparisonBenchmark {
    private static final int SECTIONS = 300;
    private static final int ROUNDS = 15;

    @Test
    void comparesTwoLongVersions() {
        var before = version(new Random(7), 0);
        var after = version(new Random(7), 3);
        var nanos = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            assertThat(Comparison.of(before, after).isEmpty()).isFalse();
            nanos.add(System.nanoTime() - start);
        }
        System.out.printf(
                "diff of two versions of %d sections: first %d ms, median %d ms%n",
                SECTIONS,
                nanos.getFirst() / 1_000_000,
                nanos.stream().sorted().toList().get(ROUNDS / 2) / 1_000_000);
    }

    private static List<Section> version(Random random, int every) {
        var sections = new ArrayList<Section>();
        for (int n = 0; n < SECTIONS; n++) {
            var body = new StringBuilder();
            random.ints(400, 0x4E00, 0x9FA5).forEach(body::appendCodePoint);
            if (every > 0 && n % every == 0) {
                body.replace(100, 140, "改写的一段文字，说明新的职责和时限").append("另加一句。");
            }
            sections.add(new Section(
                    UUID.randomUUID(), UUID.randomUUID(), null, n, 1, "" + n, "第" + n + "节", body.toString(), 0));
        }
        return sections;
    }
}
