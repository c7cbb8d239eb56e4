package org.youbei.obligation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a law, a standard or a default of this product asks.
 *
 * @param periods one period, or several for a ladder
 * @param clock what starts the clock: {@code issued}, {@code published}, {@code done} (the last time it was done), …
 * @param kind the kind of duty it makes; nothing for figures that make none
 * @param repeats whether fulfilling it starts the next period
 * @param appliesTo kinds of plan, levels or kinds of place; empty means all
 * @param law the words of the source, where they were read
 * @param overridable whether a district may decide another period
 */
public record Rule(
        String id,
        Text title,
        Text document,
        String article,
        List<Period> periods,
        String clock,
        @Nullable String kind,
        boolean repeats,
        List<String> appliesTo,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Source source,
        @Nullable String law,
        boolean overridable) {
    /** How far a figure is confirmed: read in the source, read in a second copy, computed, or a default of this product. */
    public enum Source {
        READ,
        SECOND_COPY,
        COMPUTED,
        UNCONFIRMED;

        public boolean isConfirmed() {
            return this != UNCONFIRMED;
        }
    }

    /** A text in both languages. */
    public record Text(String zh, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    public Period period() {
        return periods.getFirst();
    }

    public boolean isConfirmed() {
        return source.isConfirmed();
    }

    public boolean isInForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    public boolean appliesTo(String what) {
        return appliesTo.isEmpty() || appliesTo.contains(what);
    }
}
