package org.youbei.account.secret;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys by id. The last one encrypts, all of them decrypt, {@code index} makes the search hashes.
 *
 * <p>Its text is {@code id:base64} entries of 256 bits, parted by commas or line ends. Rotation appends an entry; nothing is removed
 * while a value is encrypted under it, and {@code index} never changes.
 *
 * @throws KeyRing.Unusable for a text that is not of this form
 */
record KeyRing(Map<String, SecretKey> keys) {
    static final String INDEX = "index";
    static final int KEY_BYTES = 32;

    /** The configured keys cannot be used; the message names what is wrong and never a key. */
    static final class Unusable extends IllegalStateException {
        Unusable(String reason) {
            super(reason);
        }
    }

    static KeyRing parse(String text) {
        var keys = new LinkedHashMap<String, SecretKey>();
        Arrays.stream(text.split("[,\\s]+")).filter(entry -> !entry.isEmpty()).forEach(entry -> {
            var colon = entry.indexOf(':');
            if (colon < 1 || !entry.substring(0, colon).matches("[a-z0-9]{1,16}")) {
                throw new Unusable("an entry of the keys is not of the form id:base64");
            }
            keys.put(entry.substring(0, colon), key(entry.substring(colon + 1)));
        });
        if (keys.size() < 2 || !keys.containsKey(INDEX)) {
            throw new Unusable("the keys need an entry named index and one more");
        }
        return new KeyRing(keys);
    }

    private static SecretKey key(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            throw new Unusable("a key is not base64");
        }
        throw new Unusable("a key is not of 256 bits");
    }

    String current() {
        return keys.keySet().stream()
                .filter(id -> !id.equals(INDEX))
                .reduce((first, next) -> next)
                .orElseThrow();
    }

    /** The same keys, with this one as the one that encrypts. */
    KeyRing sealingWith(String id) {
        var ordered = new LinkedHashMap<>(keys);
        var last = ordered.remove(id);
        if (last != null) {
            ordered.put(id, last);
        }
        return new KeyRing(ordered);
    }

    Optional<SecretKey> key(String id, boolean index) {
        return id.equals(INDEX) == index ? Optional.ofNullable(keys.get(id)) : Optional.empty();
    }
}
