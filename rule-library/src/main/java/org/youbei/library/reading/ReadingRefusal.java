package org.youbei.library.reading;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why a reading is refused. Sentences: {@code refusal.reading.<name in lower case with hyphens>}. */
public enum ReadingRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    /** Confirmed already; by whom, when. */
    READ(Kind.CONFLICT),
    /** The regime was repealed before. */
    ENDED(Kind.CONFLICT),
    /** Nobody confirms what was not opened: the box is not ticked. */
    NOT_SAID;

    private final Kind kind;

    ReadingRefusal() {
        this(Kind.INVALID);
    }

    ReadingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "reading";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
