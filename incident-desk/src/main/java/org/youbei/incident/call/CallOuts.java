package org.youbei.incident.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.incident.Checks;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.Incidents;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.team.Calls;
import org.youbei.team.call.CallRule;

/**
 * Calls people out for an incident, on the same way as test calls, so that what was tried is what is used. Whoever does not answer within the minutes is
 * followed by the stand-in, by hand or by the minute. To be called inside a scope.
 */
@Component
@Transactional
public class CallOuts {
    private static final int MOST = 200;
    private static final int LONGEST = 120;
    private static final int LONGEST_POST = 300;

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final Calls calls;
    private final AuditTrail audit;
    private final Clock clock;

    CallOuts(JdbcClient jdbc, Incidents incidents, Calls calls, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Calls people out now. Somebody wanted for several posts is called once.
     *
     * @param id made with the form, so that sending it twice calls once
     * @param activation the plan in action for which; null for the incident as such
     * @param minutes 1 to 120
     */
    public Outcome<UUID> start(
            Actor actor,
            UUID id,
            UUID incidentId,
            @Nullable UUID activation,
            String title,
            int minutes,
            Collection<Wanted> wanted) {
        var incident = incidents.find(incidentId);
        if (!Checks.works(actor, incident.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        if (row(id, "").isPresent()) {
            return Outcome.done(id);
        }
        var people = once(wanted);
        var checks = new Checks()
                .required("title", title, LONGEST)
                .when(minutes < 1 || minutes > LONGEST, IncidentRefusal.NUMBER.at("minutes"))
                .when(people.isEmpty(), IncidentRefusal.MISSING.at("whom"))
                .when(!incident.state().isRunning(), IncidentRefusal.OUT_OF_ORDER.refusal());
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        var said = incident.exercise() ? "【演练】" + title.strip() : title.strip();
        var shown = said.substring(0, Math.min(said.length(), LONGEST));
        return calls.start(actor, UuidV7.next(clock), incident.unit(), shown, minutes, people.keySet())
                .then(call -> {
                    insert(actor, id, incident, activation, shown, minutes, call);
                    note(id, incident.unit(), people.values());
                    incidents.line(actor, incidentId, incident.unit(), "call-out", shown + "：" + people.size());
                    remember(actor, id, incident.unit(), "call-out.started", people.size());
                    return Outcome.done(id);
                });
    }

    /** By person, with all posts for which somebody is wanted; the first stand-in counts. */
    private static Map<UUID, Wanted> once(Collection<Wanted> wanted) {
        var people = new LinkedHashMap<UUID, Wanted>();
        for (var one : wanted) {
            people.merge(one.person(), one, CallOuts::both);
        }
        return people;
    }

    private static Wanted both(Wanted one, Wanted other) {
        var post = one.post() + "、" + other.post();
        return new Wanted(
                one.person(),
                post.substring(0, Math.min(post.length(), LONGEST_POST)),
                one.standIn() == null ? other.standIn() : one.standIn());
    }

    private void insert(
            Actor actor, UUID id, Incident incident, @Nullable UUID activation, String title, int minutes, UUID call) {
        jdbc.sql("""
            insert into incident.call_out (id, incident, activation, jurisdiction, district, title, minutes, call, called_at, called_by)
            values (:id, :incident, :activation, :unit, :district, :title, :minutes, :call, :at, :by)\
            """)
                .param("id", id)
                .param("incident", incident.id())
                .param("activation", activation, java.sql.Types.OTHER)
                .param("unit", incident.unit().value())
                .param("district", incident.unit().district())
                .param("title", title)
                .param("minutes", minutes)
                .param("call", call)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .update();
    }

    private void note(UUID id, JurisdictionCode unit, Collection<Wanted> people) {
        jdbc.sql("""
            insert into incident.call_out_post (call_out, person, jurisdiction, district, post, stand_in)
            select t.id, r.person, t.unit, t.district, r.post, nullif(r.stand_in, '')::uuid
            from (select ?::uuid as id, ?::text as unit, ?::text as district) t, unnest(?::uuid[], ?::text[], ?::text[]) as r(person, post, stand_in)\
            """)
                .params(
                        id,
                        unit.value(),
                        unit.district(),
                        people.stream().map(one -> one.person().toString()).toArray(String[]::new),
                        people.stream().map(Wanted::post).toArray(String[]::new),
                        people.stream()
                                .map(one -> Objects.toString(one.standIn(), ""))
                                .toArray(String[]::new))
                .update();
    }

    /** Calls those who stand in for whoever did not answer in time; once, and not before the time is over. */
    public Outcome<UUID> escalate(Actor actor, UUID id) {
        return running(actor, id, out -> {
            if (out.escalatedAt() != null || !out.isOver(clock.instant())) {
                return Outcome.refused(IncidentRefusal.NOT_TO_ESCALATE.refusal());
            }
            var wanted = standIns(out);
            return wanted.isEmpty()
                    ? Outcome.refused(IncidentRefusal.NO_STAND_IN.refusal())
                    : follow(actor, out, wanted);
        });
    }

    private Outcome<UUID> follow(Actor actor, CallOut out, Map<UUID, String> wanted) {
        return calls.start(actor, UuidV7.next(clock), out.unit(), out.title(), out.minutes(), wanted.keySet())
                .then(call -> {
                    escalated(out.id(), call);
                    incidents.line(
                            actor, out.incident(), out.unit(), "call-out-escalated", out.title() + "：" + wanted.size());
                    remember(actor, out.id(), out.unit(), "call-out.escalated", wanted.size());
                    return Outcome.done(out.id());
                });
    }

    private void escalated(UUID id, @Nullable UUID call) {
        jdbc.sql("update incident.call_out set escalated_at = :at, stand_in_call = :call where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("call", call, java.sql.Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Who stands in for those that did not answer and was not called before, with the posts. */
    private Map<UUID, String> standIns(CallOut out) {
        var silent = calls.board(calls.find(out.call())).stream()
                .filter(one -> one.reached() == CallRule.Reached.UNANSWERED)
                .map(Calls.Callee::person)
                .toList();
        var posts = posts(out.id());
        var wanted = new LinkedHashMap<UUID, String>();
        for (var person : silent) {
            var post = posts.get(person);
            var standIn = post == null ? null : post.standIn();
            if (post != null && standIn != null && !posts.containsKey(standIn)) {
                wanted.merge(standIn, post.post(), (one, other) -> one + "、" + other);
            }
        }
        return wanted;
    }

    private Map<UUID, Wanted> posts(UUID id) {
        var posts = new LinkedHashMap<UUID, Wanted>();
        jdbc.sql("select person, post, stand_in from incident.call_out_post where call_out = ?")
                .param(id)
                .query(row -> {
                    var person = row.getObject("person", UUID.class);
                    posts.put(person, new Wanted(person, row.getString("post"), row.getObject("stand_in", UUID.class)));
                });
        return posts;
    }

    /**
     * Follows up every call-out whose time is over, once each. For the job, over the whole tree; a second one that looks at the same moment finds
     * nothing.
     *
     * @return how many
     */
    public int followUp() {
        var due = jdbc.sql("""
            select * from incident.call_out where ended_at is null and escalated_at is null and called_at + minutes * interval '1 minute' < ?
            order by called_at limit %d for update skip locked\
            """.formatted(MOST))
                .param(Timestamp.from(clock.instant()))
                .query(CallOuts::row)
                .list();
        for (var out : due) {
            var wanted = standIns(out);
            if (wanted.isEmpty()) {
                escalated(out.id(), null);
            } else {
                follow(Actor.platform(), out, wanted).orElseThrow();
            }
        }
        return due.size();
    }

    /** Takes no further answers; how many came and how late stays. */
    public Outcome<UUID> end(Actor actor, UUID id) {
        return running(actor, id, out -> {
            var board = board(out);
            for (var call : calls(out)) {
                if (calls.find(call).endedAt() == null) {
                    calls.end(actor, call).orElseThrow();
                }
            }
            jdbc.sql("update incident.call_out set ended_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
            var answered =
                    board.stream().filter(one -> one.answeredAt() != null).count();
            incidents.line(
                    actor,
                    out.incident(),
                    out.unit(),
                    "call-out-ended",
                    out.title() + "：" + answered + "/" + board.size());
            remember(actor, id, out.unit(), "call-out.ended", (int) answered);
            return Outcome.done(id);
        });
    }

    /** Notes an answer that came by telephone. */
    public Outcome<UUID> answered(Actor actor, UUID id, UUID callee, Instant at) {
        var out = find(id);
        if (!calls(out).contains(calls.ofCallee(callee))) {
            throw new NotFound(callee);
        }
        return calls.note(actor, callee, at).then(call -> Outcome.done(id));
    }

    private static List<UUID> calls(CallOut out) {
        var standIn = out.standInCall();
        return standIn == null ? List.of(out.call()) : List.of(out.call(), standIn);
    }

    @FunctionalInterface
    private interface Change {
        Outcome<UUID> of(CallOut out);
    }

    private Outcome<UUID> running(Actor actor, UUID id, Change change) {
        var out = row(id, " for update").orElseThrow(() -> new NotFound(id));
        if (!Checks.works(actor, out.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        return out.isRunning() ? change.of(out) : Outcome.refused(IncidentRefusal.ENDED.refusal());
    }

    /** Everybody who was called, those who have not answered in front. */
    @Transactional(readOnly = true)
    public List<Called> board(CallOut out) {
        var posts = posts(out.id());
        var all = new ArrayList<Called>();
        for (var call : calls(out)) {
            var known = calls.find(call);
            var standsIn = !call.equals(out.call());
            calls.board(known)
                    .forEach(one -> all.add(new Called(
                            one.id(),
                            one.person(),
                            standsIn ? standsInFor(posts, one.person()) : post(posts, one.person()),
                            standsIn,
                            one.name(),
                            one.phone(),
                            known.startedAt(),
                            one.answeredAt(),
                            one.reached(),
                            null)));
        }
        all.replaceAll(one -> covered(one, all, posts));
        all.sort((one, other) -> Boolean.compare(one.answeredAt() != null, other.answeredAt() != null));
        return all;
    }

    /** With the answer of who was called in the place of somebody; whoever answers for a post of the own covers no other. */
    private static Called covered(Called one, List<Called> all, Map<UUID, Wanted> posts) {
        var post = posts.get(one.person());
        if (one.standsIn() || post == null || post.standIn() == null) {
            return one;
        }
        return all.stream()
                .filter(other -> other.standsIn() && other.person().equals(post.standIn()))
                .filter(other -> other.answeredAt() != null)
                .findFirst()
                .map(other -> one.covered(other.answeredAt()))
                .orElse(one);
    }

    private static String post(Map<UUID, Wanted> posts, UUID person) {
        var post = posts.get(person);
        return post == null ? "" : post.post();
    }

    private static String standsInFor(Map<UUID, Wanted> posts, UUID person) {
        return String.join(
                "、",
                posts.values().stream()
                        .filter(one -> person.equals(one.standIn()))
                        .map(Wanted::post)
                        .toList());
    }

    @Transactional(readOnly = true)
    public CallOut find(UUID id) {
        return row(id, "").orElseThrow(() -> new NotFound(id));
    }

    /** Of an incident, the newest first. */
    @Transactional(readOnly = true)
    public List<CallOut> of(UUID incident) {
        return jdbc.sql("select * from incident.call_out where incident = ? order by entered desc")
                .param(incident)
                .query(CallOuts::row)
                .list();
    }

    /** Those of the scope, running ones first. */
    @Transactional(readOnly = true)
    public List<CallOut> all() {
        return jdbc.sql("select * from incident.call_out order by ended_at is not null, entered desc limit " + MOST)
                .query(CallOuts::row)
                .list();
    }

    /** How many were called and how many of them answered, by call of the roster; one statement for all. */
    @Transactional(readOnly = true)
    public Map<UUID, Calls.Call> sums(Collection<CallOut> outs) {
        return calls.these(outs.stream().flatMap(out -> calls(out).stream()).toList());
    }

    private Optional<CallOut> row(UUID id, String lock) {
        return jdbc.sql("select * from incident.call_out where id = ?" + lock)
                .param(id)
                .query(CallOuts::row)
                .optional();
    }

    private static CallOut row(ResultSet row, int number) throws SQLException {
        return new CallOut(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                row.getObject("activation", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("title"),
                row.getInt("minutes"),
                row.getObject("call", UUID.class),
                row.getTimestamp("called_at").toInstant(),
                row.getString("called_by"),
                row.getObject("stand_in_call", UUID.class),
                moment(row, "escalated_at"),
                moment(row, "ended_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, int people) {
        audit.record(
                actor,
                AuditEntry.of(action, new Subject("call-out", id), unit, Map.of("people", Integer.toString(people))));
    }
}
