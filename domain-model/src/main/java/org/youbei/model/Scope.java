package org.youbei.model;

import java.util.Optional;

/**
 * The part of the division tree that somebody works in: one unit with everything below it, or the whole tree.
 *
 * <p>Its two ends are what PostgreSQL's row-level policies compare with, hence it is validated here.
 */
public record Scope(String value) {
    public static final Scope ALL = new Scope("*");

    public Scope {
        if (!value.equals("*") && !JurisdictionCode.isValid(value)) {
            throw new IllegalArgumentException("not a scope");
        }
    }

    public static Scope of(JurisdictionCode code) {
        return new Scope(code.value());
    }

    public boolean contains(JurisdictionCode code) {
        return value.equals("*") || code.value().startsWith(value);
    }

    public boolean contains(Scope other) {
        return value.equals("*") || other.value.startsWith(value);
    }

    /** The first code of the scope, for the database. */
    public String from() {
        return value.equals("*") ? "0" : value;
    }

    /** Behind the last code of the scope: no code holds a character from {@code ~} on. */
    public String to() {
        return value.equals("*") ? "~" : value + "~";
    }

    /** The unit at the top of the scope; nothing for the whole tree. */
    public Optional<JurisdictionCode> unit() {
        return value.equals("*") ? Optional.empty() : Optional.of(new JurisdictionCode(value));
    }
}
