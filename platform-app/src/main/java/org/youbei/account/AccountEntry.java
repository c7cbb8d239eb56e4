package org.youbei.account;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;

/**
 * An account as a row of a table says it.
 *
 * @param unit where it is at home
 * @param roles those at home, also one that waits for an auditor; roles elsewhere are no matter of the table
 */
public record AccountEntry(
        String username,
        String name,
        JurisdictionCode unit,
        Set<Role> roles,
        @Nullable Contact phone,
        @Nullable Contact email) {
    public AccountEntry {
        username = username.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** Of names parted by spaces. */
    static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    NewAccount account(UUID id) {
        return new NewAccount(
                id,
                username,
                name,
                phone == null ? null : phone.plain(),
                email == null ? null : email.plain(),
                roles.stream()
                        .sorted()
                        .map(role -> new HeldRole(role, unit.value()))
                        .toList());
    }
}
