package org.youbei.plan.intake;

import java.util.Locale;
import org.youbei.model.Refusal;

/** Why a document is not taken in; {@code refusal.plan-import.<name in lower case with hyphens>} is the sentence. */
public enum ImportRefusal {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_PARTS,
    EXPANDS_TOO_MUCH,
    TOO_MUCH_TEXT,
    NESTED_TOO_DEEP,
    ENCRYPTED,
    LEGACY_WORD,
    RICH_TEXT,
    WRONG_TYPE,
    UNKNOWN_ENDING,
    BROKEN_ARCHIVE,
    BROKEN_XML,
    FORBIDDEN_XML,
    UNKNOWN_ENCODING,
    UNREADABLE,
    /** A JSON file that is not of this product's format. */
    WRONG_FORM;

    public String code() {
        return "plan-import." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean is(Refusal refusal) {
        return refusal.code().equals(code());
    }
}
