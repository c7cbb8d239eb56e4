package org.youbei.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something published that a resident may need.
 *
 * @param title what it is: the name of a shelter, of a plan, of a place
 * @param lines what is said about it, short; never personal data
 * @param href where more stands, an address of this application that opens without an account, or null
 */
public record PublicFact(
        Kind kind,
        String title,
        List<String> lines,
        @Nullable String href) {
    /** The part of the page where it stands. */
    public enum Kind {
        CALL,
        SHELTER,
        ADVICE,
        REPORT,
        VOLUNTEER
    }

    public PublicFact {
        lines = List.copyOf(lines);
    }

    public static PublicFact of(Kind kind, String title, String... lines) {
        return new PublicFact(kind, title, List.of(lines), null);
    }

    public PublicFact at(String path) {
        return new PublicFact(kind, title, lines, path);
    }
}
