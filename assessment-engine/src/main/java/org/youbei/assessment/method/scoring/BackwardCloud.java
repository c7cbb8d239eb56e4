package org.youbei.assessment.method.scoring;

import java.util.Arrays;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * The cloud behind a sample, without certainty degrees: Ex = mean, En = √(π/2)·mean|x − Ex|, He = √(S² − En²).
 *
 * @param heDefined true when S² &lt; En², which is common: He has no root there and is set to 0
 */
public record BackwardCloud(Figures samples, double sampleStd, Cloud cloud, boolean heDefined) implements Explained {
    /** Refuses EMPTY and SINGLE_UNIT. */
    public static BackwardCloud of(Figures samples) {
        if (samples.size() < 2) {
            throw new RefusedInput(samples.size() == 0 ? RefusalCode.EMPTY : RefusalCode.SINGLE_UNIT, "samples");
        }
        double[] x = samples.toArray();
        double ex = Arithmetic.allSame(x) ? x[0] : Arithmetic.mean(x);
        double std = Arithmetic.allSame(x) ? 0 : Arithmetic.sampleStd(x, ex);
        double en = Math.sqrt(Math.PI / 2)
                * Arithmetic.mean(
                        Arrays.stream(x).map(value -> Math.abs(value - ex)).toArray());
        // S² − En² as a product, which neither overflows nor loses the digits of a small difference.
        double excess = std - en;
        boolean noRoot = excess < 0 && !Arithmetic.tied(std, en);
        double he = excess > 0 ? Math.sqrt(excess) * Math.sqrt(std + en) : 0;
        return new BackwardCloud(samples, std, new Cloud(ex, en, he), noRoot);
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("cloud")
                .with("cloudMethod", "backward")
                .with("samples", samples)
                .with("Ex", cloud.ex())
                .with("sampleStd", sampleStd)
                .with("En", cloud.en())
                .with("heDefined", heDefined ? "S² < En² → He = 0" : "He = √(S² − En²)")
                .with("He", cloud.he());
    }
}
