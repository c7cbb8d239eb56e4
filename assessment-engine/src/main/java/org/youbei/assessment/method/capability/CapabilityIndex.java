package org.youbei.assessment.method.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.PeerGrades;
import org.youbei.assessment.method.scoring.Topsis;

/**
 * The index practised for GB/T 43981-2024: indicators vector-normalised over the peers, closeness per dimension with second-level weights, overall closeness
 * with first × second-level weights, grades by mean and deviation.
 *
 * @param dimensionScores a row per unit, a column per dimension; undefined where a dimension does not tell the units apart
 */
public record CapabilityIndex(
        DecisionMatrix indicators,
        Weights level1,
        List<Weights> level2,
        Weights global,
        Grid dimensionScores,
        Topsis overall,
        PeerGrades grades)
        implements Explained {
    /** Share of the street in a street's total with its communities; the communities have the rest. */
    public static final double STREET_SHARE = 0.53;

    public CapabilityIndex {
        level2 = List.copyOf(level2);
    }

    /** Indicators stand in the order of the dimensions. Refuses SIZE_MISMATCH, SINGLE_UNIT and ALL_EQUAL. */
    public static CapabilityIndex of(DecisionMatrix indicators, Weights level1, List<Weights> level2) {
        if (level2.size() != level1.size()) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "level2Weights", "" + level2.size(), "" + level1.size());
        }
        var global = global(level1, level2);
        if (global.size() != indicators.size()) {
            throw new RefusedInput(
                    RefusalCode.SIZE_MISMATCH, "level2Weights", "" + global.size(), "" + indicators.size());
        }
        var overall = Topsis.of(indicators, global);
        var grades = PeerGrades.of(overall.closeness());
        return new CapabilityIndex(indicators, level1, level2, global, dimensions(indicators, level2), overall, grades);
    }

    private static Weights global(Weights level1, List<Weights> level2) {
        var products = new ArrayList<Double>();
        for (int d = 0; d < level2.size(); d++) {
            for (int j = 0; j < level2.get(d).size(); j++) {
                products.add(level1.get(d) * level2.get(d).get(j));
            }
        }
        return Weights.normalised(
                products.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Grid dimensions(DecisionMatrix indicators, List<Weights> level2) {
        double[][] scores = new double[indicators.units()][level2.size()];
        int first = 0;
        for (int d = 0; d < level2.size(); d++) {
            int last = first + level2.get(d).size();
            double[] closeness = closeness(part(indicators, first, last), level2.get(d));
            for (int i = 0; i < scores.length; i++) {
                scores[i][d] = closeness[i];
            }
            first = last;
        }
        return Grid.of(scores);
    }

    private static DecisionMatrix part(DecisionMatrix indicators, int first, int last) {
        int m = indicators.units();
        return DecisionMatrix.ofColumns(
                java.util.Arrays.copyOfRange(indicators.cells(), first * m, last * m),
                indicators.criteria().subList(first, last));
    }

    private static double[] closeness(DecisionMatrix part, Weights weights) {
        try {
            return Topsis.of(part, weights).closeness().toArray();
        } catch (RefusedInput refused) {
            if (refused.refusal().code() != RefusalCode.ALL_EQUAL) {
                throw refused;
            }
            double[] undefined = new double[part.units()];
            java.util.Arrays.fill(undefined, Double.NaN);
            return undefined;
        }
    }

    /** Dimensions, from 0, in which all units are equal. */
    public Figures undifferentiated() {
        return Figures.owning(IntStream.range(0, level2.size())
                .filter(d -> !dimensionScores.isDefined(0, d))
                .asDoubleStream()
                .toArray());
    }

    /** A street's total with the mean index of its communities. */
    public static double total(double street, double communities) {
        return Arithmetic.requireResult(STREET_SHARE * street + (1 - STREET_SHARE) * communities, "total");
    }

    @Override
    public Explanation explanation() {
        var chain = Explanation.of("capability-index")
                .with("indicators", indicators.grid())
                .with("level1Weights", level1)
                .with(
                        "level2Weights",
                        new Grid(level2.stream().map(Weights::figures).toList()))
                .with("globalWeights", global);
        for (var step : overall.explanation().steps()) {
            chain = List.of("norms", "weighted", "ideal", "antiIdeal", "dPlus", "dMinus")
                            .contains(step.name())
                    ? chain.with(step)
                    : chain;
        }
        return chain.with("dimensionScores", dimensionScores)
                .with("undifferentiated", undifferentiated())
                .with("overall", overall.closeness())
                .with("mean", grades.mean())
                .with("sampleStd", grades.sampleStd())
                .with("thresholds", grades.thresholds())
                .with(
                        "grades",
                        grades.grades().stream()
                                .map(grade -> grade.label())
                                .toList()
                                .toString());
    }
}
