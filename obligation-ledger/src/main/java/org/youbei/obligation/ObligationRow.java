package org.youbei.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/**
 * A line of a list.
 *
 * @param unitName the unit's name, or its code where the tree does not know it
 * @param weekendsOnly the due date rests on a year whose holidays are not known
 */
public record ObligationRow(
        UUID id,
        JurisdictionCode jurisdiction,
        String unitName,
        ObligationKind kind,
        Subject subject,
        String title,
        @Nullable String ownerPosition,
        String ruleId,
        LocalDate due,
        ObligationState state,
        boolean weekendsOnly,
        @Nullable LocalDate extensionDue) {}
