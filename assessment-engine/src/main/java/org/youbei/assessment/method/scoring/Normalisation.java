package org.youbei.assessment.method.scoring;

import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Criterion;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * Min–max normalisation: 0 at the worst anchor, 1 at the best, whatever the direction.
 *
 * @param fixed whether the anchors come from the indicator's definition and not from the peers
 * @param matrix the normalised values, every criterion now more-is-better and without a unit
 */
public record Normalisation(DecisionMatrix raw, Anchors anchors, boolean fixed, DecisionMatrix matrix)
        implements Explained {
    /** Refuses SINGLE_UNIT, and ZERO_VARIANCE for a constant criterion, which has no place between its anchors. */
    public static Normalisation ofPeers(DecisionMatrix raw) {
        var conditioned = raw.ofPeers().conditioned();
        for (int j = 0; j < raw.size(); j++) {
            if (raw.isConstant(j)) {
                throw new RefusedInput(
                        RefusalCode.ZERO_VARIANCE,
                        "matrix[*][" + j + "]",
                        raw.criteria().get(j).name());
            }
        }
        var anchors = Anchors.ofPeers(conditioned);
        return new Normalisation(conditioned, anchors, false, normalised(conditioned, anchors));
    }

    /** Refuses OUT_OF_RANGE for a value beyond the fixed anchors: it is not cut off silently. */
    public static Normalisation fixed(DecisionMatrix raw, Anchors anchors) {
        if (anchors.size() != raw.size()) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "anchors", "" + anchors.size(), "" + raw.size());
        }
        for (int j = 0; j < raw.size(); j++) {
            for (int i = 0; i < raw.units(); i++) {
                requireWithin(raw.get(i, j), anchors, i, j);
            }
        }
        return new Normalisation(raw, anchors, true, normalised(raw, anchors));
    }

    private static void requireWithin(double value, Anchors anchors, int i, int j) {
        if (value < anchors.low().get(j) || value > anchors.high().get(j)) {
            throw new RefusedInput(
                    RefusalCode.OUT_OF_RANGE,
                    "matrix[" + i + "][" + j + "]",
                    Arithmetic.print(value),
                    Arithmetic.print(anchors.low().get(j)),
                    Arithmetic.print(anchors.high().get(j)));
        }
    }

    private static DecisionMatrix normalised(DecisionMatrix raw, Anchors anchors) {
        double[] cells = new double[raw.cells().length];
        for (int j = 0; j < raw.size(); j++) {
            double worst = anchors.worst(raw, j);
            double span = anchors.best(raw, j) - worst;
            for (int k = j * raw.units(); k < (j + 1) * raw.units(); k++) {
                cells[k] = (raw.cells()[k] - worst) / span;
            }
        }
        return DecisionMatrix.ofColumns(
                cells,
                raw.criteria().stream()
                        .map(criterion -> new Criterion(criterion.name(), Direction.MAX, ""))
                        .toList());
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("normalisation")
                .with("matrix", raw.grid())
                .with("low", anchors.low())
                .with("high", anchors.high())
                .with("anchors", fixed ? "fixed" : "peers")
                .with("normalised", matrix.grid());
    }
}
