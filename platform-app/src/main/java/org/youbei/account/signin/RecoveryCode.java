package org.youbei.account.signin;

import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.youbei.model.Sha256;

/** A code that stands in for the second factor once: 80 random bits, printed as four groups of four. */
record RecoveryCode(String text) {
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var letters = new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT);
        return new RecoveryCode(letters.replaceAll("(.{4})(?!$)", "$1-"));
    }

    /** A plain hash is enough for 80 random bits. */
    byte[] hash() {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return Sha256.of(plain);
    }
}
