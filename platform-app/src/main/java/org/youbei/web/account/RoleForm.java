package org.youbei.web.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.account.HeldRole;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;

/** A role at a unit, as a page names it. */
record RoleForm(@Nullable Role role, @Nullable String unit) {
    Optional<HeldRole> held() {
        return role == null || unit == null || !valid(unit) ? Optional.empty() : Optional.of(new HeldRole(role, unit));
    }

    static boolean valid(String unit) {
        return unit.equals("*") || JurisdictionCode.isValid(unit);
    }
}
