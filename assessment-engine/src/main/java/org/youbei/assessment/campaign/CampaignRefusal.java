package org.youbei.assessment.campaign;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about a campaign is refused. Sentences: {@code refusal.campaign.<name in lower case with hyphens>}. */
public enum CampaignRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    OUT_OF_ORDER(Kind.CONFLICT),
    CHANGED(Kind.CONFLICT),
    MISSING,
    TOO_LONG,
    UNIT,
    /** The system is no frozen version that can be read here. */
    SYSTEM,
    /** The dates are not in the order period, answers, check, review. */
    DATES,
    NUMBER,
    /** There is no unit of these levels. */
    NO_UNITS(Kind.CONFLICT),
    /** No such unit or indicator in the campaign. */
    CELL(Kind.UNKNOWN),
    /** Nothing is answered in this state of the campaign. */
    NOT_ANSWERING(Kind.CONFLICT),
    /** The due day is over; the day. */
    LATE(Kind.CONFLICT),
    /** A level above has approved; which. */
    LOCKED_ABOVE(Kind.CONFLICT),
    /** The level below has not approved; which. */
    BELOW_OPEN(Kind.CONFLICT),
    ALREADY_APPROVED(Kind.CONFLICT),
    NOT_APPROVED(Kind.CONFLICT),
    /** Only cells that were sent back may change. */
    NOT_RETURNED(Kind.CONFLICT),
    /** Cells that were sent back are open; how many. */
    RETURNED_OPEN(Kind.CONFLICT),
    /** Somebody has changed the cell since the page was opened. */
    CELL_CHANGED(Kind.CONFLICT),
    /** A base condition has no "not applicable". */
    GATE_NOT_APPLICABLE,
    /** Not applicable, or an answer that contradicts a figure, is explained. */
    NOTE,
    /** A number from 0 to the most. */
    VALUE,
    /** A share is 0 to 100 percent. */
    PERCENT,
    /** A count above its residents, or no residents. */
    RESIDENTS,
    /** No address that begins with https:// or http://. */
    LINK,
    /** The indicator is answered by somebody else. */
    NOT_ASKED(Kind.FORBIDDEN),
    /** Nobody reviews the own unit, or what they answered themselves. */
    OWN(Kind.FORBIDDEN),
    /** A decision that differs from the answer says why. */
    COMMENT,
    /** The street has not approved the unit. */
    NOT_CHECKED(Kind.CONFLICT),
    /** Somebody was invited to score: their step comes before the review. */
    THIRD_PARTY_FIRST(Kind.CONFLICT),
    /** Nobody was invited to score. */
    NOBODY_INVITED(Kind.CONFLICT),
    /** Invitations that run and are not handed in; how many. */
    ASSESSORS_OPEN(Kind.CONFLICT),
    /** Cells without a decision; how many. */
    UNDECIDED(Kind.CONFLICT),
    /** Units that are not locked; how many. */
    UNLOCKED(Kind.CONFLICT),
    /** Two reviewers decided the same cell: the other's decision stands. */
    DECIDED_MEANWHILE(Kind.CONFLICT),
    /** The method cannot answer; its sentence. */
    METHOD(Kind.CONFLICT),
    /** Scores hang on the units of the run, by method or by anchors: periods are not compared. */
    RELATIVE(Kind.CONFLICT),
    /** No such incident or drill. */
    EVENT,
    /** The share of the system's weights, 0 to 1. */
    THETA,
    /** The draft of the next version has other indicators. */
    SYSTEM_MOVED(Kind.CONFLICT),
    /** Appeals are open; how many. */
    APPEALS_OPEN(Kind.CONFLICT),
    /** The days for appeals are over, or have not begun. */
    APPEAL_TIME(Kind.CONFLICT),
    /** The days for appeals are not over; the last of them. */
    APPEAL_RUNNING(Kind.CONFLICT),
    ANSWERED(Kind.CONFLICT),
    /** There is no result yet. */
    NO_RESULT(Kind.CONFLICT),
    /** Runs of different versions or methods are not compared. */
    NOT_COMPARABLE(Kind.CONFLICT);

    private final Kind kind;

    CampaignRefusal() {
        this(Kind.INVALID);
    }

    CampaignRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "campaign";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
