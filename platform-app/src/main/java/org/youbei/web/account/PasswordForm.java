package org.youbei.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the page for a new password sends; never printed back. */
record PasswordForm(
        @NotBlank @Size(max = 256) String present,
        @NotBlank @Size(max = 256) String password,
        @NotBlank @Size(max = 256) String repeated) {
    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    boolean same() {
        return password.equals(repeated);
    }

    @Override
    public String toString() {
        return "PasswordForm[]";
    }
}
