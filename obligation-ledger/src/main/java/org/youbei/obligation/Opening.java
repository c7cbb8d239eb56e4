package org.youbei.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/**
 * A duty to open. Its due date follows from the rule that is in force for the unit and the day its clock starts.
 *
 * @param title what is to be done about what, as people read it in lists; cut to what a list shows
 * @param ownerPosition the position (岗位) that has to do it; nothing means the unit as such
 * @param ownerAccount the position's present holder
 * @param ruleId a rule of the pack
 * @param agreed the day that people agreed on, where the rule's clock is {@code agreed}; null where the rule computes it
 */
public record Opening(
        ObligationKind kind,
        Subject subject,
        String title,
        JurisdictionCode jurisdiction,
        @Nullable String ownerPosition,
        @Nullable UUID ownerAccount,
        String ruleId,
        LocalDate clockStart,
        @Nullable LocalDate agreed) {
    private static final int LONGEST_TITLE = 300;

    public Opening {
        title = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        if (agreed != null && !agreed.isAfter(clockStart)) {
            agreed = clockStart.plusDays(1);
        }
    }

    /** A duty whose due date the rule computes. */
    public Opening(
            ObligationKind kind,
            Subject subject,
            String title,
            JurisdictionCode jurisdiction,
            @Nullable String ownerPosition,
            @Nullable UUID ownerAccount,
            String ruleId,
            LocalDate clockStart) {
        this(kind, subject, title, jurisdiction, ownerPosition, ownerAccount, ruleId, clockStart, null);
    }

    Opening from(LocalDate nextStart) {
        return new Opening(kind, subject, title, jurisdiction, ownerPosition, ownerAccount, ruleId, nextStart);
    }
}
