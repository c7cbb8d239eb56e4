package org.youbei.account;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;

/**
 * Which accounts a list shows.
 *
 * @param text part of the name, or the beginning of the name to sign in with
 * @param unit at home there or below
 * @param role holds it anywhere within the reader's scope
 * @param disabled only the disabled, only the others, or both
 */
public record AccountFilter(
        @Nullable String text,
        @Nullable JurisdictionCode unit,
        @Nullable Role role,
        @Nullable Boolean disabled) {
    public static AccountFilter none() {
        return new AccountFilter(null, null, null, null);
    }
}
