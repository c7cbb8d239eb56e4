package org.youbei.assessment.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * What is known of one indicator of one unit.
 *
 * @param count with {@code base}: the numbers that a ratio was made of
 * @param account who answered; null where the platform did
 * @param late answered after the due day
 * @param evidence null where no source says anything
 * @param returned sent back, not answered again yet
 * @param decision null until the supervisor has decided
 * @param comments how many words were exchanged about it
 */
public record Cell(
        JurisdictionCode unit,
        String code,
        int revision,
        Said said,
        @Nullable BigDecimal count,
        @Nullable BigDecimal base,
        String note,
        String by,
        @Nullable UUID account,
        @Nullable Instant at,
        boolean late,
        @Nullable Figure evidence,
        boolean returned,
        @Nullable Decision decision,
        int comments) {
    /**
     * What a module knew by itself when the campaign was opened.
     *
     * @param value null where nothing could be said
     * @param link the rows behind it
     * @param hash over what was asked and what was said
     */
    public record Figure(
            @Nullable BigDecimal value, int known, int expected, String link, LocalDate asOf, String hash) {
        /** As an answer: nothing expected is nothing of the kind. */
        public Said said() {
            if (value != null) {
                return Said.of(value);
            }
            return expected == 0 ? Said.NOT_APPLICABLE : Said.NOTHING;
        }
    }

    /** On what a decision rests. */
    public enum Ground {
        SELF,
        EVIDENCE,
        OTHER
    }

    public record Decision(Ground ground, Said said, String comment, String by, Instant at) {}

    /** What counts: the decision, or what the unit said as long as there is none. */
    public Said counting() {
        return decision == null ? said : decision.said();
    }

    /** Whether the unit says something else than the figure. */
    public boolean differs() {
        return evidence != null
                && evidence.said().state() != CellState.UNANSWERED
                && !evidence.said().same(said);
    }
}
