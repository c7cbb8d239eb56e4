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
 * @param homeRoles of these, and of those that wait for an auditor, the ones at the account's own unit
 */
public record AccountRow(
        UUID id,
        String username,
        String name,
        JurisdictionCode jurisdiction,
        String unitName,
        String roles,
        String homeRoles,
        boolean disabled,
        boolean oneTimePassword,
        boolean secondFactor,
        @Nullable Instant signedInAt) {}
