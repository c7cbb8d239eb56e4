package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
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
import org.youbei.model.UuidV7;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Points;
import org.youbei.supply.rule.Picking;

/** Stock that is promised to an incident or a drill: nobody else gets it until it is issued or released. */
@Component
@Transactional
public class Reservations {
    private final Stocks stocks;
    private final StockLedger ledger;
    private final Points points;
    private final Items items;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Reservations(
            Stocks stocks,
            StockLedger ledger,
            Points points,
            Items items,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.stocks = stocks;
        this.ledger = ledger;
        this.points = points;
        this.items = items;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A promise of so much of a lot. */
    public record Reservation(UUID id, UUID stock, BigDecimal quantity, String purpose, String by) {}

    /** Promises so much of an item at a point, first expired first; the answer is how many lots it comes from. */
    public Outcome<Integer> reserve(
            Actor actor, UUID request, UUID point, UUID item, BigDecimal quantity, String purpose) {
        var place = points.find(point);
        var kept = items.find(item);
        if (!Checks.works(actor, place.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks().quantity("quantity", quantity, kept.whole()).required("purpose", purpose, 200);
        if (!checks.isFine()) {
            return checks.refused();
        }
        var lots = stocks.of(point, item);
        if (!of(request).isEmpty()) {
            return Outcome.done(of(request).size());
        }
        var picking = Picking.of(lots.stream().map(Stock::lot).toList(), quantity, ChinaTime.today(clock), 0);
        if (picking.missing().signum() > 0) {
            return Outcome.refused(SupplyRefusal.NOT_ENOUGH.at(
                    "quantity", StockLedger.plain(quantity.subtract(picking.missing())), kept.unit()));
        }
        picking.picks()
                .forEach(pick -> hold(actor, request, UUID.fromString(pick.lot()), pick.take(), purpose.strip()));
        return Outcome.done(picking.picks().size());
    }

    private void hold(Actor actor, UUID request, UUID stock, BigDecimal quantity, String purpose) {
        var lot = stocks.find(stock).orElseThrow();
        jdbc.sql("""
            insert into supply.reservation (id, request, stock, jurisdiction, district, quantity, purpose, name, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        UuidV7.next(clock),
                        request,
                        stock,
                        lot.unit().value(),
                        lot.unit().district(),
                        quantity,
                        purpose,
                        actor.name(),
                        Timestamp.from(clock.instant()))
                .update();
        reserved(stock, quantity);
        audit.record(
                actor,
                AuditEntry.of(
                        "stock.reserved",
                        StockDuties.subject(stock),
                        lot.unit(),
                        Map.of("quantity", StockLedger.plain(quantity), "purpose", purpose)));
    }

    private void reserved(UUID stock, BigDecimal more) {
        jdbc.sql("update supply.stock set reserved = reserved + ? where id = ?")
                .params(more, stock)
                .update();
    }

    /** Hands out what was promised: the promise ends and an issue follows in the same transaction. */
    public Outcome<UUID> issue(Actor actor, UUID reservation, UUID request) {
        return end(
                actor,
                reservation,
                "ISSUED",
                one -> ledger.issue(
                        actor,
                        one.stock(),
                        new StockLedger.Act(request, one.quantity(), ChinaTime.today(clock), one.purpose(), "")));
    }

    /** Gives it back to everybody. */
    public Outcome<UUID> release(Actor actor, UUID reservation) {
        return end(actor, reservation, "RELEASED", one -> Outcome.done(one.stock()));
    }

    private Outcome<UUID> end(
            Actor actor, UUID id, String ending, java.util.function.Function<Reservation, Outcome<UUID>> then) {
        var one = jdbc.sql("select id, stock, quantity, purpose, name from supply.reservation where id = ?")
                .param(id)
                .query(Reservations::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var stock = stocks.locked(one.stock());
        if (!Checks.works(actor, stock.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        int ended = jdbc.sql("update supply.reservation set ended_at = ?, ending = ? where id = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), ending, id)
                .update();
        if (ended == 0) {
            return endedAs(id, ending, one);
        }
        reserved(one.stock(), one.quantity().negate());
        audit.record(
                actor,
                AuditEntry.of(
                        "stock.reservation-ended",
                        StockDuties.subject(one.stock()),
                        stock.unit(),
                        Map.of("quantity", StockLedger.plain(one.quantity()), "ending", ending)));
        var outcome = then.apply(one);
        if (outcome instanceof Outcome.Refused<UUID>) {
            // What was promised cannot be handed out (it expired meanwhile): the promise goes on.
            jdbc.sql("update supply.reservation set ended_at = null, ending = null where id = ?")
                    .param(id)
                    .update();
            reserved(one.stock(), one.quantity());
        }
        return outcome;
    }

    /** The same end sent twice is done once; what was issued cannot be released, nor the other way round. */
    private Outcome<UUID> endedAs(UUID id, String ending, Reservation one) {
        return jdbc.sql("select id from supply.reservation where id = ? and ending = ?")
                .params(id, ending)
                .query(UUID.class)
                .optional()
                .map(same -> Outcome.done(one.stock()))
                .orElseThrow(() -> new NotFound(id));
    }

    private List<Reservation> of(UUID request) {
        return jdbc.sql("select id, stock, quantity, purpose, name from supply.reservation where request = ?")
                .param(request)
                .query(Reservations::row)
                .list();
    }

    /** What of a lot is promised now. */
    @Transactional(readOnly = true)
    public List<Reservation> open(UUID stock) {
        return jdbc.sql("""
            select id, stock, quantity, purpose, name from supply.reservation where stock = ? and ended_at is null order by made_at, id\
            """).param(stock).query(Reservations::row).list();
    }

    private static Reservation row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Reservation(
                row.getObject("id", UUID.class),
                row.getObject("stock", UUID.class),
                row.getBigDecimal("quantity"),
                row.getString("purpose"),
                row.getString("name"));
    }
}
