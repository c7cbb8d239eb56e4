package org.youbei.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;
import org.youbei.workflow.StepRecord;

/**
 * Somebody's wish to take a step with a version of a plan.
 *
 * @param version the one that the step is taken with
 * @param id that the form carried
 * @param today the day in China
 */
record VersionRequest(Actor actor, Plan plan, PlanVersion version, UUID id, LocalDate today, Instant now) {
    /** Has the version take the step; that it refuses is a mistake of the rule, which has been asked before. */
    StepRecord take(Step step, LocalDate on, String remark) {
        var before = version.state();
        version.take(this, step).orElseThrow();
        return record(version, step.kind().name(), before, on, remark);
    }

    static StepRecord record(
            PlanVersion version, String step, @Nullable VersionState before, LocalDate on, String remark) {
        return StepRecord.of(step, before, version.state(), on, remark)
                .about(version.getId())
                .knowing(Map.of("version", version.number(), "on", on.toString(), "remark", remark));
    }
}
