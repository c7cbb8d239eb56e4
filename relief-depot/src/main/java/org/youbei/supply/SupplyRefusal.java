package org.youbei.supply;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about supplies is refused. Sentences: {@code refusal.supply.<name in lower case with hyphens>}. */
public enum SupplyRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    /** Another one of the unit is called so. */
    KNOWN(Kind.CONFLICT),
    /** GB/T 38565 has no such category. */
    CATEGORY,
    ITEM,
    POINT,
    POINT_CLOSED(Kind.CONFLICT),
    /** Lots are left there; how many. */
    POINT_IN_USE(Kind.CONFLICT),
    ITEM_RETIRED(Kind.CONFLICT),
    /** Some of it is left. */
    ITEM_IN_STOCK(Kind.CONFLICT),
    POSITION,
    NUMBER,
    /** A pack needs its name and its size, both. */
    PACK,
    /** Not more than zero, or more than any store holds. */
    QUANTITY,
    /** Pieces are whole. */
    PIECES,
    /** Given in a unit that the item is not counted in; that of the item. */
    MEASURE,
    /** It expires before it was made. */
    DATES,
    /** The item needs a day on which it expires. */
    EXPIRY_MISSING,
    /** A lot that has expired is not received. */
    EXPIRED,
    /** Made or received in the future. */
    FUTURE,
    /** Before the open period; its first day. */
    PERIOD_CLOSED,
    /** The month is closed at the point; the last day that is. */
    MONTH_CLOSED(Kind.CONFLICT),
    /** The month is not over; the latest that is. */
    MONTH_RUNNING,
    /** Nothing was entered until its end; the month. */
    MONTH_EMPTY,
    /** A stock-take of the point waits. */
    COUNT_OPEN(Kind.CONFLICT),
    /** An entry of an earlier day needs a reason. */
    REASON_MISSING,
    /** Less is there than was asked for; what is free, and the unit. */
    NOT_ENOUGH(Kind.CONFLICT),
    /** On a later day less than nothing would be there; that day and how much. */
    BELOW_ZERO(Kind.CONFLICT),
    /** Expired, quarantined, recalled or damaged lots are not handed out; which. */
    UNSOUND(Kind.CONFLICT),
    /** From a place to itself. */
    SAME_PLACE,
    REVERSED(Kind.CONFLICT),
    /** A reversal is not taken back. */
    REVERSAL(Kind.CONFLICT),
    /** A stock-take after it has confirmed what is there. */
    COUNTED_SINCE(Kind.CONFLICT),
    /** More comes back than went out; what is still out. */
    RETURN_TOO_MUCH,
    /** Only what was issued comes back. */
    NOT_ISSUED(Kind.CONFLICT),
    /** Another person must agree. */
    SECOND_PERSON(Kind.FORBIDDEN),
    /** One is waiting already. */
    WAITING(Kind.CONFLICT),
    OUT_OF_ORDER(Kind.CONFLICT),
    /** A line was not counted. */
    LINE,
    /** A difference needs a reason. */
    LINE_REASON,
    /** Goods cannot come in before they were offered; the day of the offer. */
    BEFORE_OFFER,
    /** It is answered first. */
    NOT_ANSWERED(Kind.CONFLICT),
    /** Goods drawn under the agreement are out, or asked for; how many draws, how much is out, the unit, who gives back. */
    DRAWS_OPEN(Kind.CONFLICT),
    /** What lies in a store is no promise. */
    NO_PROMISE(Kind.CONFLICT),
    /** A list does not change what is known; a count does. What is known. */
    COUNT_ONLY(Kind.CONFLICT),
    /** Nothing lies there that could be counted. */
    NOTHING(Kind.CONFLICT),
    /** Everything there was counted within the months of its class. */
    NOT_DUE(Kind.CONFLICT),
    PEOPLE,
    DAYS,
    /** Things have moved on since it was proposed. */
    STALE(Kind.CONFLICT),
    /** The agreement is not in force, or is about something else. */
    AGREEMENT(Kind.CONFLICT),
    /** Draws are made between units; with an organisation there is no second ledger. */
    NO_UNIT(Kind.CONFLICT),
    /** The agreement counts in another unit; which. */
    AGREEMENT_MEASURE,
    /** Only the drawing unit knows the item. */
    ITEM_NOT_SHARED,
    /** More than the ceiling leaves; how much that is, and the unit. */
    ABOVE_CEILING(Kind.CONFLICT),
    /** To be given back in the past. */
    BACK_PAST,
    /** To be given back after the agreement has ended; its last day. */
    BACK_LATE,
    /** More is handed over than was asked for; how much that was, and the unit. */
    MORE_THAN_ASKED,
    /** More comes back than is out; how much that is, and the unit. */
    MORE_THAN_OUT,
    /** The lot is of another item; which is meant. */
    OTHER_ITEM,
    /** Another asset of the unit has the number. */
    NUMBER_TAKEN(Kind.CONFLICT),
    /** Somebody has it; who, and until when. */
    ASSET_OUT(Kind.CONFLICT),
    /** Somebody changed it since the form was opened. */
    STALE_FORM(Kind.CONFLICT),
    /** Assets stand there; how many. */
    POINT_HAS_ASSETS(Kind.CONFLICT);

    private final Kind kind;

    SupplyRefusal() {
        this(Kind.INVALID);
    }

    SupplyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "supply";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
