package org.youbei.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Role;

/**
 * A change of who audits that an administrator has asked for and an auditor has not confirmed yet.
 *
 * @param name of the account's holder
 * @param scope where the role begins or ends; null where the account is to be disabled or enabled
 * @param askedBy the administrator's account
 */
public record AuditorChange(
        UUID id,
        UUID account,
        String name,
        Kind kind,
        @Nullable String scope,
        UUID askedBy,
        String askedByName,
        Instant askedAt) {
    /** What is to happen to the account. */
    public enum Kind {
        GRANT,
        REVOKE,
        DISABLE,
        ENABLE
    }

    /** The role that begins or ends. */
    HeldRole role() {
        if (scope == null) {
            throw new IllegalStateException(kind + " concerns no role");
        }
        return new HeldRole(Role.AUDITOR, scope);
    }
}
