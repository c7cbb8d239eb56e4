package org.youbei.plan.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to change a plan.
 *
 * @param sectionLabel number and title of the section as it stood, empty for the plan as a whole
 * @param sourceType what it came from: {@code account} where a person wrote it, else the type of another module's subject
 */
public record Proposal(
        UUID id,
        UUID plan,
        String sectionLabel,
        String body,
        String name,
        String fromUnit,
        String sourceType,
        UUID sourceId,
        Instant madeAt,
        @Nullable ProposalAnswer answer,
        String answerReason,
        @Nullable LocalDate answeredOn) {}
