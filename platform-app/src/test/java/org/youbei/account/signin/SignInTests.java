package org.youbei.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.PlatformTest;
import org.youbei.StatementLog;
import org.youbei.account.Accounts;
import org.youbei.account.HeldRole;
import org.youbei.account.NewAccount;
import org.youbei.account.People;
import org.youbei.account.SignedIn;
import org.youbei.account.signin.SignInResult.Accepted;
import org.youbei.account.signin.SignInResult.Locked;
import org.youbei.account.signin.SignInResult.Wrong;
import org.youbei.account.totp.Totp;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

@PlatformTest
class SignInTests {
    private static final String HOME = "203.0.113.";

    @Autowired
    SignIn signIn;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    StatementLog statements;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void acceptsNameAndPasswordAndKnowsWhatIsHeldWhere() {
        var account = People.opened(
                accounts,
                new HeldRole(Role.STREET_STAFF, Scope.of(Cast.JIYUQIAO)),
                new HeldRole(Role.COMMUNITY_WORKER, Scope.of(Cast.YANGYUAN_COMMUNITY)));

        var person = accepted(attempt(" " + account.username().toUpperCase() + " ", People.PASSWORD, address()));

        assertThat(person.actor().scope()).isEqualTo(Scope.of(Cast.JIYUQIAO));
        assertThat(person.actor().roles()).containsExactly(Role.STREET_STAFF);
        var elsewhere = person.workingIn(Scope.of(Cast.YANGYUAN_COMMUNITY)).actor();
        assertThat(elsewhere.roles()).containsExactly(Role.COMMUNITY_WORKER);
        assertThat(person.mayWorkAt(Cast.JIYUQIAO_COMMUNITY)).isTrue();
        assertThat(person.mayWorkAt(Cast.YANGYUAN)).isFalse();
    }

    @Test
    void asksTheDatabaseTheSameForAnUnknownNameAsForAWrongPassword() throws Exception {
        var account = opened();
        signIn.attempt(attempt("warm-up", "wrong", address()));

        var wrong = statements.during(() -> signIn.attempt(attempt(account.username(), "wrong", address())));
        var unknown =
                statements.during(() -> signIn.attempt(attempt("nobody-" + UUID.randomUUID(), "wrong", address())));

        assertThat(unknown).isEqualTo(wrong).hasSizeGreaterThan(5);
    }

    @Test
    void locksOneAddressOutOfOneAccountAndLetsItsOwnerInFromElsewhere() {
        var account = opened();
        var attacker = address();
        for (int count = 0; count < 5; count++) {
            assertThat(signIn.attempt(attempt(account.username(), "guess " + count, attacker)))
                    .isInstanceOf(Wrong.class);
        }

        assertThat(signIn.attempt(attempt(account.username(), People.PASSWORD, attacker)))
                .isInstanceOf(Locked.class);
        assertThat(signIn.attempt(attempt(account.username(), People.PASSWORD, address())))
                .isInstanceOf(Accepted.class);

        clock.advance(Duration.ofMinutes(16));
        assertThat(signIn.attempt(attempt(account.username(), People.PASSWORD, attacker)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void hearsNoMoreGuessesWhenTheyAreSentAtOnce() throws Exception {
        var account = opened();
        var attacker = address();
        Callable<SignInResult> guess = () -> signIn.attempt(attempt(account.username(), "guess", attacker));
        try (var people = Executors.newFixedThreadPool(10)) {
            var results =
                    people.invokeAll(Stream.generate(() -> guess).limit(40).toList());
            assertThat(results.stream().filter(result -> result.resultNow() instanceof Wrong))
                    .hasSize(5);
        }
    }

    @Test
    void slowsAFloodFromManyAddressesWithoutLockingOutWhereTheOwnerSignedInBefore() {
        var account = opened();
        var office = address();
        accepted(attempt(account.username(), People.PASSWORD, office));
        for (int count = 0; count < 50; count++) {
            signIn.attempt(attempt(account.username(), "guess", address()));
        }

        assertThat(signIn.attempt(attempt(account.username(), "guess", address())))
                .isInstanceOf(Locked.class);
        assertThat(signIn.attempt(attempt(account.username(), People.PASSWORD, office)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void doesNotTellThatAnAccountIsDisabled() {
        var account = opened();
        accounts.disable(Actor.platform(), account.id()).orElseThrow();

        assertThat(signIn.attempt(attempt(account.username(), People.PASSWORD, address())))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void opensNothingButANewPasswordToAOneTimePasswordAndNothingAtAllAfterAWeek() {
        var account = People.account(Role.STREET_STAFF, Cast.JIYUQIAO);
        var issued = accounts.create(Actor.platform(), account).orElseThrow().orElseThrow();

        assertThat(accepted(attempt(account.username(), issued.password(), address()))
                        .passwordDue())
                .isTrue();

        clock.advance(Duration.ofDays(8));
        assertThat(signIn.attempt(attempt(account.username(), issued.password(), address())))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void asksForTheSecondFactorAndTakesEachCodeOnce() {
        var account = opened();
        var person = accepted(attempt(account.username(), People.PASSWORD, address()));
        var totp = enrolment.begin();
        var recovery = enrolment
                .confirm(person, totp, totp.codeAt(clock.instant()), People.PASSWORD)
                .orElseThrow()
                .codes();
        assertThat(enrolment.enrolled(person)).isTrue();

        assertThat(signIn.attempt(attempt(account.username(), People.PASSWORD, address())))
                .isInstanceOf(Wrong.class);
        assertThat(withCode(account, totp.codeAt(clock.instant())))
                .as("used to enrol")
                .isInstanceOf(Wrong.class);
        clock.advance(Duration.ofSeconds(60));
        assertThat(withCode(account, totp.codeAt(clock.instant()))).isInstanceOf(Accepted.class);
        assertThat(withCode(account, totp.codeAt(clock.instant()))).isInstanceOf(Wrong.class);
        assertThat(withCode(account, recovery.getFirst())).isInstanceOf(Accepted.class);
        assertThat(withCode(account, recovery.getFirst())).isInstanceOf(Wrong.class);

        assertThat(enrolment.remove(person, "wrong")).isInstanceOf(Outcome.Refused.class);
        enrolment.remove(person, People.PASSWORD).orElseThrow();
        assertThat(signIn.attempt(attempt(account.username(), People.PASSWORD, address())))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void refusesToEnrolWithAWrongCode() {
        var account = opened();
        var person = accepted(attempt(account.username(), People.PASSWORD, address()));

        assertThat(enrolment.confirm(person, Totp.generate(), "000000", People.PASSWORD))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(enrolment.enrolled(person)).isFalse();
    }

    @Test
    void hashesNothingImplausiblyLong() throws Exception {
        var heard =
                statements.during(() -> assertThat(signIn.attempt(attempt("somebody", "x".repeat(100_000), address())))
                        .isInstanceOf(Wrong.class));
        assertThat(heard).isEqualTo(List.of());
    }

    private NewAccount opened() {
        return People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
    }

    private SignInResult withCode(NewAccount account, String code) {
        return signIn.attempt(new Attempt(account.username(), People.PASSWORD, code, address()));
    }

    private SignedIn accepted(Attempt attempt) {
        var result = signIn.attempt(attempt);
        assertThat(result).isInstanceOf(Accepted.class);
        return ((Accepted) result).person();
    }

    private static Attempt attempt(String username, String password, String address) {
        return new Attempt(username, password, "", address);
    }

    /** An address that no other attempt came from. */
    private static String address() {
        return HOME + UUID.randomUUID();
    }
}
