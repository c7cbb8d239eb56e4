package org.youbei.assessment.method.trend;

import java.util.List;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * Totals of the UNDRR scorecard for cities: how many indicators got each score from 0 up. An unanswered indicator is not a 0: it is counted apart and
 * leaves the maximum. UNDRR publishes no weights between Essentials.
 *
 * @param counts number of indicators with score 0, 1, 2, …
 */
public record Scorecard(List<Integer> counts, int unanswered) implements Explained {
    /** Highest score of the preliminary level (47 indicators) and of the detailed one (117). */
    public static final int PRELIMINARY = 3;

    public static final int DETAILED = 5;

    /** Refuses EMPTY when no indicator was answered, and NEGATIVE_VALUE. */
    public Scorecard {
        counts = List.copyOf(counts);
        if (unanswered < 0 || counts.stream().anyMatch(count -> count < 0)) {
            throw new RefusedInput(RefusalCode.NEGATIVE_VALUE, "counts", "");
        }
        if (counts.size() < 2 || counts.stream().allMatch(count -> count == 0)) {
            throw new RefusedInput(RefusalCode.EMPTY, "counts");
        }
    }

    public int answered() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    public int total() {
        int total = 0;
        for (int score = 0; score < counts.size(); score++) {
            total += score * counts.get(score);
        }
        return total;
    }

    /** Highest total that the answered indicators could have. */
    public int max() {
        return answered() * (counts.size() - 1);
    }

    public double percent() {
        return 100.0 * total() / max();
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("scorecard")
                .with(
                        "distribution",
                        Figures.owning(counts.stream()
                                .mapToDouble(Integer::doubleValue)
                                .toArray()))
                .with("total", total())
                .with("max", max())
                .with("percent", percent());
    }
}
