package org.youbei.volunteer;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Codes that are printed and typed: letters and digits that nobody takes for one another. */
final class Codes {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String next(int length) {
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** As somebody typed it; empty where it cannot be one. */
    static Optional<String> parse(String typed, int length) {
        var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.length() == length && plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? Optional.of(plain)
                : Optional.empty();
    }
}
