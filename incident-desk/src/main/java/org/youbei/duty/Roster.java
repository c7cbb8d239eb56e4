package org.youbei.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * The roster of a station for a month.
 *
 * @param steps how many changes the proposal tried; null where nothing was proposed
 * @param millis how long that took
 */
public record Roster(
        UUID id,
        UUID station,
        JurisdictionCode unit,
        YearMonth month,
        State state,
        @Nullable Long steps,
        @Nullable Integer millis,
        @Nullable Instant publishedAt,
        String publishedBy) {
    public enum State {
        DRAFT,
        PUBLISHED
    }

    LocalDate first() {
        return month.atDay(1);
    }
}
