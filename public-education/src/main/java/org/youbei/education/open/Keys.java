package org.youbei.education.open;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.youbei.model.Sha256;

/** Keys that tell people apart without saying who they are. */
final class Keys {
    private Keys() {}

    /** Of a person in one activity: its salt makes the key worthless anywhere else. */
    static byte[] person(UUID salt, String name, String digits) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
        return Sha256.of(salt + "|" + folded + "|" + digits);
    }
}
