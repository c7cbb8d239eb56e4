package org.youbei.assessment.method.grading;

import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** How far a score can be relied on, each part between 0 and 1 and kept visible: how much was answered, by what evidence, how fresh. */
public record Confidence(double coverage, double evidence, double freshness) {
    /** Refuses OUT_OF_RANGE. */
    public Confidence {
        check(coverage, "coverage");
        check(evidence, "evidence");
        check(freshness, "freshness");
    }

    private static void check(double part, String at) {
        if (!(part >= 0 && part <= 1)) {
            throw new RefusedInput(RefusalCode.OUT_OF_RANGE, at, Arithmetic.print(part), "0", "1");
        }
    }

    public double product() {
        return coverage * evidence * freshness;
    }
}
