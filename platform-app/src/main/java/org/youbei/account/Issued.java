package org.youbei.account;

import java.util.UUID;

/** A one-time password that was just made for an account. It is told once and stored nowhere but as a hash. */
public record Issued(UUID account, String username, String password) {
    @Override
    public String toString() {
        return "Issued[" + username + "]";
    }
}
