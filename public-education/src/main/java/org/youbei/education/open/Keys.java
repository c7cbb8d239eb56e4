package org.youbei.education.open;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Keys that tell people apart without saying who they are. */
final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private Keys() {}

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a person in one activity: its salt makes the key worthless anywhere else. */
    static byte[] person(UUID salt, String name, String digits) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
        return hash(salt + "|" + folded + "|" + digits);
    }

    /** A secret that nobody guesses. */
    static String ticket() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
