package org.youbei.incident;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about incidents is refused. Sentences: {@code refusal.incident.<name in lower case with hyphens>}. */
public enum IncidentRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    OUT_OF_ORDER(Kind.CONFLICT),
    UNIT,
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    NUMBER,
    PLACE,
    IN_THE_FUTURE,
    /** Known before it happened; called or written before it was known. */
    TIMES,
    SAME_INCIDENT,
    /** The other one is over or of another unit. */
    NOT_MERGEABLE(Kind.CONFLICT),
    /** Plans that it started still run. */
    STILL_RUNNING(Kind.CONFLICT),
    /** No final report has been sent. */
    NO_FINAL_REPORT(Kind.CONFLICT),
    /** A report without signer is not sent. */
    NO_SIGNER,
    NOT_SIGNED(Kind.CONFLICT),
    /** Only who stands above receives a report. */
    OWN_REPORT(Kind.FORBIDDEN),
    /** A final report was written; nothing follows it. */
    FINAL_WRITTEN(Kind.CONFLICT),
    /** The one before is not sent yet. */
    BEFORE_NOT_SENT(Kind.CONFLICT),
    /** The plan is not in force for the unit, or was replaced meanwhile. */
    PLAN_NOT_IN_FORCE(Kind.CONFLICT),
    /** The plan runs for the incident already. */
    PLAN_RUNS(Kind.CONFLICT),
    /** The plan has no steps for the level. */
    NO_STEPS(Kind.CONFLICT),
    HOURS,
    ENDED(Kind.CONFLICT),
    /** Somebody was first; the name. */
    STAMPED(Kind.CONFLICT),
    /** Nobody was called yet whose time is over; or the stand-ins were called before. */
    NOT_TO_ESCALATE(Kind.CONFLICT),
    /** None of those who did not answer has a stand-in. */
    NO_STAND_IN(Kind.CONFLICT),
    /** No archive file was made. */
    NO_ARCHIVE(Kind.CONFLICT),
    /** Every affected community is asked already. */
    ALL_ASKED(Kind.CONFLICT),
    /** Losses are verified; nothing follows. */
    LOSS_VERIFIED(Kind.CONFLICT),
    /** They are verified once the incident has ended. */
    LOSS_RUNNING(Kind.CONFLICT),
    /** A zero report says no numbers. */
    ZERO,
    /** Only who stands above checks. */
    OWN_LOSS(Kind.FORBIDDEN),
    /** Checked already, or not the last one. */
    LOSS_CHECKED(Kind.CONFLICT),
    /** More than is left; how much that is. */
    OVER_STOCK(Kind.CONFLICT),
    /** Other than the standard says; then a reason is needed. */
    OFF_STANDARD,
    /** What is only played counts nowhere. */
    EXERCISE(Kind.CONFLICT),
    /** No open risk of the unit or below it. */
    RISK,
    /** No store or item of the depot that the unit can reach. */
    STORE,
    /** The round is closed. */
    CLOSED(Kind.CONFLICT);

    private final Kind kind;

    IncidentRefusal() {
        this(Kind.INVALID);
    }

    IncidentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "incident";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
