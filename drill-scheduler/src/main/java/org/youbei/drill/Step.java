package org.youbei.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step with what a person says about it.
 *
 * @param startsAt of {@link DrillStep#RESCHEDULING} only
 * @param endsAt of {@link DrillStep#RESCHEDULING} only
 * @param remark a reason, or nothing where none is asked
 * @param strengths of {@link DrillStep#REPORT_APPROVAL} and {@link DrillStep#EVALUATION}: what went well
 */
public record Step(
        DrillStep kind,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String remark,
        String strengths) {
    public static Step of(DrillStep kind) {
        return new Step(kind, null, null, "", "");
    }

    public static Step of(DrillStep kind, String remark) {
        return new Step(kind, null, null, remark, "");
    }

    public static Step rescheduling(Instant startsAt, Instant endsAt, String reason) {
        return new Step(DrillStep.RESCHEDULING, startsAt, endsAt, reason, "");
    }

    public static Step evaluation(String summary, String strengths) {
        return new Step(DrillStep.EVALUATION, null, null, summary, strengths);
    }
}
