package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of what an agreement promises is reckoned with, in per cent, and why. It begins with the share of what was asked for that was handed over;
 * while few draws were answered, the usual share stands in for those that are missing. Less counts where nobody tested the contact for too long, and
 * where what was drawn did not come back in time, because whoever waits for the own goods lends less. Nothing counts of an agreement that is not in
 * force.
 *
 * @param why each figure that went in, in the order in which it did
 */
public record Reliability(int percent, List<Why> why) {
    private static final int ALL = 100;

    public Reliability {
        why = List.copyOf(why);
    }

    /** What is known of an agreement. */
    public enum Reason {
        /** No agreement is named; the usual share. */
        USUAL,
        /** It is not in force. */
        ENDED,
        /** So many draws were answered, of which so many per cent were handed over. */
        DRAWS,
        /** No draw was answered so far. */
        NO_DRAWS,
        /** The contact was tested in time. */
        TESTED,
        /** It was not; so many per cent less. */
        UNTESTED,
        /** So many draws came back late or are late; so many per cent less. */
        LATE
    }

    /**
     * A figure that went in.
     *
     * @param number how many; zero where nothing is counted
     * @param percent the share, or how much less; zero where there is none
     */
    public record Why(Reason reason, int number, int percent) {}

    /**
     * What the ledgers say.
     *
     * @param startsOn the first day of the agreement, from which it could be tested
     * @param testedOn when the contact was tested last; null for never
     * @param answered how many draws were answered, by goods or by no
     * @param asked how much was asked for in them
     * @param handed how much of it was handed over
     * @param lent how many were handed over
     * @param late how many of those came back after their day, or are out after it
     */
    public record Facts(
            boolean inForce,
            LocalDate startsOn,
            @Nullable LocalDate testedOn,
            int answered,
            BigDecimal asked,
            BigDecimal handed,
            int lent,
            int late) {}

    /**
     * The figures of the rule pack.
     *
     * @param usual per cent, where nothing is known
     * @param enough draws from which the usual share counts no more
     * @param testMonths months for which a test holds
     * @param untested so many per cent less without a test
     * @param late so many per cent less where everything came back late
     */
    public record Figures(int usual, int enough, int testMonths, int untested, int late) {}

    /** Of a promise without an agreement. */
    public static Reliability usual(Figures figures) {
        return new Reliability(figures.usual(), List.of(new Why(Reason.USUAL, 0, figures.usual())));
    }

    public static Reliability of(Facts facts, Figures figures, LocalDate today) {
        if (!facts.inForce()) {
            return new Reliability(0, List.of(new Why(Reason.ENDED, 0, 0)));
        }
        var why = new ArrayList<Why>();
        int percent = begun(facts, figures, why) - untested(facts, figures, today, why) - late(facts, figures, why);
        return new Reliability(Math.clamp(percent, 0, ALL), why);
    }

    private static int begun(Facts facts, Figures figures, List<Why> why) {
        if (facts.answered() == 0 || facts.asked().signum() == 0) {
            why.add(new Why(Reason.NO_DRAWS, 0, figures.usual()));
            return figures.usual();
        }
        int share = facts.handed()
                .multiply(BigDecimal.valueOf(ALL))
                .divide(facts.asked(), 0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(ALL))
                .intValueExact();
        why.add(new Why(Reason.DRAWS, facts.answered(), share));
        int known = Math.min(facts.answered(), figures.enough());
        return (share * known + figures.usual() * (figures.enough() - known)) / figures.enough();
    }

    /** A new agreement has as long as a test holds. */
    private static int untested(Facts facts, Figures figures, LocalDate today, List<Why> why) {
        var tested = facts.testedOn();
        var since = tested == null ? facts.startsOn() : tested;
        if (!since.plusMonths(figures.testMonths()).isBefore(today)) {
            if (tested != null) {
                why.add(new Why(Reason.TESTED, 0, 0));
            }
            return 0;
        }
        why.add(new Why(Reason.UNTESTED, figures.testMonths(), figures.untested()));
        return figures.untested();
    }

    private static int late(Facts facts, Figures figures, List<Why> why) {
        if (facts.late() == 0 || facts.lent() == 0) {
            return 0;
        }
        int less = Math.ceilDiv(Math.min(facts.late(), facts.lent()) * figures.late(), facts.lent());
        why.add(new Why(Reason.LATE, facts.late(), less));
        return less;
    }
}
