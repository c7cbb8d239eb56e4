package org.youbei.expert;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about an expert is refused. Sentences: {@code refusal.expert.<name in lower case with hyphens>}. */
public enum ExpertRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    /** Nothing the expert knows was chosen. */
    FIELDS,
    /** The appointment ends before it begins, or lasts longer than so many years. */
    TERM,
    /** The unit has the expert already. */
    KNOWN(Kind.CONFLICT),
    /** Somebody else has changed the record meanwhile. */
    CHANGED(Kind.CONFLICT),
    ENDED(Kind.CONFLICT),
    /** Neither a unit nor an organisation. */
    CONFLICT_WITH,
    LIFTED(Kind.CONFLICT),
    /** A word of a spreadsheet that is no field; the word. */
    FIELD_WORD,
    /** Too many organisations, or too long a name. */
    PARTIES,
    /** The work has begun. */
    PAST(Kind.CONFLICT),
    /** The last day for the answer lies before today or after the day of the work. */
    ANSWER_BY,
    /** Not appointed on the day of the work; that day. */
    NOT_APPOINTED(Kind.CONFLICT),
    /** Must keep out of it; why. */
    KEEPS_OUT(Kind.CONFLICT),
    /** Invited to the same already; whom. */
    INVITED(Kind.CONFLICT),
    /** Answered, withdrawn or over. */
    ANSWERED(Kind.CONFLICT),
    NOT_ACCEPTED(Kind.CONFLICT),
    /** The work is still to come. */
    NOT_HELD(Kind.CONFLICT),
    NOT_INVITER(Kind.FORBIDDEN);

    private final Kind kind;

    ExpertRefusal() {
        this(Kind.INVALID);
    }

    ExpertRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "expert";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
