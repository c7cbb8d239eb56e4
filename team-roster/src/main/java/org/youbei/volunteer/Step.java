package org.youbei.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step with what a person says about it.
 *
 * @param again for a refusal, when the person may apply again; null for never barred
 */
public record Step(
        VolunteerStep kind, String remark, @Nullable LocalDate again) {
    public static Step of(VolunteerStep kind, String remark) {
        return new Step(kind, remark, null);
    }
}
