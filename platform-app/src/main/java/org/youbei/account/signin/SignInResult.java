package org.youbei.account.signin;

import java.time.Duration;
import org.youbei.account.SignedIn;

/** What came of an attempt. {@link Wrong} never says what was wrong. */
public sealed interface SignInResult {
    record Accepted(SignedIn person) implements SignInResult {}

    record Wrong() implements SignInResult {}

    /** Too many attempts; says nothing about whether the account exists. */
    record Locked(Duration remaining) implements SignInResult {}
}
