package org.youbei.library.text;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about texts is refused. Sentences: {@code refusal.library.<name in lower case with hyphens>}. */
public enum LibraryRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    /** Nothing in it that could be a text. */
    EMPTY,
    /** The same text stands in the library under another title; that title. */
    SAME_TEXT(Kind.CONFLICT),
    /** The same title with the same first day is there already; from when. */
    SAME_TITLE(Kind.CONFLICT),
    /** Another text of this number is in force on that day; its title. */
    NUMBER_IN_FORCE(Kind.CONFLICT),
    /** The replacement would lead back to the text itself. */
    CIRCLE(Kind.CONFLICT),
    /** The text has a successor already; its title. */
    REPLACED(Kind.CONFLICT),
    /** What takes the place of another says from when. */
    NO_FIRST_DAY,
    /** It ends before it takes force; from when. */
    ENDS_EARLY,
    ENDED(Kind.CONFLICT);

    private final Kind kind;

    LibraryRefusal() {
        this(Kind.INVALID);
    }

    LibraryRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "library";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
