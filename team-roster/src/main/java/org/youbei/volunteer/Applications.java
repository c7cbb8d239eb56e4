package org.youbei.volunteer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.model.Secret;
import org.youbei.model.Sha256;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.person.Said;

/**
 * Takes applications in that come without an account, behind the code of a poster. They are limited by address and by unit before anything is stored.
 */
@Component
public class Applications {
    /** Applications an hour from one address, behind which a whole housing estate may stand. */
    static final int PER_ADDRESS = 60;
    /** Applications a day for one unit, whoever sends them. */
    static final int PER_UNIT = 1_000;

    private static final int CODE = 8;
    private static final UUID RESIDENT = new UUID(0, 2);
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final StoredVolunteers stored;
    private final Volunteers volunteers;
    private final Jurisdictions units;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Applications(
            JdbcClient jdbc,
            StoredVolunteers stored,
            Volunteers volunteers,
            Jurisdictions units,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.volunteers = volunteers;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** The unit that a printed code stands for, as somebody without an account may see it. */
    public record Poster(String code, JurisdictionCode unit, String unitName) {}

    /** The poster of a unit, made where there is none. */
    @Transactional
    public Outcome<Poster> poster(Actor actor, JurisdictionCode unit) {
        if (!Said.works(actor, unit)) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        var made = jdbc.sql("""
            insert into volunteer.poster (id, jurisdiction, district, code, made_on) values (?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(UuidV7.next(clock), unit.value(), unit.district(), Codes.next(CODE), ChinaTime.today(clock))
                .update();
        var code = jdbc.sql("select code from volunteer.poster where jurisdiction = ? and closed_on is null")
                .param(unit.value())
                .query(String.class)
                .single();
        if (made == 1) {
            audit.record(
                    actor,
                    AuditEntry.of(
                            "volunteer-poster.made",
                            new Subject(
                                    "volunteer-poster",
                                    UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                            unit,
                            Map.of()));
        }
        return Outcome.done(new Poster(code, unit, name(unit)));
    }

    private String name(JurisdictionCode unit) {
        return units.find(unit).map(Jurisdiction::name).orElse(unit.value());
    }

    /** What a code on a poster stands for; empty where there is none of it. */
    public Optional<Poster> find(String typed) {
        return Codes.parse(typed, CODE)
                .flatMap(code -> anywhere(
                        () -> jdbc.sql("select jurisdiction from volunteer.poster where code = ? and closed_on is null")
                                .param(code)
                                .query((row, n) -> new JurisdictionCode(row.getString(1)))
                                .optional()
                                .map(unit -> new Poster(code, unit, name(unit)))));
    }

    /**
     * Takes an application in, in the scope of the poster's unit and nothing more.
     *
     * @param id made with the form, so that sending it twice applies once
     * @param resident what the audit trail calls somebody without an account
     * @param address where it comes from; only its hash is kept, for an hour
     * @return the secret of the page where the person sees how it stands
     */
    public Outcome<String> apply(Poster poster, UUID id, Application said, String resident, String address) {
        var actor = new Actor(RESIDENT, resident, Set.of(), Scope.of(poster.unit()));
        return Scopes.in(actor.scope(), () -> {
            if (!admits(poster.unit(), "join " + address)) {
                return Outcome.<String>refused(VolunteerRefusal.OFTEN.refusal());
            }
            var objections = said.objections(ChinaTime.today(clock));
            if (!objections.isEmpty()) {
                return Outcome.<String>refused(objections);
            }
            return transaction.execute(status -> applied(actor, poster.unit(), id, said));
        });
    }

    private Outcome<String> applied(Actor actor, JurisdictionCode unit, UUID id, Application said) {
        var today = ChinaTime.today(clock);
        var count = jdbc.sql("select count(*) from volunteer.volunteer where jurisdiction = ? and applied_on = ?")
                .params(unit.value(), today)
                .query(Integer.class)
                .single();
        if (count >= PER_UNIT) {
            return Outcome.refused(VolunteerRefusal.FULL_FOR_TODAY.refusal());
        }
        var barred = stored.barred(unit, said.person());
        if (barred.isPresent()) {
            return Outcome.refused(VolunteerRefusal.AGAIN.at("idNumber", barred.get()));
        }
        var secret = Secret.next().text();
        if (!stored.add(id, unit, said, secret)) {
            return Outcome.refused(VolunteerRefusal.KNOWN.at("idNumber"));
        }
        volunteers.applied(actor, stored.find(id).orElseThrow(), today);
        return Outcome.done(secret);
    }

    private boolean admits(JurisdictionCode unit, String what) {
        var now = clock.instant();
        var since = Timestamp.from(now.minus(WINDOW));
        var key = Sha256.of(what);
        var count = transaction.execute(status -> {
            jdbc.sql("delete from volunteer.knock where since < ? and key <> ?")
                    .params(since, key)
                    .update();
            return jdbc.sql("""
                insert into volunteer.knock as k (jurisdiction, district, key, count, since) values (:unit, :district, :key, 1, :now)
                on conflict (jurisdiction, key) do update set
                  count = case when k.since < :old then 1 else k.count + 1 end, since = case when k.since < :old then :now else k.since end
                returning count\
                """)
                    .param("unit", unit.value())
                    .param("district", unit.district())
                    .param("key", key)
                    .param("now", Timestamp.from(now))
                    .param("old", since)
                    .query(Integer.class)
                    .single();
        });
        return count != null && count <= PER_ADDRESS;
    }

    /** Whose secret link it is; empty where nobody's. The volunteer sees their own things through it. */
    public Optional<Volunteer> bySecret(String secret) {
        return anywhere(() -> stored.bySecret(secret));
    }

    /** Whose card has the code. */
    public Optional<Volunteer> byCard(String typed) {
        return Codes.parse(typed, StoredVolunteers.CARD).flatMap(code -> anywhere(() -> stored.byCard(code)));
    }

    /** Whoever acts through a secret link: holds no role, and is nobody's colleague. */
    public static Actor actor(Volunteer volunteer) {
        return new Actor(volunteer.getId(), volunteer.seen().name(), Set.of(), Scope.of(volunteer.unit()));
    }

    private <T> T anywhere(Supplier<T> work) {
        return Scopes.wholeTree(() -> transaction.execute(status -> work.get()));
    }
}
