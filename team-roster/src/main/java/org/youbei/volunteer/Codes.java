package org.youbei.volunteer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
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

    /** What stands in a secret link: 32 random bytes as text. Whoever has it, may; only its hash is kept. */
    static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256: enough for a secret that cannot be guessed. */
    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody typed it; empty where it cannot be one. */
    static Optional<String> parse(String typed, int length) {
        var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.length() == length && plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? Optional.of(plain)
                : Optional.empty();
    }
}
