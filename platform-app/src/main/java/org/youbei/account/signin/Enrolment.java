package org.youbei.account.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.account.Sessions;
import org.youbei.account.SignedIn;
import org.youbei.account.password.Guesses;
import org.youbei.account.secret.PersonalValues;
import org.youbei.account.totp.Totp;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/** Sets up and takes away a person's own second factor. */
@Component
public class Enrolment {
    private static final int RECOVERY_CODES = 10;

    private final JdbcClient jdbc;
    private final PersonalValues personal;
    private final Guesses guesses;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Enrolment(
            JdbcClient jdbc,
            PersonalValues personal,
            Guesses guesses,
            Sessions sessions,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.guesses = guesses;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Row(JurisdictionCode jurisdiction, String password, boolean confirmed) {}

    public boolean enrolled(SignedIn person) {
        return inWholeTree(() -> row(person, "").map(Row::confirmed).orElse(false));
    }

    /** A secret for the authenticator program; nothing is stored until a code proves that the program has it. */
    public Totp begin() {
        return Totp.generate();
    }

    /**
     * What a new second factor brings.
     *
     * @param codes the recovery codes, told only here
     * @param person goes on in a session of its own; every other one has ended
     */
    public record Enrolled(List<String> codes, SignedIn person) {}

    /** Asks for the password again, so that whoever finds an unlocked screen does not lock its person out. */
    public Outcome<Enrolled> confirm(SignedIn person, Totp totp, String code, String password) {
        var objection = inWholeTree(() -> row(person, "")).map(known -> objection(person, password, known));
        if (objection.isEmpty()) {
            return Outcome.refused(unknown());
        }
        if (objection.get().isPresent()) {
            return Outcome.refused(objection.get().get());
        }
        var step = totp.stepOf(code, clock.instant(), 0);
        if (step.isEmpty()) {
            return Outcome.refused(Refusal.at("code", "second-factor.code"));
        }
        return inWholeTree(() -> {
            var row = row(person, " for update").orElseThrow();
            if (row.confirmed()) {
                return Outcome.refused(Refusal.of("second-factor.there"));
            }
            store(person, totp, step.getAsLong());
            var codes = Stream.generate(RecoveryCode::generate)
                    .limit(RECOVERY_CODES)
                    .toList();
            codes.forEach(each -> store(person, row, each));
            note(person, row, "account.second-factor-added");
            var epoch = sessions.endAll(person.account());
            return Outcome.done(
                    new Enrolled(codes.stream().map(RecoveryCode::text).toList(), person.under(epoch)));
        });
    }

    /** Asks for the password again, so that an unlocked screen is not enough. */
    public Outcome<Boolean> remove(SignedIn person, String password) {
        return inWholeTree(() -> row(person, ""))
                .map(row -> objection(person, password, row)
                        .map(Outcome::<Boolean>refused)
                        .orElseGet(() -> removed(person, row)))
                .orElseGet(() -> Outcome.refused(unknown()));
    }

    private Optional<Refusal> objection(SignedIn person, String password, Row row) {
        return guesses.objection(person.account(), password, row.password(), "password");
    }

    /** No password is right for an account that is gone while its session lasts. */
    private static Refusal unknown() {
        return Refusal.at("password", "password.present");
    }

    private Outcome<Boolean> removed(SignedIn person, Row row) {
        return inWholeTree(() -> {
            jdbc.sql("update account.account set totp_secret = null, totp_confirmed_at = null, version ="
                            + " version + 1 where id = :id")
                    .param("id", person.account())
                    .update();
            jdbc.sql("delete from account.recovery_code where account = :id")
                    .param("id", person.account())
                    .update();
            note(person, row, "account.second-factor-removed");
            return Outcome.done(true);
        });
    }

    private void store(SignedIn person, Totp totp, long step) {
        jdbc.sql("""
            update account.account set totp_secret = :secret, totp_confirmed_at = :now, totp_last_step = :step,
              version = version + 1 where id = :id\
            """)
                .param("secret", personal.encrypt(totp.secret(), SecondFactor.place(person.account())))
                .param("now", Timestamp.from(clock.instant()))
                .param("step", step)
                .param("id", person.account())
                .update();
        jdbc.sql("delete from account.recovery_code where account = :id")
                .param("id", person.account())
                .update();
    }

    private void store(SignedIn person, Row row, RecoveryCode code) {
        jdbc.sql("""
            insert into account.recovery_code (id, jurisdiction, district, account, hash)
            values (:id, :unit, :district, :account, :hash)\
            """)
                .param("id", UuidV7.next(clock))
                .param("unit", row.jurisdiction().value())
                .param("district", row.jurisdiction().district())
                .param("account", person.account())
                .param("hash", code.hash())
                .update();
    }

    private Optional<Row> row(SignedIn person, String lock) {
        return jdbc.sql("select jurisdiction, password, totp_confirmed_at is not null from account.account where id ="
                        + " :id"
                        + lock)
                .param("id", person.account())
                .query((row, number) ->
                        new Row(new JurisdictionCode(row.getString(1)), row.getString(2), row.getBoolean(3)))
                .optional();
    }

    private void note(SignedIn person, Row row, String action) {
        audit.record(
                person.actor(),
                AuditEntry.of(action, new Subject("account", person.account()), row.jurisdiction(), Map.of()));
    }

    private <T> T inWholeTree(Supplier<T> work) {
        return Scopes.in(Scope.ALL, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
