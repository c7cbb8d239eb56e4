package org.youbei.assessment.method.scoring;

import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * The lowest and highest value a criterion is measured against: seen in the peer group, or fixed by the indicator's definition. Only fixed
 * anchors let periods and groups be compared, and only they are free of rank reversal.
 */
public record Anchors(Figures low, Figures high) {
    /** Refuses SIZE_MISMATCH, and INTERVAL_REVERSED unless every low is below its high. */
    public static Anchors fixed(Figures low, Figures high) {
        if (low.size() != high.size()) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "anchors", "" + low.size(), "" + high.size());
        }
        for (int j = 0; j < low.size(); j++) {
            if (low.get(j) >= high.get(j)) {
                throw new RefusedInput(
                        RefusalCode.INTERVAL_REVERSED,
                        "anchors[" + j + "]",
                        Arithmetic.print(low.get(j)),
                        Arithmetic.print(high.get(j)));
            }
        }
        return new Anchors(low, high);
    }

    /** Minimum and maximum of each column; equal for a constant one. */
    public static Anchors ofPeers(DecisionMatrix matrix) {
        double[] low = new double[matrix.size()];
        double[] high = new double[matrix.size()];
        for (int j = 0; j < low.length; j++) {
            low[j] = matrix.low(j);
            high[j] = matrix.high(j);
        }
        return new Anchors(Figures.owning(low), Figures.owning(high));
    }

    public int size() {
        return low.size();
    }

    double best(DecisionMatrix matrix, int criterion) {
        return matrix.direction(criterion) == Direction.MAX ? high.get(criterion) : low.get(criterion);
    }

    double worst(DecisionMatrix matrix, int criterion) {
        return matrix.direction(criterion) == Direction.MAX ? low.get(criterion) : high.get(criterion);
    }

    /** 0 for a constant criterion. */
    double inverseRange(int criterion) {
        double range = high.get(criterion) - low.get(criterion);
        return range == 0 ? 0 : 1 / range;
    }
}
