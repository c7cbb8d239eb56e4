package org.youbei.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/**
 * A duty to open. Its due date follows from the rule that is in force for the unit and the day its clock starts.
 *
 * @param title what is to be done about what, as people read it in lists
 * @param ownerPosition the position (岗位) that has to do it; nothing means the unit as such
 * @param ownerAccount the position's present holder
 * @param ruleId a rule of the pack
 */
public record Opening(
        ObligationKind kind,
        Subject subject,
        String title,
        JurisdictionCode jurisdiction,
        @Nullable String ownerPosition,
        @Nullable UUID ownerAccount,
        String ruleId,
        LocalDate clockStart) {
    Opening from(LocalDate nextStart) {
        return new Opening(kind, subject, title, jurisdiction, ownerPosition, ownerAccount, ruleId, nextStart);
    }
}
