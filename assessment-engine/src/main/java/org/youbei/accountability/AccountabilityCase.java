package org.youbei.accountability;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A rung of the ladder for a unit.
 *
 * @param facts why it is proposed: what is overdue, since when
 * @param demand what the unit has to do; empty before the decision
 * @param decidedBy name and post of the person who decided; empty before
 * @param due until when the unit answers; null before the decision
 */
public record AccountabilityCase(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        Rung rung,
        String matter,
        String facts,
        String basis,
        State state,
        String demand,
        String decidedBy,
        @Nullable LocalDate due,
        String answer,
        String lifting,
        @Nullable UUID rectification) {
    /** From below: the existing supervision order is the second. */
    public enum Rung {
        /** 催办 */
        REMINDER(1),
        /** 督办 */
        SUPERVISION(6),
        /** 约谈 */
        INTERVIEW(11),
        /** 通报 */
        NOTICE(21),
        /** 移送 */
        REFERRAL(41);

        private final int from;

        Rung(int from) {
            this.from = from;
        }

        /** Working days overdue from which it is proposed: a default of this product that a district confirms. */
        public int from() {
            return from;
        }
    }

    public enum State {
        PROPOSED,
        DECIDED,
        ANSWERED,
        LIFTED,
        /** Somebody decided against it. */
        DECLINED
    }
}
