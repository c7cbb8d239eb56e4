package org.youbei.training;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Codes at the place of a session: letters and digits that nobody takes for one another. */
final class SessionCodes {
    private static final int LENGTH = 8;
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionCodes() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (code, at) -> code.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** As somebody typed it; empty where it cannot be one. */
    static Optional<String> parse(String typed) {
        var plain = typed.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
        return plain.length() == LENGTH && plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? Optional.of(plain)
                : Optional.empty();
    }
}
