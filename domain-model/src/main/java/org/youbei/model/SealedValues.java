package org.youbei.model;

/**
 * Keeps personal values unreadable at rest. What is encrypted for one place, such as {@code plan.contact.phone:<id>}, does not decrypt at
 * another.
 */
public interface SealedValues {
    String encrypt(String value, String place);

    /** @throws IllegalStateException if the value was changed, moved, or encrypted under a key that is not there */
    String decrypt(String stored, String place);
}
