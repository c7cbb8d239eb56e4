package org.youbei.assessment.method.scoring;

import java.util.ArrayList;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.Ranks;

/**
 * Weighted sum of a sheet with unanswered cells. Weights of what does not apply to a unit leave its denominator; of the rest, coverage k is
 * the answered weight, the score Σ w s / k, and the bounds what the score would be if every unanswered cell were 0 or the maximum.
 *
 * @param max the highest score a cell can have
 * @param score undefined for a unit that answered nothing, as are all four for a unit that nothing applies to
 */
public record CoveredSum(
        ScoreSheet sheet, Weights weights, double max, Figures score, Figures coverage, Figures lower, Figures upper)
        implements Explained {
    /**
     * Refuses SIZE_MISMATCH, NOT_POSITIVE max, LOW_COVERAGE when no unit answered anything, and OUT_OF_RANGE for a score beyond [0, max] in
     * a row with gaps, whose bounds would be wrong.
     */
    public static CoveredSum of(ScoreSheet sheet, Weights weights, double max) {
        weights.forCriteria(sheet.size());
        Arithmetic.requireFinite(max, "max");
        if (max <= 0) {
            throw new RefusedInput(RefusalCode.NOT_POSITIVE, "max", Arithmetic.print(max));
        }
        int m = sheet.units();
        double[][] columns = new double[4][m];
        for (int i = 0; i < m; i++) {
            var row = CoveredRow.of(sheet, weights, max, i);
            columns[0][i] = row.score();
            columns[1][i] = row.coverage();
            columns[2][i] = row.lower();
            columns[3][i] = row.upper();
        }
        var score = Figures.owning(columns[0]);
        requireSomeAnswer(score);
        return new CoveredSum(
                sheet,
                weights,
                max,
                score,
                Figures.owning(columns[1]),
                Figures.owning(columns[2]),
                Figures.owning(columns[3]));
    }

    private static void requireSomeAnswer(Figures score) {
        for (int i = 0; i < score.size(); i++) {
            if (score.isDefined(i)) {
                return;
            }
        }
        throw new RefusedInput(RefusalCode.LOW_COVERAGE, "scores");
    }

    public Ranks ranks() {
        return Ranks.competition(score);
    }

    @Override
    public Explanation explanation() {
        var contributions = new ArrayList<Figures>();
        for (int i = 0; i < sheet.units(); i++) {
            double[] row = new double[sheet.size()];
            for (int j = 0; j < row.length; j++) {
                row[j] = sheet.get(i, j) instanceof ScoreSheet.Cell.Score(double value)
                        ? weights.get(j) * value
                        : Double.NaN;
            }
            contributions.add(Figures.owning(row));
        }
        return Explanation.of("wsm")
                .with("weights", weights)
                .with("max", max)
                .with("contributions", new Grid(contributions))
                .with("coverage", coverage)
                .with("lower", lower)
                .with("upper", upper)
                .with("score", score)
                .with("rank", ranks().places());
    }
}
