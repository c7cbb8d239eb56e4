package org.youbei.account.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.youbei.model.SealedValues;

/**
 * Encrypts personal values one by one (AES-256-GCM) and makes search hashes of them (HMAC-SHA-256).
 *
 * <p>The stored form is {@code keyId:base64(nonce ‖ ciphertext ‖ tag)}. The place of a value, such as {@code account.phone:<id>}, is
 * bound into it: a value moved to another row or column does not decrypt.
 */
public final class PersonalValues implements SealedValues {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    PersonalValues(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String encrypt(String value, String place) {
        var id = keys.current();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, key(id, false), nonce, place, value.getBytes(StandardCharsets.UTF_8));
        var stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return id + ":" + Base64.getEncoder().encodeToString(stored);
    }

    /**
     * The value again.
     *
     * @throws Unopenable if it was changed, moved, or encrypted under a key that is not there
     */
    @Override
    public String decrypt(String stored, String place) {
        var colon = stored.indexOf(':');
        var bytes = bytes(stored.substring(colon + 1));
        if (colon < 1 || bytes.length < NONCE_BYTES) {
            throw new Unopenable("a personal value is not of the form id:base64", null);
        }
        var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        var plain = cipher(Cipher.DECRYPT_MODE, key(stored.substring(0, colon), false), nonce, place, sealed);
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** Equal for values that differ in case and surrounding space only; tells nothing else about them. */
    @Override
    public byte[] index(String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key(KeyRing.INDEX, true));
            return mac.doFinal(value.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Unopenable("a personal value is not base64", e);
        }
    }

    private SecretKey key(String id, boolean index) {
        return keys.key(id, index).orElseThrow(() -> new Unopenable("no key with the id " + id, null));
    }

    private static byte[] cipher(int mode, SecretKey key, byte[] nonce, String place, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new Unopenable(
                    "a personal value cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
        }
    }
}
