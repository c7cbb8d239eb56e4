package org.youbei.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;

/**
 * An account as its administrators see it.
 *
 * @param jurisdiction where it is at home
 * @param phone masked, {@link #UNOPENABLE}, or null
 * @param email masked, {@link #UNOPENABLE}, or null
 * @param oneTimePassword whether the person has not chosen a password yet
 * @param secondFactor whether a second factor is asked
 * @param held every role, also those outside the reader's scope
 */
public record Account(
        UUID id,
        JurisdictionCode jurisdiction,
        String username,
        String name,
        @Nullable String phone,
        @Nullable String email,
        boolean oneTimePassword,
        boolean secondFactor,
        @Nullable Instant disabledAt,
        Instant createdAt,
        @Nullable Instant signedInAt,
        List<HeldRole> held) {
    /** In the place of a telephone number or e-mail address that the keys of this node do not open. */
    public static final String UNOPENABLE = "";

    public Account {
        held = List.copyOf(held);
    }

    public boolean disabled() {
        return disabledAt != null;
    }

    /** Whether somebody of that scope sees the whole of it: its home and every unit that it holds a role at. */
    boolean within(Scope scope) {
        return reaches(scope, jurisdiction) && held.stream().allMatch(role -> scope.contains(role.at()));
    }

    private static boolean reaches(Scope scope, JurisdictionCode unit) {
        return unit.equals(HeldRole.WHOLE_TREE) ? scope.equals(Scope.ALL) : scope.contains(unit);
    }

    Subject subject() {
        return new Subject("account", id);
    }
}
