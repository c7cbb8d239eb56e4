package org.youbei.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A post (岗位) of a unit. Duties belong to it, and to its present holder second.
 *
 * @param holder the account that holds it now; null while it is vacant
 * @param holderName the holder's name
 */
public record Position(
        UUID id,
        JurisdictionCode jurisdiction,
        String name,
        @Nullable UUID holder,
        @Nullable String holderName) {
    public boolean vacant() {
        return holder == null;
    }
}
