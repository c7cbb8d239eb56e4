package org.youbei.plan.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training in a version.
 *
 * @param version its number
 * @param audience who was trained
 * @param attendance how many came
 * @param attachment the evidence, such as a list of signatures
 */
public record PlanTraining(
        UUID id,
        int version,
        LocalDate heldOn,
        String topic,
        String audience,
        int attendance,
        @Nullable UUID attachment,
        String recordedBy) {}
