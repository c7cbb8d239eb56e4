package org.youbei.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A time for which volunteers sign up; its end excluded.
 *
 * @param opensAt from when people sign up
 * @param qualification a code that everybody in it must have on its day; null for none
 * @param adults whether it takes adults only
 * @param below whether volunteers of the units below sign up by themselves
 * @param signed how many have signed up
 */
public record Shift(
        UUID id,
        JurisdictionCode unit,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant opensAt,
        int least,
        int most,
        @Nullable String qualification,
        boolean adults,
        boolean below,
        String code,
        @Nullable LocalDate cancelledOn,
        int signed) {
    /** Whether volunteers of that unit may be in it: its own, and those of the units below. */
    public boolean takes(JurisdictionCode of) {
        return unit.contains(of);
    }

    public boolean isOff() {
        return cancelledOn != null;
    }

    /** One that begins as the other ends does not overlap it. */
    public boolean overlaps(Shift other) {
        return startsAt.isBefore(other.endsAt) && endsAt.isAfter(other.startsAt);
    }
}
