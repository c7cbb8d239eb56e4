package org.youbei.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason why something expected could not be done, as a value that a page can show.
 *
 * @param kind who can do something about it; a page derives its status from it
 * @param code the sentence's key behind {@code refusal.}, for example {@code plan.number-taken}
 * @param field the form field it belongs to, where there is one
 * @param arguments what the sentence names: texts, numbers and dates
 */
public record Refusal(Kind kind, String code, @Nullable String field, List<Object> arguments) {
    /** Of several reasons the kind named first decides. */
    public enum Kind {
        /** No such thing in the scope worked in. */
        UNKNOWN,
        /** The person's role or unit does not allow it. */
        FORBIDDEN,
        /** The product cannot do it just now; the same request may succeed later. */
        UNAVAILABLE,
        /** Things have moved on: the page shows what is no longer so. */
        CONFLICT,
        /** Something was filled in wrongly or is missing. */
        INVALID
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** Something was filled in wrongly, or is missing. */
    public static Refusal of(String code, Object... arguments) {
        return new Refusal(Kind.INVALID, code, null, List.of(arguments));
    }

    /** A field was filled in wrongly, or is empty. */
    public static Refusal at(String field, String code, Object... arguments) {
        return of(code, arguments).at(field);
    }

    public static Refusal unknown(String code, Object... arguments) {
        return of(code, arguments).as(Kind.UNKNOWN);
    }

    public static Refusal forbidden(String code, Object... arguments) {
        return of(code, arguments).as(Kind.FORBIDDEN);
    }

    public static Refusal conflict(String code, Object... arguments) {
        return of(code, arguments).as(Kind.CONFLICT);
    }

    public static Refusal unavailable(String code, Object... arguments) {
        return of(code, arguments).as(Kind.UNAVAILABLE);
    }

    /** The same reason beside a field. */
    public Refusal at(String name) {
        return new Refusal(kind, code, name, arguments);
    }

    public Refusal as(Kind other) {
        return new Refusal(other, code, field, arguments);
    }
}
