package org.youbei.account.signin;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.account.HeldRole;
import org.youbei.account.SignedIn;
import org.youbei.account.password.PasswordHashes;
import org.youbei.account.password.PasswordPolicy;
import org.youbei.account.signin.Credentials.Found;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;

/** Checks who somebody is. */
@Component
public class SignIn {
    private static final Subject NOBODY = new Subject("account", new UUID(0, 0));

    private final Throttle throttle;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final PasswordPolicy policy;
    private final SecondFactor secondFactor;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            Throttle throttle,
            Credentials credentials,
            PasswordHashes hashes,
            PasswordPolicy policy,
            SecondFactor secondFactor,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.throttle = throttle;
        this.credentials = credentials;
        this.hashes = hashes;
        this.policy = policy;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An implausibly long name or password is wrong without being counted or hashed. */
    public SignInResult attempt(Attempt attempt) {
        if (!attempt.plausible()) {
            return new SignInResult.Wrong();
        }
        return throttle.claim(attempt)
                .<SignInResult>map(SignInResult.Locked::new)
                .orElseGet(() -> Scopes.in(Scope.ALL, () -> judge(attempt)));
    }

    /** The hash is compared outside any transaction: it takes long and needs no connection. */
    private SignInResult judge(Attempt attempt) {
        Optional<Found> found = transaction.execute(status -> credentials.of(attempt.username()));
        var knows = found.map(account -> hashes.matches(attempt.password(), account.password()))
                .orElseGet(() -> hashes.matchesNobody(attempt.password()));
        return transaction.execute(status -> found.filter(account -> knows && mayEnter(account, attempt))
                .map(account -> accept(account, attempt))
                .orElseGet(() -> refuse(found, attempt)));
    }

    private boolean mayEnter(Found account, Attempt attempt) {
        var expired = account.oneTime() && policy.oneTimeExpired(account.passwordChangedAt());
        return !account.disabled()
                && !account.held().isEmpty()
                && !expired
                && secondFactor.proves(account, attempt.code());
    }

    private SignInResult accept(Found account, Attempt attempt) {
        throttle.succeeded(attempt);
        credentials.signedIn(account.account(), clock.instant());
        var due = account.oneTime() || policy.rotationDue(account.passwordChangedAt());
        var person = SignedIn.now(
                account.account(), account.epoch(), account.username(), account.name(), account.held(), due, clock);
        note(
                person.actor(),
                "account.signed-in",
                new Subject("account", account.account()),
                account.jurisdiction(),
                attempt);
        return new SignInResult.Accepted(person);
    }

    private SignInResult refuse(Optional<Found> found, Attempt attempt) {
        note(
                Actor.platform(),
                "account.sign-in-refused",
                found.map(account -> new Subject("account", account.account())).orElse(NOBODY),
                found.map(Found::jurisdiction).orElse(HeldRole.WHOLE_TREE),
                attempt);
        return new SignInResult.Wrong();
    }

    private void note(Actor actor, String action, Subject subject, JurisdictionCode at, Attempt attempt) {
        audit.record(actor, AuditEntry.of(action, subject, at, Map.of("address", attempt.address())));
    }
}
