package org.youbei.testing;

import java.util.Base64;
import org.youbei.model.SealedValues;

/** Personal values for the tests of modules below the platform: not readable at a glance, and bound to their place. */
public class PlainlySealed implements SealedValues {
    @Override
    public String encrypt(String value, String place) {
        return Base64.getEncoder()
                .encodeToString((place + "\n" + value).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String decrypt(String stored, String place) {
        var opened = new String(Base64.getDecoder().decode(stored), java.nio.charset.StandardCharsets.UTF_8);
        if (!opened.startsWith(place + "\n")) {
            throw new IllegalStateException("a personal value cannot be opened");
        }
        return opened.substring(place.length() + 1);
    }

    @Override
    public byte[] index(String value) {
        return ("hash of " + value.strip().toLowerCase(java.util.Locale.ROOT))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
