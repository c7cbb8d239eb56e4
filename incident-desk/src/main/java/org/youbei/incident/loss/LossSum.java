package org.youbei.incident.loss;

import java.util.Collection;

/**
 * The losses of several communities together, with how far they are known.
 *
 * @param asked how many were asked, {@code answered} of whom have reported and {@code verified} of whom have verified
 */
public record LossSum(Losses losses, int asked, int answered, int verified) {
    public static LossSum of(Collection<LossSurvey> surveys) {
        var sum = Losses.UNKNOWN;
        int answered = 0;
        int verified = 0;
        for (var survey : surveys) {
            var last = survey.last();
            if (last.isPresent()) {
                sum = sum.plus(last.get().losses());
                answered++;
            }
            verified += survey.isVerified() ? 1 : 0;
        }
        return new LossSum(sum, surveys.size(), answered, verified);
    }
}
