package org.youbei.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;

/**
 * A time at which a course is given.
 *
 * @param certificate the kind that whoever passes gets; null for none
 * @param asked how many have asked for a place, those who wait included
 * @param came how many were there
 * @param judged how many of those have a result
 */
public record Session(
        UUID id,
        UUID course,
        String title,
        @Nullable String certificate,
        JurisdictionCode unit,
        SessionEntry entry,
        String code,
        @Nullable LocalDate cancelledOn,
        int asked,
        int came,
        int judged) {
    public boolean isOff() {
        return cancelledOn != null;
    }

    /** How many of those who asked have no place. */
    public int waiting() {
        return Math.max(0, asked - entry.capacity());
    }

    /** Whether it is over and everybody who came has a result. */
    public boolean isDone(Instant now) {
        return entry.endsAt().isBefore(now) && came > 0 && judged == came;
    }

    /** One that begins as the other ends does not overlap it. */
    public boolean overlaps(Session other) {
        return entry.startsAt().isBefore(other.entry.endsAt()) && entry.endsAt().isAfter(other.entry.startsAt());
    }

    LocalDate day() {
        return ChinaTime.day(entry.startsAt());
    }
}
