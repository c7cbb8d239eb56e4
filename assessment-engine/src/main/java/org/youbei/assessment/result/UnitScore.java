package org.youbei.assessment.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionLevel;

/**
 * What a unit reached, with everything between a cell and the total.
 *
 * @param total of 100; null where nothing is answered or the method leaves the unit out
 * @param coverage how much of the weight that applies was answered, 0 to 1
 * @param lower the total if everything missing were 0; {@code upper} if it were full marks
 * @param rank among the units of its level, ties share it; null without a total
 * @param gate whether base conditions and threshold are met; null where the system has neither
 * @param unmet codes of base conditions that are not met; {@code unknown} of those that nobody can tell
 * @param bands grade by fixed bands, two joined by – where missing answers leave it open; empty where too little is answered
 * @param peers grade by mean and deviation; empty where there are too few peers
 * @param groups score of each dimension, of 100; missing where it has none
 * @param cells score of each indicator, of 100; missing where it has none
 * @param shares the weight of each indicator that applies, of the whole
 */
public record UnitScore(
        String code,
        String name,
        JurisdictionLevel level,
        @Nullable Double total,
        double coverage,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Integer rank,
        int of,
        @Nullable String gate,
        List<String> unmet,
        List<String> unknown,
        String bands,
        String peers,
        Map<String, Double> groups,
        Map<String, Double> phases,
        Map<String, Double> cells,
        Map<String, Double> shares) {
    /** The line of the command: every digit, separated by tabs. */
    public String line() {
        return String.join(
                "\t",
                code,
                name,
                String.valueOf(rank),
                String.valueOf(total),
                String.valueOf(coverage),
                String.valueOf(lower),
                String.valueOf(upper),
                String.valueOf(gate),
                bands,
                peers);
    }

    /** The total as it is printed and graded: two decimals, half up; a dash without one. */
    public String shown() {
        return total == null ? "—" : shown(total);
    }

    public static String shown(double score) {
        return BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    public String coverageShown() {
        return String.format(Locale.ROOT, "%.0f %%", coverage * 100);
    }
}
