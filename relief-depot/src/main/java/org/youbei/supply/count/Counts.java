package org.youbei.supply.count;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Stock;
import org.youbei.supply.stock.StockLedger;

/** Stock-takes: requested, counted without seeing what the ledger says, reviewed by somebody else, and then the ledger is adjusted. */
@Component("stockCounts")
@Transactional
public class Counts {
    private static final String COLUMNS = "select c.* from supply.stock_count c where ";
    private static final BigDecimal MOST = new BigDecimal("99999999");

    private final JdbcClient jdbc;
    private final Points points;
    private final StockLedger ledger;
    private final DutyBook book;
    private final AuditTrail audit;
    private final Cycle cycle;
    private final Clock clock;

    Counts(
            JdbcClient jdbc,
            Points points,
            StockLedger ledger,
            DutyBook book,
            AuditTrail audit,
            Cycle cycle,
            Clock clock) {
        this.jdbc = jdbc;
        this.points = points;
        this.ledger = ledger;
        this.book = book;
        this.audit = audit;
        this.cycle = cycle;
        this.clock = clock;
    }

    public static Subject subject(UUID count) {
        return new Subject("stock-count", count);
    }

    /** What somebody counted of a lot. */
    public record Found(UUID stock, BigDecimal counted, String reason) {}

    /** What is to be counted of a point. */
    public enum Which {
        /** Everything that lies there. */
        ALL,
        /** What is due by the cycle of its class: A more often than B, B more often than C. */
        DUE
    }

    /** Asks for a count of everything that lies at a point now; it is a duty of the keeper. */
    public Outcome<UUID> request(Actor actor, UUID id, UUID point) {
        return request(actor, id, point, Which.ALL);
    }

    /** The same for a part of it. */
    public Outcome<UUID> request(Actor actor, UUID id, UUID point, Which which) {
        var place = points.find(point);
        if (!Checks.works(actor, place.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var there = ledger.at(point);
        var lots = which == Which.ALL ? there : cycle.due(point, there);
        if (lots.isEmpty() && lookUp(id).isEmpty()) {
            return Outcome.refused(there.isEmpty() ? SupplyRefusal.NOTHING.refusal() : SupplyRefusal.NOT_DUE.refusal());
        }
        int made = jdbc.sql("""
            insert into supply.stock_count (id, jurisdiction, district, point, point_name, state, requested_on, requested_by)
            values (?, ?, ?, ?, ?, 'REQUESTED', ?, ?) on conflict do nothing\
            """)
                .params(id, place.unit().value(), place.unit().district(), point, place.name(), today(), actor.name())
                .update();
        if (made == 0) {
            return lookUp(id).isEmpty() ? Outcome.refused(SupplyRefusal.WAITING.refusal()) : Outcome.done(id);
        }
        lots.forEach(lot -> line(id, lot));
        duty(actor, place);
        remember(actor, find(id), "stock-count.requested", Map.of("lots", lots.size()));
        return Outcome.done(id);
    }

    private void line(UUID count, Stock lot) {
        jdbc.sql("insert into supply.count_line (id, stock_count, stock, jurisdiction, district) values (?, ?,"
                        + " ?, ?, ?)")
                .params(
                        UuidV7.next(clock),
                        count,
                        lot.id(),
                        lot.unit().value(),
                        lot.unit().district())
                .update();
    }

    private void duty(Actor actor, Point place) {
        book.open(
                actor,
                ObligationKind.STOCK_TAKE,
                Points.subject(place.id()),
                place.name(),
                place.unit(),
                "stock-take",
                today());
    }

    /** Enters what was counted; every line must be there. A difference needs its reason only at the review, because the counter does not see it. */
    public Outcome<UUID> count(Actor actor, UUID id, List<Found> found) {
        var count = locked(id);
        if (!Checks.works(actor, count.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (count.state() != CountState.REQUESTED) {
            return Outcome.refused(SupplyRefusal.OUT_OF_ORDER.refusal());
        }
        var checks = new Checks();
        for (var line : lines(id)) {
            var said = found.stream()
                    .filter(one -> one.stock().equals(line.stock()))
                    .findFirst();
            checks.when(
                    said.isEmpty()
                            || said.get().counted().signum() < 0
                            || said.get().counted().compareTo(MOST) > 0,
                    SupplyRefusal.LINE.at("counted_" + line.stock(), line.called()));
        }
        found.forEach(one -> checks.atMost("reason_" + one.stock(), one.reason(), 300));
        if (!checks.isFine()) {
            return checks.refused();
        }
        for (var one : found) {
            jdbc.sql("""
                update supply.count_line l set counted = ?, reason = ?, expected = (select s.quantity from supply.stock s where s.id = l.stock)
                where l.stock_count = ? and l.stock = ?\
                """)
                    .params(one.counted(), one.reason().strip(), id, one.stock())
                    .update();
        }
        jdbc.sql("update supply.stock_count set state = 'COUNTED', counter = ?, counted_by = ?, counted_at = ?"
                        + " where id = ?")
                .params(actor.account(), actor.name(), Timestamp.from(clock.instant()), id)
                .update();
        remember(actor, count, "stock-count.counted", Map.of("lots", found.size()));
        return Outcome.done(id);
    }

    /** Another person agrees: differences become adjustments with their reason, and the duty is fulfilled. */
    public Outcome<UUID> approve(Actor actor, UUID id, String remark) {
        var count = locked(id);
        var checks = reviewable(actor, count, remark);
        var lines = lines(id);
        boolean reasonless = remark.isBlank();
        for (var line : lines) {
            var difference = line.difference();
            checks.when(
                    difference != null
                            && difference.signum() != 0
                            && line.reason().isBlank()
                            && reasonless,
                    SupplyRefusal.LINE_REASON.at("remark", line.called()));
        }
        if (!checks.isFine()) {
            return checks.refused();
        }
        for (var line : lines) {
            var difference = line.difference();
            var now = ledger.find(line.stock());
            if (difference == null || now.quantity().add(difference).signum() < 0) {
                return Outcome.refused(SupplyRefusal.STALE.refusal(line.called()));
            }
        }
        for (var line : lines) {
            var difference = java.util.Objects.requireNonNull(line.difference());
            var reason = line.reason().isBlank() ? remark.strip() : line.reason();
            ledger.adjust(actor, id, line.stock(), difference, reason, count.countedBy());
        }
        reviewed(actor, count, CountState.DONE, remark);
        book.fulfilBegun(
                actor,
                Points.subject(count.point()),
                ObligationKind.STOCK_TAKE,
                new Evidence("stock-count", id, count.pointName()),
                today());
        return Outcome.done(id);
    }

    /** Another person does not believe it: it is to be counted again, by a new request. */
    public Outcome<UUID> refuse(Actor actor, UUID id, String remark) {
        var count = locked(id);
        var checks = reviewable(actor, count, remark).required("remark", remark, 500);
        if (!checks.isFine()) {
            return checks.refused();
        }
        reviewed(actor, count, CountState.RETURNED, remark);
        return Outcome.done(id);
    }

    private static Checks reviewable(Actor actor, StockCount count, String remark) {
        var checks = new Checks();
        if (!Checks.works(actor, count.unit())) {
            return checks.when(true, SupplyRefusal.NOT_YOURS.refusal());
        }
        return checks.when(count.state() != CountState.COUNTED, SupplyRefusal.OUT_OF_ORDER.refusal())
                .when(
                        count.counter() != null && count.counter().equals(actor.account()),
                        SupplyRefusal.SECOND_PERSON.refusal())
                .atMost("remark", remark, 500);
    }

    private void reviewed(Actor actor, StockCount count, CountState state, String remark) {
        jdbc.sql("update supply.stock_count set state = ?, reviewed_by = ?, reviewed_at = ?, remark = ? where id = ?")
                .params(state.name(), actor.name(), Timestamp.from(clock.instant()), remark.strip(), count.id())
                .update();
        remember(
                actor,
                count,
                state == CountState.DONE ? "stock-count.approved" : "stock-count.returned",
                Map.of("remark", remark.strip()));
    }

    @Transactional(readOnly = true)
    public StockCount find(UUID id) {
        return lookUp(id).orElseThrow(() -> new NotFound(id));
    }

    private java.util.Optional<StockCount> lookUp(UUID id) {
        return jdbc.sql(COLUMNS + "c.id = ?").param(id).query(Counts::row).optional();
    }

    private StockCount locked(UUID id) {
        return jdbc.sql(COLUMNS + "c.id = ? for update")
                .param(id)
                .query(Counts::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<CountLine> lines(UUID count) {
        return jdbc.sql("""
            select l.stock, l.expected, l.counted, l.reason, s.item_name, s.batch, s.unit, s.price from supply.count_line l
            join supply.stock s on s.id = l.stock where l.stock_count = ? order by s.item_name, s.expiry, s.id\
            """)
                .param(count)
                .query((row, n) -> new CountLine(
                        row.getObject("stock", UUID.class),
                        (row.getString("item_name") + " " + row.getString("batch")).strip(),
                        row.getString("unit"),
                        row.getBigDecimal("price"),
                        row.getBigDecimal("expected"),
                        row.getBigDecimal("counted"),
                        row.getString("reason")))
                .list();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    static StockCount row(ResultSet row, int number) throws SQLException {
        var counted = row.getTimestamp("counted_at");
        return new StockCount(
                row.getObject("id", UUID.class),
                new org.youbei.model.JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("point", UUID.class),
                row.getString("point_name"),
                CountState.valueOf(row.getString("state")),
                row.getObject("requested_on", LocalDate.class),
                row.getString("requested_by"),
                row.getObject("counter", UUID.class),
                row.getString("counted_by"),
                counted == null ? null : counted.toInstant(),
                row.getString("reviewed_by"),
                row.getString("remark"));
    }

    private void remember(
            Actor actor,
            StockCount count,
            String action,
            Map<String, @org.jspecify.annotations.Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, subject(count.id()), count.unit(), values));
    }
}
