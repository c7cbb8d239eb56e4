package org.youbei.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account to be opened.
 *
 * @param id made by whoever asks; asking again with the same id opens nothing twice
 * @param username what the person signs in with, in lower case
 * @param phone plain, or null
 * @param email plain, or null
 * @param held the roles; the account is at home at the unit of the first
 */
public record NewAccount(
        UUID id,
        String username,
        String name,
        @Nullable String phone,
        @Nullable String email,
        List<HeldRole> held) {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final int LONGEST_NAME = 80;

    public NewAccount {
        username = username.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        phone = blankToNull(phone);
        email = blankToNull(email);
        held = List.copyOf(held);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean usernameWellFormed() {
        return USERNAME.matcher(username).matches();
    }

    boolean nameWellFormed() {
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }
}
