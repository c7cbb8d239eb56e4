package org.youbei.account.signin;

import java.util.Locale;

/**
 * What somebody sent to sign in.
 *
 * @param code a code of the second factor or a recovery code; empty where none was typed
 * @param address the network address it came from
 */
public record Attempt(String username, String password, String code, String address) {
    /** A limit before hashing; nobody's password is longer. */
    static final int LONGEST_PASSWORD = 256;

    public Attempt {
        username = username.strip().toLowerCase(Locale.ROOT);
        code = code.strip();
    }

    boolean plausible() {
        return username.length() <= 64 && password.length() <= LONGEST_PASSWORD;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Attempt[" + address + "]";
    }
}
