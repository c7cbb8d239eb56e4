package org.youbei.assessment.method.grading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * Grades relative to the peers: at or above μ+1.5σ, μ+0.5σ, and, where μ is large enough for them, μ−0.5σ and μ−1.5σ. They compare units within one run
 * only, never periods or groups.
 *
 * @param sampleStd σ with divisor m − 1; when it is 0 the letter of the rule gives everybody the top grade
 * @param thresholds highest first; a score on one belongs to the better grade
 */
public record PeerGrades(Figures scores, double mean, double sampleStd, Figures thresholds, List<PeerGrade> grades)
        implements Explained {
    /** Refuses EMPTY and SINGLE_UNIT. */
    public static PeerGrades of(Figures scores) {
        if (scores.size() < 2) {
            throw new RefusedInput(scores.size() == 0 ? RefusalCode.EMPTY : RefusalCode.SINGLE_UNIT, "scores");
        }
        double[] x = scores.toArray();
        double mean = Arithmetic.allSame(x) ? x[0] : Arithmetic.mean(x);
        double std = Arithmetic.allSame(x) ? 0 : Arithmetic.sampleStd(x, mean);
        double[] thresholds = IntStream.range(0, levels(mean, std) - 1)
                .mapToDouble(k -> mean + (1.5 - k) * std)
                .toArray();
        return new PeerGrades(
                scores,
                mean,
                Arithmetic.requireResult(std, "std"),
                Figures.owning(thresholds),
                scores.stream().mapToObj(score -> grade(score, thresholds)).toList());
    }

    private static int levels(double mean, double std) {
        if (mean <= 0.5 * std) {
            return 3;
        }
        return mean <= 1.5 * std ? 4 : 5;
    }

    private static PeerGrade grade(double score, double[] thresholds) {
        int level = 0;
        while (level < thresholds.length && score < thresholds[level] && !Arithmetic.tied(score, thresholds[level])) {
            level++;
        }
        return PeerGrade.values()[level];
    }

    public int levels() {
        return thresholds.size() + 1;
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("grade-mean-std")
                .with("scores", scores)
                .with("mean", mean)
                .with("sampleStd", sampleStd)
                .with("levels", levels())
                .with("thresholds", thresholds)
                .with("zeroDeviation", String.valueOf(sampleStd == 0))
                .with("grades", grades.stream().map(PeerGrade::label).collect(Collectors.joining(", ")));
    }
}
