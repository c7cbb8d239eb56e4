package org.youbei.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.youbei.model.ResidentId;

/**
 * The document by which a person is known again.
 *
 * @param value without blanks, in half width and upper case; empty for {@link Kind#NONE}
 */
public record IdNumber(Kind kind, String value) {
    public static final IdNumber NONE = new IdNumber(Kind.NONE, "");

    private static final int SHOWN = 4;

    /** Which document it is. */
    public enum Kind {
        /** 居民身份证 */
        RESIDENT,
        /** 护照 */
        PASSPORT,
        /** 港澳台居民居住证、永久居留身份证等 */
        PERMIT,
        /** 未提供 */
        NONE
    }

    /** As a person typed it; empty where it is no number of that kind. Cards with 15 digits are read as the 18 that they became. */
    public static Optional<IdNumber> parse(Kind kind, String typed) {
        return switch (kind) {
            case RESIDENT -> ResidentId.parseOfAnyAge(typed).map(id -> new IdNumber(kind, id.value()));
            case PASSPORT -> document(kind, typed, "[A-Z0-9]{5,17}");
            case PERMIT -> document(kind, typed, "[A-Z0-9]{8,18}");
            case NONE -> typed.isBlank() ? Optional.of(NONE) : Optional.empty();
        };
    }

    private static Optional<IdNumber> document(Kind kind, String typed, String form) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        return plain.matches(form) ? Optional.of(new IdNumber(kind, plain)) : Optional.empty();
    }

    public Optional<ResidentId> resident() {
        return kind == Kind.RESIDENT ? ResidentId.parse(value) : Optional.empty();
    }

    /** The last four characters behind stars; empty without a number. */
    public String shown() {
        return value.length() <= SHOWN ? "" : "****" + value.substring(value.length() - SHOWN);
    }

    @Override
    public String toString() {
        return kind + " " + shown();
    }
}
