package org.youbei.shelter.site;

import jakarta.persistence.Embeddable;

/**
 * The posts (岗位) that keep the two keys of a shelter, and who stands in for them. Posts and no names: who holds one is known to the accounts.
 */
@Embeddable
public record Keys(String firstKey, String firstStandIn, String secondKey, String secondStandIn) {
    public static final Keys NONE = new Keys("", "", "", "");

    public Keys {
        firstKey = firstKey.strip();
        firstStandIn = firstStandIn.strip();
        secondKey = secondKey.strip();
        secondStandIn = secondStandIn.strip();
    }

    /** Whether two different posts keep keys. */
    public boolean areTwo() {
        return !firstKey.isEmpty() && !secondKey.isEmpty() && !firstKey.equals(secondKey);
    }
}
