package org.youbei.supply.closing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.youbei.model.Subject;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;

/**
 * Closes months of the ledger of stock, a point at a time. The balances at the end of the month are kept, so that the ledger can be compared with them
 * ever after; an entry that is dated into a closed month is refused. Nothing opens a month again: a mistake is reversed in the open one. To be called
 * inside a scope.
 */
@Component
@Transactional
public class Closings {
    private static final int REMARK = 500;
    /** As many balances as a page shows. */
    public static final int MOST = 500;

    private final Points points;
    private final ClosingDuties duties;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Closings(Points points, ClosingDuties duties, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.points = points;
        this.duties = duties;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID closing) {
        return new Subject("stock-closing", closing);
    }

    /** The last month that is over, which is the latest that can be closed. */
    @Transactional(readOnly = true)
    public YearMonth latest() {
        return YearMonth.from(ClosingDuties.lastEnd(ChinaTime.today(clock)));
    }

    /**
     * Closes a month and those before it that are open.
     *
     * @param id made with the form, so that sending it twice closes once
     */
    public Outcome<UUID> close(Actor actor, UUID id, UUID point, YearMonth month, String remark) {
        var place = points.find(point);
        if (!Checks.works(actor, place.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (lookUp(id).isPresent()) {
            return Outcome.done(id);
        }
        var end = month.atEndOfMonth();
        var booked = points.lockedForBooking(point).orElse(LocalDate.MIN);
        var checks = new Checks()
                .atMost("remark", remark, REMARK)
                .when(month.isAfter(latest()), SupplyRefusal.MONTH_RUNNING.at("month", latest()))
                .when(!booked.isBefore(end), SupplyRefusal.MONTH_CLOSED.at("month", booked))
                .when(isCounted(point), SupplyRefusal.COUNT_OPEN.refusal())
                .when(!hasEntries(point, end), SupplyRefusal.MONTH_EMPTY.at("month", month));
        if (!checks.isFine()) {
            return checks.refused();
        }
        keep(actor, id, place, end, remark.strip());
        points.booked(point, end);
        var closing = find(id);
        duties.closed(actor, closing);
        audit.record(
                actor,
                AuditEntry.of(
                        "stock-closing.closed",
                        subject(id),
                        place.unit(),
                        Map.of("month", month.toString(), "lots", closing.lots(), "remark", closing.remark())));
        return Outcome.done(id);
    }

    /** A stock-take that waits may still find that the month was wrong. */
    private boolean isCounted(UUID point) {
        return jdbc.sql("select exists (select from supply.stock_count where point = ? and state in ('REQUESTED',"
                        + " 'COUNTED'))")
                .param(point)
                .query(Boolean.class)
                .single();
    }

    private boolean hasEntries(UUID point, LocalDate end) {
        return jdbc.sql("""
            select exists (select from supply.stock s join supply.movement m on m.stock = s.id where s.point = ? and m.on_day <= ?)\
            """).params(point, end).query(Boolean.class).single();
    }

    private void keep(Actor actor, UUID id, Point place, LocalDate end, String remark) {
        jdbc.sql("""
            with balances as (select s.id as stock, s.jurisdiction, s.district, sum(m.amount) as quantity
              from supply.stock s join supply.movement m on m.stock = s.id where s.point = :point and m.on_day <= :end
              group by s.id having sum(m.amount) <> 0),
            closing as (insert into supply.closing (id, jurisdiction, district, point, point_name, ends_on, lots, remark, account, name, happened_at)
              values (:id, :unit, :district, :point, :name, :end, (select count(*) from balances), :remark, :account, :actor, :at) returning id)
            insert into supply.closing_line (closing, stock, jurisdiction, district, quantity)
            select closing.id, b.stock, b.jurisdiction, b.district, b.quantity from balances b, closing\
            """)
                .param("id", id)
                .param("unit", place.unit().value())
                .param("district", place.unit().district())
                .param("point", place.id())
                .param("name", place.name())
                .param("end", end)
                .param("remark", remark)
                .param("account", actor.account())
                .param("actor", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public Closing find(UUID id) {
        return lookUp(id).orElseThrow(() -> new NotFound(id));
    }

    private Optional<Closing> lookUp(UUID id) {
        return jdbc.sql("select c.* from supply.closing c where c.id = ?")
                .param(id)
                .query(Closings::row)
                .optional();
    }

    /**
     * What was there of a lot at the end of the month.
     *
     * @param now what is there now
     */
    public record Balance(
            UUID stock,
            String item,
            String batch,
            String measure,
            @Nullable LocalDate expiresOn,
            BigDecimal quantity,
            BigDecimal now) {}

    /** The balances that were kept, by item. */
    @Transactional(readOnly = true)
    public List<Balance> balances(UUID closing, int most) {
        return jdbc.sql("""
            select s.id, s.item_name, s.batch, s.unit, s.expires_on, l.quantity, s.quantity as now from supply.closing_line l
            join supply.stock s on s.id = l.stock where l.closing = ? order by s.item_name, s.expiry, s.id limit ?\
            """)
                .params(closing, most)
                .query((row, n) -> new Balance(
                        row.getObject("id", UUID.class),
                        row.getString("item_name"),
                        row.getString("batch"),
                        row.getString("unit"),
                        row.getObject("expires_on", LocalDate.class),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("now")))
                .list();
    }

    static Closing row(ResultSet row, int number) throws SQLException {
        return new Closing(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("point", UUID.class),
                row.getString("point_name"),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("lots"),
                row.getString("remark"),
                row.getString("name"),
                row.getTimestamp("happened_at").toInstant());
    }
}
