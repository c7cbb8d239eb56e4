package org.youbei.warning;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.warning.cap.CapMessage;
import org.youbei.warning.cap.CapReader;
import org.youbei.warning.rule.WarningChain;

/** Takes warnings in, brings each to the units inside its area, and keeps who acknowledged it when. What is in force follows from the chain of messages. */
@Component
@Transactional
public class Warnings {
    private static final int MOST = 300;

    /** In characters, as in the form and in the table. */
    private static final int LONGEST_EVENT = 120;

    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final String ROWS = """
        select m.*, count(r.jurisdiction) as reached, count(r.acknowledged_at) as acknowledged,
          max(extract(epoch from r.acknowledged_at - r.sent_at))::bigint / 60 as slowest
        from warning.message m left join warning.receipt r on r.message = m.id\
        """;

    /** How a message came. */
    public enum Way {
        FILE,
        POST,
        TYPED
    }

    private final JdbcClient jdbc;
    private final WarningAreas areas;
    private final AuditTrail audit;
    private final Clock clock;

    Warnings(JdbcClient jdbc, WarningAreas areas, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /** A message of the protocol as it came. The same identifier a second time is the first one, and changes nothing. */
    public Outcome<UUID> take(Actor actor, JurisdictionCode district, byte[] bytes, Way way) {
        if (!mayTake(actor, district, way)) {
            return Outcome.refused(WarningRefusal.NOT_YOURS.refusal());
        }
        return CapReader.read(bytes).then(message -> kept(actor, district, message, way));
    }

    /** A warning that somebody typed, where there is no feed. */
    public Outcome<UUID> type(Actor actor, JurisdictionCode district, CapMessage message) {
        if (!mayTake(actor, district, Way.TYPED)) {
            return Outcome.refused(WarningRefusal.NOT_YOURS.refusal());
        }
        var objections = objections(message);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        return kept(actor, district, message, Way.TYPED);
    }

    private static List<Refusal> objections(CapMessage message) {
        var found = new ArrayList<Refusal>();
        required(found, "event", message.event(), LONGEST_EVENT);
        required(found, "headline", message.headline(), LONGEST_HEADLINE);
        atMost(found, "description", message.description(), LONGEST_TEXT);
        atMost(found, "instruction", message.instruction(), LONGEST_TEXT);
        var expires = message.expires();
        if (expires == null || expires.isBefore(message.sent())) {
            found.add(WarningRefusal.EXPIRES_BEFORE_SENT.at("expires"));
        }
        return found;
    }

    private static void required(List<Refusal> found, String field, String text, int most) {
        if (text.isBlank()) {
            found.add(WarningRefusal.MISSING.at(field));
        }
        atMost(found, field, text, most);
    }

    private static void atMost(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(WarningRefusal.TOO_LONG.at(field, most));
        }
    }

    private static boolean mayTake(Actor actor, JurisdictionCode district, Way way) {
        return actor.isPlatform()
                || actor.scope().contains(district)
                        && (way == Way.POST || actor.has(Role.DISTRICT_SUPERVISOR, Role.STREET_STAFF));
    }

    private Outcome<UUID> kept(Actor actor, JurisdictionCode district, CapMessage message, Way way) {
        var known = known(district, message.identifier());
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var units = message.kind() == WarningChain.Kind.CANCEL
                        && message.codes().isEmpty()
                        && message.polygons().isEmpty()
                ? reachedBefore(message.refers())
                : areas.units(district, message.codes(), message.polygons());
        if (units.isEmpty() && message.kind() != WarningChain.Kind.CANCEL) {
            return Outcome.refused(WarningRefusal.OUTSIDE.refusal(message.area()));
        }
        var id = UuidV7.next(clock);
        insert(actor, id, district, message, way);
        fanOut(id, units);
        var values = Map.of(
                "identifier",
                message.identifier(),
                "headline",
                message.headline(),
                "units",
                Integer.toString(units.size()));
        audit.record(actor, AuditEntry.of("warning.taken", subject(id), district, Map.copyOf(values)));
        return Outcome.done(id);
    }

    private Optional<UUID> known(JurisdictionCode district, String identifier) {
        return jdbc.sql("select id from warning.message where district = ? and identifier = ?")
                .params(district.district(), identifier)
                .query(UUID.class)
                .optional();
    }

    private Set<String> reachedBefore(List<String> identifiers) {
        return new LinkedHashSet<>(jdbc.sql("""
            select distinct r.jurisdiction from warning.receipt r join warning.message m on m.id = r.message
            where m.identifier = any (?::text[])\
            """)
                .param(identifiers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private void insert(Actor actor, UUID id, JurisdictionCode district, CapMessage message, Way way) {
        jdbc.sql("""
            insert into warning.message (id, jurisdiction, district, identifier, sender, kind, refers, exercise, sent_at, expires_at,
              event, colour, headline, description, instruction, area, codes, polygons, way, received_at, received_by)
            values (:id, :unit, :district, :identifier, :sender, :kind, :refers, :exercise, :sent, :expires, :event, :colour, :headline,
              :description, :instruction, :area, :codes, :polygons, :way, :received, :by)\
            """)
                .param("id", id)
                .param("unit", district.value())
                .param("district", district.district())
                .param("identifier", message.identifier())
                .param("sender", message.sender())
                .param("kind", message.kind().name())
                .param("refers", message.refers().toArray(String[]::new))
                .param("exercise", message.exercise())
                .param("sent", Timestamp.from(message.sent()))
                .param("expires", stamp(message.expires()), java.sql.Types.TIMESTAMP)
                .param("event", message.event())
                .param("colour", message.colour().name())
                .param("headline", message.headline())
                .param("description", message.description())
                .param("instruction", message.instruction())
                .param("area", message.area())
                .param("codes", message.codes().toArray(String[]::new))
                .param("polygons", String.join("\n", message.polygons()))
                .param("way", way.name())
                .param("received", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .update();
    }

    /** One statement, however many units. */
    private void fanOut(UUID id, Set<String> units) {
        jdbc.sql("""
            insert into warning.receipt (message, jurisdiction, district, unit_name, sent_at)
            select ?, u.jurisdiction, rpad(left(u.jurisdiction, 6), 6, '0'), u.name, ?
            from jurisdiction.unit u where u.jurisdiction = any (?::text[]) on conflict do nothing\
            """)
                .params(id, Timestamp.from(clock.instant()), units.toArray(String[]::new))
                .update();
    }

    /** The unit says that it has the warning. Twice is once. */
    public Outcome<UUID> acknowledge(Actor actor, UUID id, JurisdictionCode unit) {
        if (!actor.works() || !actor.scope().contains(unit)) {
            return Outcome.refused(WarningRefusal.NOT_YOURS.refusal());
        }
        find(id);
        int done = jdbc.sql("""
            update warning.receipt set acknowledged_at = ?, acknowledged_by = ? where message = ? and jurisdiction = ? and acknowledged_at is null\
            """)
                .params(Timestamp.from(clock.instant()), actor.name(), id, unit.value())
                .update();
        if (done == 0 && receipts(id).stream().noneMatch(one -> one.unit().equals(unit))) {
            return Outcome.refused(WarningRefusal.NOT_REACHED.refusal());
        }
        if (done == 1) {
            audit.record(actor, AuditEntry.of("warning.acknowledged", subject(id), unit, Map.of()));
        }
        return Outcome.done(id);
    }

    /** All of the scope, the newest first, each with what has become of it. */
    @Transactional(readOnly = true)
    public List<Warning> all() {
        return read(jdbc.sql(ROWS + " group by m.id order by m.entered desc limit " + MOST));
    }

    @Transactional(readOnly = true)
    public List<Warning> inForce() {
        return all().stream().filter(Warning::isInForce).toList();
    }

    @Transactional(readOnly = true)
    public Warning find(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** Identifiers that were referred to and that nobody has sent. */
    @Transactional(readOnly = true)
    public Set<String> unknown() {
        return chain(all()).unknown();
    }

    /** Within the scope of the reader, whoever has not acknowledged first. */
    @Transactional(readOnly = true)
    public List<Receipt> receipts(UUID id) {
        return jdbc.sql("select * from warning.receipt where message = ? order by acknowledged_at is not null,"
                        + " jurisdiction")
                .param(id)
                .query((row, n) -> new Receipt(
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("unit_name"),
                        row.getTimestamp("sent_at").toInstant(),
                        at(row, "acknowledged_at"),
                        row.getString("acknowledged_by")))
                .list();
    }

    private List<Warning> read(JdbcClient.StatementSpec statement) {
        var rows = statement.query(Warnings::row).list();
        var chain = chain(rows);
        var now = LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE);
        return rows.stream()
                .map(row -> with(row, chain.state(message(row), now)))
                .toList();
    }

    /** In the order in which they came. */
    private static WarningChain chain(List<Warning> newestFirst) {
        var messages = new ArrayList<WarningChain.Message>();
        newestFirst.reversed().forEach(one -> messages.add(message(one)));
        return new WarningChain(messages);
    }

    private static WarningChain.Message message(Warning one) {
        var expires = one.expiresAt();
        return new WarningChain.Message(
                one.identifier(),
                one.kind(),
                one.refers(),
                local(one.sentAt()),
                expires == null ? null : local(expires));
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ChinaTime.ZONE);
    }

    private static Warning with(Warning row, WarningChain.State state) {
        return new Warning(
                row.id(),
                row.unit(),
                row.identifier(),
                row.sender(),
                row.kind(),
                row.refers(),
                row.exercise(),
                row.sentAt(),
                row.expiresAt(),
                row.event(),
                row.colour(),
                row.headline(),
                row.description(),
                row.instruction(),
                row.area(),
                row.receivedAt(),
                row.receivedBy(),
                state,
                row.reached(),
                row.acknowledged(),
                row.slowest());
    }

    private static Warning row(ResultSet row, int number) throws SQLException {
        var slowest = row.getObject("slowest", Long.class);
        return new Warning(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("identifier"),
                row.getString("sender"),
                WarningChain.Kind.valueOf(row.getString("kind")),
                Arrays.asList((String[]) row.getArray("refers").getArray()),
                row.getBoolean("exercise"),
                row.getTimestamp("sent_at").toInstant(),
                at(row, "expires_at"),
                row.getString("event"),
                WarningColour.valueOf(row.getString("colour")),
                row.getString("headline"),
                row.getString("description"),
                row.getString("instruction"),
                row.getString("area"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                WarningChain.State.NOT_YET,
                row.getInt("reached"),
                row.getInt("acknowledged"),
                slowest == null ? null : slowest.intValue());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Subject subject(UUID id) {
        return new Subject("warning", id);
    }

    /** As a file of the protocol, version 1.2. */
    @Transactional(readOnly = true)
    public byte[] cap(UUID id) {
        return CapWriter.written(find(id), receipts(id)).getBytes(StandardCharsets.UTF_8);
    }
}
