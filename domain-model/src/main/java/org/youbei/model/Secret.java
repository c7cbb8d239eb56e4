package org.youbei.model;

import java.security.SecureRandom;
import java.util.Base64;

/** What stands in a secret link or is shown by a device: 32 random bytes as text. Whoever has it, may. Only its hash is kept; never logged. */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Secret next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256: enough for a secret that cannot be guessed. */
    public byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "secret";
    }
}
