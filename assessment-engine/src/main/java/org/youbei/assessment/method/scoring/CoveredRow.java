package org.youbei.assessment.method.scoring;

import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/** One unit's line of a {@link CoveredSum}; NaN where there is none. */
record CoveredRow(double score, double coverage, double lower, double upper) {
    static CoveredRow of(ScoreSheet sheet, Weights weights, double max, int unit) {
        double applicable = 0;
        double answered = 0;
        double sum = 0;
        boolean gap = false;
        for (int j = 0; j < sheet.size(); j++) {
            var cell = sheet.get(unit, j);
            applicable += cell instanceof ScoreSheet.Cell.NotApplicable ? 0 : weights.get(j);
            gap |= cell instanceof ScoreSheet.Cell.NotAnswered;
            if (cell instanceof ScoreSheet.Cell.Score(double value)) {
                answered += weights.get(j);
                sum += weights.get(j) * value;
            }
        }
        if (gap) {
            requireWithin(sheet, max, unit);
        }
        return of(max, applicable, answered, sum, gap);
    }

    private static CoveredRow of(double max, double applicable, double answered, double sum, boolean gap) {
        if (applicable == 0) {
            return new CoveredRow(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        if (!gap) {
            double score = sum / applicable;
            return new CoveredRow(score, 1, score, score);
        }
        double coverage = answered / applicable;
        double lower = sum / applicable;
        double score = answered == 0 ? Double.NaN : sum / answered;
        return new CoveredRow(score, coverage, lower, lower + max * (applicable - answered) / applicable);
    }

    private static void requireWithin(ScoreSheet sheet, double max, int unit) {
        for (int j = 0; j < sheet.size(); j++) {
            if (sheet.get(unit, j) instanceof ScoreSheet.Cell.Score(double value) && (value < 0 || value > max)) {
                throw new RefusedInput(
                        RefusalCode.OUT_OF_RANGE,
                        "scores[" + unit + "][" + j + "]",
                        Arithmetic.print(value),
                        "0",
                        Arithmetic.print(max));
            }
        }
    }
}
