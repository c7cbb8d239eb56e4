package org.youbei.obligation.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.youbei.model.Sha256;

/**
 * Makes a link's secret from its id: HMAC-SHA-256 under a key that is not in the database. So the page can show the link
 * again, while the database holds a hash only and nobody who copies it can read a feed.
 */
final class FeedKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    FeedKey(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key of feeds has 32 bytes or more");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String secret(UUID feed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var bytes = mac.doFinal(("feed " + feed).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hash(String secret) {
        return Sha256.of(secret);
    }
}
