package org.youbei.obligation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
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
        @Nullable LocalDate extensionDue) {
    /** Where the next page goes on. */
    public Cursor cursor() {
        return new Cursor(due, id);
    }

    /** A place in a list: the last row that was shown. Written into addresses as {@code 2026-11-23_<uuid>}. */
    public record Cursor(LocalDate due, UUID id) {
        public static Optional<Cursor> parse(String text) {
            try {
                var parts = text.split("_", 2);
                return parts.length == 2
                        ? Optional.of(new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return due + "_" + id;
        }
    }
}
