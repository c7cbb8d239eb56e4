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
    LIFTED(Kind.CONFLICT);

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
