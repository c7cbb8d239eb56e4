package org.youbei.model;

import org.jspecify.annotations.Nullable;

/**
 * Keeps personal values unreadable at rest. What is encrypted for one place, such as {@code plan.contact.phone:<id>}, does not decrypt at
 * another.
 */
public interface SealedValues {
    String encrypt(String value, String place);

    /** @throws Unopenable if the value was changed, moved, or encrypted under a key that is not there */
    String decrypt(String stored, String place);

    /** A keyed hash by which equal values are found without being read; case and surrounding space do not count. */
    byte[] index(String value);

    /** A stored value that these keys cannot open; the message holds nothing of it. */
    final class Unopenable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        public Unopenable(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }
}
