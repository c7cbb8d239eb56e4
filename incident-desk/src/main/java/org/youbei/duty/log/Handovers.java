package org.youbei.duty.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.duty.Checks;
import org.youbei.duty.DutyRefusal;
import org.youbei.duty.DutyWatch;
import org.youbei.duty.Rosters;
import org.youbei.duty.Slot;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Stations;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;

/**
 * Handing a turn on. Who goes and who comes sign, each with the own account where the person has one. A turn is not handed on while the one before
 * it is not: a missed handover is made up for first, and is a duty until then.
 */
@Component
@Transactional
public class Handovers {
    /** How long after the end of a turn its handover counts as missed. */
    public static final Duration GRACE = Duration.ofMinutes(30);

    private static final Duration LOOKED_BACK = Duration.ofDays(3);
    private static final int MOST = 200;
    private static final int LONGEST_ITEMS = 8_000;
    private static final String HANDOVER = "duty-handover";
    private static final String ROWS = """
        select h.*, s.name as slot_name, s.starts_at, s.ends_at, t.name as station_name, g.name as giver_name, p.name as taker_name
        from duty.handover h join duty.slot s on s.id = h.slot join duty.station t on t.id = h.station
        join duty.person g on g.id = h.giver left join duty.person p on p.id = h.taker\
        """;

    private final JdbcClient jdbc;
    private final Rosters rosters;
    private final DutyWatch watch;
    private final LogBook log;
    private final Stations stations;
    private final ObjectProvider<OpenMatters> matters;
    private final DutyBook book;
    private final AuditTrail audit;
    private final Clock clock;

    Handovers(
            JdbcClient jdbc,
            Rosters rosters,
            DutyWatch watch,
            LogBook log,
            Stations stations,
            ObjectProvider<OpenMatters> matters,
            DutyBook book,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rosters = rosters;
        this.watch = watch;
        this.log = log;
        this.stations = stations;
        this.matters = matters;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who goes says what the next one has to know; open lines of the log and running matters come along by themselves. */
    public Outcome<UUID> give(Actor actor, UUID id, UUID slotId, UUID giver, String said) {
        var slot = rosters.slot(slotId);
        var station = stations.find(slot.station());
        if (!Checks.works(actor, station.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        if (of(slotId).isPresent()) {
            return of(slotId).get().id().equals(id)
                    ? Outcome.done(id)
                    : Outcome.refused(DutyRefusal.HANDED_OVER.refusal());
        }
        if (clock.instant().isBefore(slot.startsAt())) {
            return Outcome.refused(DutyRefusal.TOO_EARLY.refusal());
        }
        var before = unsignedBefore(slot);
        if (before.isPresent()) {
            return Outcome.refused(DutyRefusal.HANDOVER_BEFORE.refusal(before.get(), station.name()));
        }
        var checks = new Checks().required("said", said, 2_000);
        sign(checks, actor, watch.of(slot), giver, "giver");
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        jdbc.sql("""
            insert into duty.handover (id, slot, station, jurisdiction, district, said, open_items, giver, given_at, given_account)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        id,
                        slotId,
                        station.id(),
                        station.unit().value(),
                        station.unit().district(),
                        said.strip(),
                        items(station.id(), station.unit()),
                        giver,
                        Timestamp.from(clock.instant()),
                        actor.account())
                .update();
        remember(actor, id, station.unit(), "handover.given", Map.of("slot", slot.name()));
        return Outcome.done(id);
    }

    private static void sign(Checks checks, Actor actor, List<DutyPerson> there, UUID person, String field) {
        var found = there.stream().filter(one -> one.id().equals(person)).findFirst();
        if (found.isEmpty()) {
            checks.when(true, DutyRefusal.NOT_ON_DUTY.at(field));
            return;
        }
        var account = found.get().account();
        checks.when(
                account != null && !account.equals(actor.account()),
                DutyRefusal.OTHER_ACCOUNT.at(field, found.get().name()));
    }

    private String items(UUID station, JurisdictionCode unit) {
        var lines = log.open(station).stream()
                .map(line -> LogText.minute(line.happenedAt()) + " " + line.matter())
                .collect(Collectors.toList());
        matters.forEach(source -> lines.addAll(source.of(unit)));
        var text = String.join("\n", lines);
        return text.substring(0, Math.min(text.length(), LONGEST_ITEMS));
    }

    /** Who comes signs; a person of the next turn, and another one than who went. */
    public Outcome<UUID> take(Actor actor, UUID id, UUID taker, String remark) {
        var handover = find(id);
        if (!Checks.works(actor, handover.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        if (handover.isSigned()) {
            return Outcome.refused(DutyRefusal.HANDED_OVER.refusal());
        }
        var checks = new Checks().atMost("remark", remark, 500);
        sign(checks, actor, coming(handover), taker, "taker");
        checks.when(giver(id).equals(taker), DutyRefusal.SAME_PERSON.at("taker"));
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        jdbc.sql("update duty.handover set taker = ?, taken_at = ?, taken_account = ?, taken_remark = ? where id = ?")
                .params(taker, Timestamp.from(clock.instant()), actor.account(), remark.strip(), id)
                .update();
        book.fulfilBegun(
                actor,
                subject(handover.slot()),
                ObligationKind.DUTY_HANDOVER,
                new Evidence("handover", id, handover.slotName()),
                ChinaTime.today(clock));
        remember(actor, id, handover.unit(), "handover.taken", Map.of("slot", handover.slotName()));
        return Outcome.done(id);
    }

    private UUID giver(UUID id) {
        return jdbc.sql("select giver from duty.handover where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    /** Who may take it: those of the turns that begin when it ends, or run then. */
    @Transactional(readOnly = true)
    public List<DutyPerson> coming(Handover handover) {
        return watch.at(handover.unit(), handover.endsAt()).stream()
                .filter(now -> now.station().id().equals(handover.station()))
                .flatMap(now -> now.people().stream())
                .distinct()
                .toList();
    }

    /** The last turn before that ended within three days and that nobody has handed on with both signatures. */
    private Optional<String> unsignedBefore(Slot slot) {
        return jdbc.sql("""
            select s.name || ' ' || to_char(s.ends_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') from duty.slot s
            left join duty.handover h on h.slot = s.id
            where s.station = ? and s.published and s.ends_at <= ? and s.ends_at > ? and (h.id is null or h.taken_at is null)
            order by s.ends_at limit 1\
            """)
                .params(
                        slot.station(),
                        Timestamp.from(slot.startsAt()),
                        Timestamp.from(slot.startsAt().minus(LOOKED_BACK)))
                .query(String.class)
                .optional();
    }

    /** Turns of the scope that have begun within three days and are not handed on: what a form offers, the oldest first. */
    @Transactional(readOnly = true)
    public List<Slot> due() {
        var now = clock.instant();
        return jdbc
                .sql("""
                            select s.id from duty.slot s where s.published and s.starts_at <= ? and s.ends_at > ?
                              and not exists (select from duty.handover h where h.slot = s.id) order by s.ends_at, s.id limit %d\
                    """.formatted(MOST))
                .params(Timestamp.from(now), Timestamp.from(now.minus(LOOKED_BACK)))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(rosters::slot)
                .toList();
    }

    /**
     * Opens a duty for each turn whose end passed without both signatures, once. For the job, over the whole tree.
     *
     * @return how many
     */
    public int noticeMissed() {
        var now = clock.instant();
        record Late(UUID slot, JurisdictionCode unit, String title, Instant ended) {}
        var late = jdbc.sql("""
            insert into duty.missed (slot, jurisdiction, district, noticed_at)
            select s.id, s.jurisdiction, s.district, ? from duty.slot s left join duty.handover h on h.slot = s.id
            where s.published and s.ends_at <= ? and s.ends_at > ? and (h.id is null or h.taken_at is null)
            on conflict do nothing
            returning slot, jurisdiction, (select t.name || ' ' || o.name from duty.slot o join duty.station t on t.id = o.station
              where o.id = slot) as title, (select o.ends_at from duty.slot o where o.id = slot) as ended\
            """)
                .params(Timestamp.from(now), Timestamp.from(now.minus(GRACE)), Timestamp.from(now.minus(LOOKED_BACK)))
                .query((row, n) -> new Late(
                        row.getObject("slot", UUID.class),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("title"),
                        row.getTimestamp("ended").toInstant()))
                .list();
        late.forEach(one -> book.open(
                Actor.platform(),
                ObligationKind.DUTY_HANDOVER,
                subject(one.slot()),
                one.title() + " " + LogText.minute(one.ended()),
                one.unit(),
                HANDOVER,
                ChinaTime.day(one.ended())));
        return late.size();
    }

    private static Subject subject(UUID slot) {
        return new Subject("duty-slot", slot);
    }

    /** Those of the scope, the newest first. */
    @Transactional(readOnly = true)
    public List<Handover> all() {
        return jdbc.sql(ROWS + " order by h.given_at desc, h.id limit " + MOST)
                .query(Handovers::row)
                .list();
    }

    @Transactional(readOnly = true)
    public Handover find(UUID id) {
        return jdbc.sql(ROWS + " where h.id = ?")
                .param(id)
                .query(Handovers::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Optional<Handover> of(UUID slot) {
        return jdbc.sql(ROWS + " where h.slot = ?")
                .param(slot)
                .query(Handovers::row)
                .optional();
    }

    private static Handover row(ResultSet row, int number) throws SQLException {
        var taken = row.getTimestamp("taken_at");
        return new Handover(
                row.getObject("id", UUID.class),
                row.getObject("slot", UUID.class),
                row.getObject("station", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("station_name"),
                row.getString("slot_name"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("said"),
                row.getString("open_items"),
                row.getString("giver_name"),
                row.getTimestamp("given_at").toInstant(),
                row.getString("taker_name"),
                taken == null ? null : taken.toInstant(),
                row.getString("taken_remark"));
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, String> values) {
        audit.record(actor, AuditEntry.of(action, new Subject("handover", id), unit, Map.copyOf(values)));
    }
}
