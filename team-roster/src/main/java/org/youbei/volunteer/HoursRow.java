package org.youbei.volunteer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.volunteer.hours.Interval;
import org.youbei.volunteer.hours.ServedTime;

/**
 * A row of the ledger of hours.
 *
 * @param reverses the row that this one takes back
 * @param reversed whether another row takes this one back
 * @param confirmedBy empty while nobody has
 */
public record HoursRow(
        UUID id,
        UUID volunteer,
        String name,
        JurisdictionCode unit,
        Interval.Kind kind,
        Instant startsAt,
        Instant endsAt,
        String what,
        @Nullable UUID reverses,
        boolean reversed,
        String notedBy,
        String confirmedBy) {
    public ServedTime time() {
        return new ServedTime(java.time.Duration.between(startsAt, endsAt).toMinutes());
    }

    public boolean isOpen() {
        return reverses == null && !reversed && confirmedBy.isEmpty();
    }

    public boolean counts() {
        return reverses == null && !reversed && !confirmedBy.isEmpty();
    }
}
