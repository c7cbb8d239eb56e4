package org.youbei.assessment.method.grading;

import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * The grade of a score with missing answers: certain only when both bounds lie in one band.
 *
 * @param lowest the grade if everything missing were 0
 * @param highest the grade if everything missing were full marks
 */
public record CoveredGrade(Band lowest, Band highest) {
    /** Refuses LOW_COVERAGE below {@code least} and OUT_OF_RANGE for bounds outside the bands. */
    public static CoveredGrade of(Bands bands, double lower, double upper, double coverage, double least) {
        if (coverage < least && !Arithmetic.tied(coverage, least)) {
            throw new RefusedInput(RefusalCode.LOW_COVERAGE, "coverage");
        }
        return new CoveredGrade(bands.of(lower), bands.of(upper));
    }

    public boolean isCertain() {
        return lowest.equals(highest);
    }
}
