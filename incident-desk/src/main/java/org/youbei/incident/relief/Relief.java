package org.youbei.incident.relief;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.incident.Checks;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.Incidents;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.SealedValues;
import org.youbei.model.Subject;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.StockLedger;

/**
 * Hands relief goods out (自然灾害救助条例: earmarked, free of charge, recipients told publicly). Never more than there is; another quantity than the
 * standard takes a reason. Names are sealed. To be called inside a scope.
 */
@Component
@Transactional
public class Relief {
    private static final int MOST = 200;
    private static final int MOST_LINES = 5_000;
    private static final int MOST_PEOPLE = 99;
    private static final BigDecimal MOST_GOODS = new BigDecimal("999999999");

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final StockLedger ledger;
    private final Items items;
    private final Points points;
    private final SealedValues sealed;
    private final AuditTrail audit;
    private final Clock clock;

    Relief(
            JdbcClient jdbc,
            Incidents incidents,
            StockLedger ledger,
            Items items,
            Points points,
            SealedValues sealed,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.ledger = ledger;
        this.items = items;
        this.points = points;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said about a round. */
    public record Words(
            String title,
            String item,
            String measure,
            BigDecimal perPerson,
            BigDecimal total,
            String basis,
            String source) {}

    /** Goods of no depot. */
    public Outcome<UUID> open(Actor actor, UUID id, JurisdictionCode unit, @Nullable UUID incident, Words said) {
        return opened(actor, id, unit, incident, said, null);
    }

    /**
     * Enters goods to be handed out.
     *
     * @param id made with the form, so that sending it twice opens one
     * @param store that they are issued from, as much as there is; it then says what they are called and counted in; null for goods of no depot
     */
    public Outcome<UUID> open(
            Actor actor,
            UUID id,
            JurisdictionCode unit,
            @Nullable UUID incident,
            Words said,
            @Nullable ReliefStore store) {
        if (store == null) {
            return opened(actor, id, unit, incident, said, null);
        }
        var item = items.lookUp(store.item()).orElse(null);
        var point = points.lookUp(store.point()).orElse(null);
        if (item == null || point == null || !Checks.works(actor, point.unit())) {
            return Outcome.refused(IncidentRefusal.STORE.at("store"));
        }
        var missing = ledger.picking(store.point(), store.item(), said.total(), ChinaTime.today(clock))
                .missing();
        if (missing.signum() > 0) {
            var left = said.total().subtract(missing).stripTrailingZeros().toPlainString();
            return Outcome.refused(IncidentRefusal.OVER_STOCK.at("total", left));
        }
        var source = said.source().isBlank() ? point.name() : said.source();
        var known =
                new Words(said.title(), item.name(), item.unit(), said.perPerson(), said.total(), said.basis(), source);
        return opened(actor, id, unit, incident, known, store);
    }

    private Outcome<UUID> opened(
            Actor actor,
            UUID id,
            JurisdictionCode unit,
            @Nullable UUID incident,
            Words said,
            @Nullable ReliefStore store) {
        if (!Checks.works(actor, unit)) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks()
                .required("title", said.title(), 200)
                .required("item", said.item(), 100)
                .required("measure", said.measure(), 20)
                .required("source", said.source(), 300)
                .atMost("basis", said.basis(), 300)
                .when(!fits(said.perPerson()), IncidentRefusal.NUMBER.at("perPerson"))
                .when(!fits(said.total()), IncidentRefusal.NUMBER.at("total"));
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        if (insert(actor, id, unit, incident, said, store) == 1) {
            if (incident != null) {
                var about = incidents.find(incident);
                incidents.line(actor, incident, about.unit(), "relief-opened", said.title() + "：" + said.item());
            }
            remember(actor, id, unit, "relief.opened", said.title());
        }
        return Outcome.done(id);
    }

    private static boolean fits(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(MOST_GOODS) <= 0;
    }

    private int insert(
            Actor actor,
            UUID id,
            JurisdictionCode unit,
            @Nullable UUID incident,
            Words said,
            @Nullable ReliefStore store) {
        return jdbc.sql("""
            insert into incident.relief_round (id, incident, jurisdiction, district, title, item, measure, per_person, total, basis, source,
              store_point, store_item, opened_at, opened_by) values (:id, :incident, :unit, :district, :title, :item, :measure, :per, :total, :basis, :source, :point, :stored, :at, :by)
            on conflict do nothing\
            """)
                .param("id", id)
                .param("incident", incident, Types.OTHER)
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("title", said.title().strip())
                .param("item", said.item().strip())
                .param("measure", said.measure().strip())
                .param("per", said.perPerson())
                .param("total", said.total())
                .param("basis", said.basis().strip())
                .param("source", said.source().strip())
                .param("point", store == null ? null : store.point(), Types.OTHER)
                .param("stored", store == null ? null : store.item(), Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .update();
    }

    /**
     * Hands goods to a household and has it signed for. However many hand out at once, never more than there is; what comes from a store leaves its
     * ledger in the same transaction, under the id of the line.
     *
     * @param id made with the form, so that sending it twice hands out once
     * @param quantity null for what the standard gives
     * @param reason where it is another quantity
     */
    public Outcome<UUID> hand(
            Actor actor,
            UUID id,
            UUID roundId,
            String name,
            int people,
            @Nullable BigDecimal quantity,
            String reason,
            ReliefLine.Signed signed) {
        lock(roundId);
        var round = find(roundId);
        if (!Checks.works(actor, round.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        if (handed(id)) {
            return Outcome.done(roundId);
        }
        var standard = round.standard(Math.clamp(people, 1, MOST_PEOPLE));
        var given = quantity == null ? standard : quantity;
        var checks = new Checks()
                .required("name", name, 60)
                .atMost("reason", reason, 300)
                .when(people < 1 || people > MOST_PEOPLE, IncidentRefusal.NUMBER.at("people"))
                .when(!fits(given), IncidentRefusal.NUMBER.at("quantity"))
                .when(
                        given.compareTo(standard) != 0 && reason.isBlank(),
                        IncidentRefusal.OFF_STANDARD.at("reason", standard.toPlainString()))
                .when(!round.isOpen(), IncidentRefusal.CLOSED.refusal())
                .when(
                        given.compareTo(round.left()) > 0,
                        IncidentRefusal.OVER_STOCK.at("quantity", round.left().toPlainString()));
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        return issued(actor, id, round, given).then(lots -> {
            insert(actor, id, round, name.strip(), people, given, reason, signed);
            remember(actor, roundId, round.unit(), "relief.handed-out", given.toPlainString() + round.measure());
            return Outcome.done(roundId);
        });
    }

    /** First expired first; the answer is from how many lots, 0 where the goods are of no depot. */
    private Outcome<Integer> issued(Actor actor, UUID id, ReliefRound round, BigDecimal quantity) {
        var store = round.store();
        return store == null
                ? Outcome.done(0)
                : ledger.pick(
                        actor,
                        store.point(),
                        store.item(),
                        new StockLedger.Act(id, quantity, ChinaTime.today(clock), round.title(), ""));
    }

    private void insert(
            Actor actor,
            UUID id,
            ReliefRound round,
            String clean,
            int people,
            BigDecimal given,
            String reason,
            ReliefLine.Signed signed) {
        jdbc.sql("""
            insert into incident.relief_line (id, round, jurisdiction, district, name, name_shown, people, quantity, reason, signed, handed_at,
              handed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        id,
                        round.id(),
                        round.unit().value(),
                        round.unit().district(),
                        sealed.encrypt(clean, place(id)),
                        masked(clean),
                        people,
                        given,
                        reason.strip(),
                        signed.name(),
                        Timestamp.from(clock.instant()),
                        actor.name())
                .update();
    }

    private void lock(UUID id) {
        var found = jdbc.sql("select id from incident.relief_round where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        if (found.isEmpty()) {
            throw new NotFound(id);
        }
    }

    private boolean handed(UUID id) {
        return jdbc.sql("select exists (select from incident.relief_line where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The first character, and a star for each further one. */
    static String masked(String name) {
        var first = name.codePointAt(0);
        return Character.toString(first) + "*".repeat(Math.min(name.codePointCount(0, name.length()) - 1, 20));
    }

    public Outcome<UUID> close(Actor actor, UUID id) {
        lock(id);
        var round = find(id);
        if (!Checks.works(actor, round.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        if (!round.isOpen()) {
            return Outcome.refused(IncidentRefusal.CLOSED.refusal());
        }
        jdbc.sql("update incident.relief_round set closed_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        remember(actor, id, round.unit(), "relief.closed", round.left().toPlainString() + round.measure());
        return Outcome.done(id);
    }

    /** The lines with full names, for the list that is signed and hung up; who looked and why is kept. */
    public Outcome<List<ReliefLine>> names(Actor actor, UUID id, String reason) {
        var round = find(id);
        if (!Checks.works(actor, round.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks().required("reason", reason, 300);
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        remember(actor, id, round.unit(), "relief.names-shown", reason.strip());
        return Outcome.done(lines(
                id, row -> sealed.decrypt(row.getString("name"), place(row.getObject("id", UUID.class)))));
    }

    /** In the order in which they were handed out, masked. */
    @Transactional(readOnly = true)
    public List<ReliefLine> lines(UUID id) {
        return lines(id, row -> row.getString("name_shown"));
    }

    @FunctionalInterface
    private interface Name {
        String of(ResultSet row) throws SQLException;
    }

    private List<ReliefLine> lines(UUID id, Name name) {
        return jdbc.sql("select * from incident.relief_line where round = ? order by entered limit " + MOST_LINES)
                .param(id)
                .query((row, n) -> new ReliefLine(
                        row.getObject("id", UUID.class),
                        name.of(row),
                        row.getInt("people"),
                        row.getBigDecimal("quantity"),
                        row.getString("reason"),
                        ReliefLine.Signed.valueOf(row.getString("signed")),
                        row.getTimestamp("handed_at").toInstant(),
                        row.getString("handed_by")))
                .list();
    }

    private static final String ROUNDS = """
        select r.*, coalesce(s.handed, 0) as handed, coalesce(s.people, 0) as people, coalesce(s.households, 0) as households
        from incident.relief_round r left join lateral (select sum(l.quantity) as handed, sum(l.people) as people, count(*) as households
          from incident.relief_line l where l.round = r.id) s on true
        """;

    @Transactional(readOnly = true)
    public ReliefRound find(UUID id) {
        return jdbc.sql(ROUNDS + "where r.id = ?")
                .param(id)
                .query(Relief::round)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Those of the scope, open ones first. */
    @Transactional(readOnly = true)
    public List<ReliefRound> all() {
        return jdbc.sql(ROUNDS + "order by r.closed_at is not null, r.entered desc limit " + MOST)
                .query(Relief::round)
                .list();
    }

    @Transactional(readOnly = true)
    public List<ReliefRound> of(UUID incident) {
        return jdbc.sql(ROUNDS + "where r.incident = ? order by r.entered")
                .param(incident)
                .query(Relief::round)
                .list();
    }

    private static ReliefRound round(ResultSet row, int number) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new ReliefRound(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("title"),
                row.getString("item"),
                row.getString("measure"),
                row.getBigDecimal("per_person"),
                row.getBigDecimal("total"),
                row.getString("basis"),
                row.getString("source"),
                store(row),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                closed == null ? null : closed.toInstant(),
                row.getBigDecimal("handed"),
                row.getInt("people"),
                row.getInt("households"));
    }

    private static @Nullable ReliefStore store(ResultSet row) throws SQLException {
        var point = row.getObject("store_point", UUID.class);
        return point == null ? null : new ReliefStore(point, row.getObject("store_item", UUID.class));
    }

    private static String place(UUID id) {
        return "incident.relief_line.name:" + id;
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, String said) {
        audit.record(actor, AuditEntry.of(action, new Subject("relief", id), unit, Map.of("said", said)));
    }
}
