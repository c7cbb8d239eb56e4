package org.youbei.assessment.method.pairwise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Weights;

/**
 * A judgment that contradicts the others, and what would agree with them. Only a proposal: judgments are never changed.
 *
 * @param deviation |ln(a_ij·w_j/w_i)|
 * @param proposed w_i/w_j moved to the nearest judgment of the 1–9 scale or its reciprocals
 */
public record RepairHint(int row, int column, double judgment, double deviation, double proposed) {
    /** All pairs, the worst first. */
    public static List<RepairHint> of(Priorities priorities) {
        var hints = new ArrayList<RepairHint>();
        for (int i = 0; i < priorities.matrix().size(); i++) {
            for (int j = i + 1; j < priorities.matrix().size(); j++) {
                hints.add(of(priorities.matrix().get(i, j), priorities.weights(), i, j));
            }
        }
        hints.sort(Comparator.comparingDouble(RepairHint::deviation).reversed());
        return hints;
    }

    Figures figures() {
        return Figures.of(row, column, judgment, deviation, proposed);
    }

    private static RepairHint of(double judgment, Weights w, int i, int j) {
        double deviation = Math.abs(Logarithms.deviation(judgment, w, i, j));
        return new RepairHint(i, j, judgment, deviation, onScale(w.get(i) / w.get(j)));
    }

    private static double onScale(double ratio) {
        double steps = Math.clamp(Math.rint(ratio >= 1 ? ratio : 1 / ratio), 1, 9);
        return ratio >= 1 ? steps : 1 / steps;
    }
}
