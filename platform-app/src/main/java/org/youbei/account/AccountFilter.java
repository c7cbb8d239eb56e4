package org.youbei.account;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;

/**
 * Which accounts a list shows.
 *
 * @param q part of the name, or the beginning of the name to sign in with
 * @param unit at home there or below
 * @param role holds it anywhere within the reader's scope
 * @param state {@code disabled}, {@code active}, {@code new}, or all of them
 */
public record AccountFilter(
        @Nullable String q,
        @Nullable JurisdictionCode unit,
        @Nullable Role role,
        @Nullable String state) {
    public static final String ACTIVE = "active";
    public static final String DISABLED = "disabled";
    /** Never signed in, and not disabled. */
    public static final String NEW = "new";

    public static AccountFilter none() {
        return new AccountFilter(null, null, null, null);
    }

    /** Who may sign in, at home in the unit or below, and holding the role. */
    public static AccountFilter active(@Nullable JurisdictionCode unit, @Nullable Role role) {
        return new AccountFilter(null, unit, role, ACTIVE);
    }
}
