package org.youbei.web.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.account.HeldRole;
import org.youbei.account.NewAccount;
import org.youbei.model.Role;
import org.youbei.model.Scope;

/**
 * What the page for a new account sends.
 *
 * @param id made with the page, so that the same form sent twice opens one account
 * @param unit a division code, or {@code *} for the whole tree
 */
record AccountForm(
        @NotNull UUID id,

        @NotBlank @Pattern(regexp = "(?i)[a-z0-9][a-z0-9._@-]{1,63}")
        String username,

        @NotBlank @Size(max = 80) String name,
        @Pattern(regexp = "[0-9 +-]{0,20}") String phone,
        @Email @Size(max = 120) String email,
        @NotNull Role role,
        @NotBlank @Pattern(regexp = "\\*|[0-9]{2,15}") String unit) {
    static AccountForm empty(UUID id, String unit) {
        return new AccountForm(id, "", "", "", "", Role.COMMUNITY_WORKER, unit);
    }

    NewAccount account() {
        return new NewAccount(
                id, username, name, blank(phone), blank(email), List.of(new HeldRole(role, new Scope(unit))));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
