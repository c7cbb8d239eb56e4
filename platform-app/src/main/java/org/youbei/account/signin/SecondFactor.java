package org.youbei.account.signin;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.account.secret.PersonalValues;
import org.youbei.account.totp.Totp;

/** Proves the second factor at sign-in, by a code of the moment or by a recovery code. */
@Component
class SecondFactor {
    private final Credentials credentials;
    private final PersonalValues personal;
    private final Clock clock;

    SecondFactor(Credentials credentials, PersonalValues personal, Clock clock) {
        this.credentials = credentials;
        this.personal = personal;
        this.clock = clock;
    }

    /** True for an account without second factor. What proves it is used up. */
    boolean proves(Credentials.Found account, String code) {
        var secret = account.totpSecret();
        if (secret == null) {
            return true;
        }
        var totp = new Totp(personal.decrypt(secret, place(account.account())));
        var step = totp.stepOf(code, clock.instant(), account.totpLastStep());
        return step.isPresent()
                ? credentials.useStep(account.account(), step.getAsLong())
                : credentials.useRecoveryCode(account.account(), new RecoveryCode(code).hash(), clock.instant());
    }

    static String place(UUID account) {
        return "account.totp:" + account;
    }
}
