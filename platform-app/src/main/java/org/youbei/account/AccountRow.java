package org.youbei.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A line of the list of accounts.
 *
 * @param unitName the unit's name, or its code where it cannot be seen
 * @param roles names of the roles held within the reader's scope, parted by spaces
 */
public record AccountRow(
        UUID id,
        String username,
        String name,
        JurisdictionCode jurisdiction,
        String unitName,
        String roles,
        boolean disabled,
        boolean oneTimePassword,
        boolean secondFactor,
        @Nullable Instant signedInAt) {}
