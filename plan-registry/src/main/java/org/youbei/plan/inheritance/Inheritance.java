package org.youbei.plan.inheritance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change above, as a plan below has to look at it.
 *
 * @param previousVersion the superior version that the plan was last held against
 * @param currentVersion the one that is in force above since
 * @param currentNumber its document number
 * @param decision how the plan stands to it, nothing until its unit has said
 */
public record Inheritance(
        UUID id,
        UUID plan,
        UUID superior,
        String superiorTitle,
        UUID previousVersion,
        UUID currentVersion,
        String currentNumber,
        Instant openedAt,
        @Nullable Stance decision,
        String reason,
        @Nullable LocalDate decidedOn,
        String decidedBy) {
    public boolean isOpen() {
        return decision == null;
    }
}
