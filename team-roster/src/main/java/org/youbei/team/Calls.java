package org.youbei.team;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.model.SealedValues;
import org.youbei.model.Sha256;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.person.Persons;
import org.youbei.person.Said;
import org.youbei.team.call.CallRule;

/**
 * Calls that test whether people answer: by a link without signing in, or by telephone, keyed in by hand. Answered is what the person did; that
 * something was sent is no answer. To be called inside a scope.
 */
@Component
public class Calls {
    private static final int MOST = 5_000;
    private static final int MINUTES = 1_440;
    private static final Duration OPEN = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Persons persons;
    private final SealedValues sealed;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Calls(
            JdbcClient jdbc,
            Persons persons,
            SealedValues sealed,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * A call.
     *
     * @param minutes whoever answers later is late
     * @param called how many were called, {@code answered} of whom have answered
     */
    public record Call(
            UUID id,
            JurisdictionCode unit,
            String title,
            int minutes,
            Instant startedAt,
            String startedBy,
            @Nullable Instant endedAt,
            int called,
            int answered) {
        CallRule rule() {
            return new CallRule(startedAt.atZone(ChinaTime.ZONE).toLocalDateTime(), Duration.ofMinutes(minutes));
        }
    }

    /** Somebody called, masked. */
    public record Callee(
            UUID id,
            UUID person,
            String name,
            String phone,
            @Nullable Instant answeredAt,
            @Nullable String signal,
            CallRule.Reached reached) {}

    /**
     * Calls people now.
     *
     * @param id made with the form, so that sending it twice calls once
     * @param people each is called once, in however many teams they are
     */
    @Transactional
    public Outcome<UUID> start(
            Actor actor, UUID id, JurisdictionCode unit, String title, int minutes, Collection<UUID> people) {
        if (!Said.works(actor, unit)) {
            return Outcome.refused(TeamRefusal.NOT_YOURS.refusal());
        }
        var once = new LinkedHashSet<>(people);
        var said = new Said()
                .required("title", title, 120)
                .when(minutes < 1 || minutes > MINUTES, TeamRefusal.MINUTES.at("minutes"))
                .when(once.isEmpty(), TeamRefusal.NOBODY.at("whom"))
                .when(once.size() > MOST, TeamRefusal.TOO_MANY.at("whom", MOST));
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        int made = jdbc.sql("""
            insert into team.call (id, jurisdiction, district, title, minutes, started_at, started_by) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                .params(
                        id,
                        unit.value(),
                        unit.district(),
                        title.strip(),
                        minutes,
                        Timestamp.from(clock.instant()),
                        actor.name())
                .update();
        if (made == 1) {
            call(id, unit, List.copyOf(once));
            audit.record(actor, AuditEntry.of("call-test.started", subject(id), unit, Map.of("people", once.size())));
        }
        return Outcome.done(id);
    }

    private void call(UUID id, JurisdictionCode unit, List<UUID> people) {
        var ids = people.stream().map(none -> UuidV7.next(clock)).toList();
        var secrets = people.stream().map(none -> secret()).toList();
        jdbc.sql("""
            insert into team.callee (id, call, person, jurisdiction, district, secret_hash, secret)
            select r.id, t.call, r.person, t.unit, left(t.unit, 6), decode(r.hash, 'hex'), r.secret
            from (select ?::uuid as call, ?::text as unit) t, unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as r(id, person, hash, secret)\
            """)
                .params(
                        id,
                        unit.value(),
                        ids.stream().map(UUID::toString).toArray(String[]::new),
                        people.stream().map(UUID::toString).toArray(String[]::new),
                        secrets.stream()
                                .map(one -> java.util.HexFormat.of().formatHex(Sha256.of(one)))
                                .toArray(String[]::new),
                        java.util.stream.IntStream.range(0, ids.size())
                                .mapToObj(at -> sealed.encrypt(secrets.get(at), place(ids.get(at))))
                                .toArray(String[]::new))
                .update();
    }

    /** Notes an answer that came by telephone; not before the call, and not in the future. */
    @Transactional
    public Outcome<UUID> note(Actor actor, UUID callee, Instant at) {
        var call = find(ofCallee(callee));
        if (!Said.works(actor, call.unit())) {
            return Outcome.refused(TeamRefusal.NOT_YOURS.refusal());
        }
        if (at.isBefore(call.startedAt().truncatedTo(java.time.temporal.ChronoUnit.MINUTES))
                || at.isAfter(clock.instant())) {
            return Outcome.refused(TeamRefusal.ANSWER_TIME.at("at"));
        }
        return answered(actor, call, callee, at, "phone");
    }

    private Outcome<UUID> answered(Actor actor, Call call, UUID callee, Instant at, String signal) {
        if (call.endedAt() != null || call.startedAt().plus(OPEN).isBefore(clock.instant())) {
            return Outcome.refused(TeamRefusal.CALL_OVER.refusal());
        }
        int noted = jdbc.sql("""
            update team.callee set answered_at = ?, signal = ?, noted_by = ? where id = ? and answered_at is null\
            """)
                .params(Timestamp.from(at), signal, actor.name(), callee)
                .update();
        if (noted == 0) {
            return Outcome.refused(TeamRefusal.ANSWERED.refusal());
        }
        var person = jdbc.sql("select person from team.callee where id = ?")
                .param(callee)
                .query(UUID.class)
                .single();
        persons.reached(List.of(person));
        audit.record(
                actor, AuditEntry.of("call-test.answered", subject(call.id()), call.unit(), Map.of("signal", signal)));
        return Outcome.done(call.id());
    }

    /** The call of a secret link, and whether it was answered; empty where there is no such link. */
    public Optional<Call> ofLink(String secret) {
        return Scopes.wholeTree(
                () -> transaction.execute(status -> callee(secret).map(this::find)));
    }

    /** Answers by the secret link; it counts once. */
    public Outcome<UUID> answer(String secret, String resident) {
        var call = ofLink(secret).orElseThrow(() -> new NotFound("link"));
        var actor = new Actor(new UUID(0, 2), resident, java.util.Set.of(), Scope.of(call.unit()));
        return Scopes.in(
                actor.scope(),
                () -> java.util.Objects.requireNonNull(transaction.execute(status -> {
                    var callee = jdbc.sql("select id from team.callee where secret_hash = ?")
                            .param(Sha256.of(secret))
                            .query(UUID.class)
                            .single();
                    return answered(actor, find(call.id()), callee, clock.instant(), "link");
                })));
    }

    private Optional<UUID> callee(String secret) {
        return jdbc.sql("select call from team.callee where secret_hash = ?")
                .param(Sha256.of(secret))
                .query(UUID.class)
                .optional();
    }

    @Transactional
    public Outcome<UUID> end(Actor actor, UUID id) {
        var call = find(id);
        if (!Said.works(actor, call.unit())) {
            return Outcome.refused(TeamRefusal.NOT_YOURS.refusal());
        }
        if (call.endedAt() != null) {
            return Outcome.refused(TeamRefusal.CALL_OVER.refusal());
        }
        jdbc.sql("update team.call set ended_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        audit.record(
                actor, AuditEntry.of("call-test.ended", subject(id), call.unit(), Map.of("people", call.answered())));
        return Outcome.done(id);
    }

    private static final String COLUMNS = """
        select c.*, (select count(*) from team.callee e where e.call = c.id) as called,
          (select count(*) from team.callee e where e.call = c.id and e.answered_at is not null) as answered
        from team.call c
        """;

    @Transactional(readOnly = true)
    public Call find(UUID id) {
        return jdbc.sql(COLUMNS + "where c.id = ?")
                .param(id)
                .query(Calls::call)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Several at once, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, Call> these(Collection<UUID> ids) {
        var found = new java.util.LinkedHashMap<UUID, Call>();
        jdbc.sql(COLUMNS + "where c.id = any (?::uuid[])")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(Calls::call)
                .list()
                .forEach(call -> found.put(call.id(), call));
        return found;
    }

    /** The latest calls of the scope. */
    @Transactional(readOnly = true)
    public List<Call> latest(int most) {
        return jdbc.sql(COLUMNS + "order by c.started_at desc, c.id limit ?")
                .param(most)
                .query(Calls::call)
                .list();
    }

    /** The call that somebody was called in. */
    @Transactional(readOnly = true)
    public UUID ofCallee(UUID callee) {
        return jdbc.sql("select call from team.callee where id = ?")
                .param(callee)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(callee));
    }

    /** Everybody called, those who have not answered in front. */
    @Transactional(readOnly = true)
    public List<Callee> board(Call call) {
        var rule = call.rule();
        return jdbc.sql("""
            select e.*, p.name_shown, p.phone_shown from team.callee e join person.person p on p.id = e.person
            where e.call = ? order by e.answered_at desc nulls first, e.id\
            """)
                .param(call.id())
                .query((row, n) -> {
                    var at = row.getTimestamp("answered_at");
                    var answered = at == null ? null : at.toInstant();
                    var local = answered == null
                            ? null
                            : answered.atZone(ChinaTime.ZONE).toLocalDateTime();
                    return new Callee(
                            row.getObject("id", UUID.class),
                            row.getObject("person", UUID.class),
                            row.getString("name_shown"),
                            row.getString("phone_shown"),
                            answered,
                            row.getString("signal"),
                            rule.of(new CallRule.Called(row.getString("id"), local, row.getString("signal"))));
                })
                .list();
    }

    /** The links of those who have not answered, to be sent by whatever way there is; that somebody looked is kept. */
    @Transactional
    public Outcome<Map<String, String>> links(Actor actor, UUID id) {
        var call = find(id);
        if (!Said.works(actor, call.unit())) {
            return Outcome.refused(TeamRefusal.NOT_YOURS.refusal());
        }
        var links = new java.util.LinkedHashMap<String, String>();
        jdbc.sql("""
            select e.id, e.secret, p.name_shown, p.phone_shown from team.callee e join person.person p on p.id = e.person
            where e.call = ? and e.answered_at is null order by e.id\
            """).param(id).query(row -> {
            var callee = row.getObject("id", UUID.class);
            links.put(
                    "/acknowledge/" + sealed.decrypt(row.getString("secret"), place(callee)),
                    row.getString("name_shown") + " " + row.getString("phone_shown"));
        });
        audit.record(actor, AuditEntry.of("call-test.links", subject(id), call.unit(), Map.of("people", links.size())));
        return Outcome.done(links);
    }

    private static Call call(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Call(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("title"),
                row.getInt("minutes"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                ended == null ? null : ended.toInstant(),
                row.getInt("called"),
                row.getInt("answered"));
    }

    private static Subject subject(UUID id) {
        return new Subject("call-test", id);
    }

    private static String place(UUID callee) {
        return "team.callee.secret:" + callee;
    }

    private static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
