package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;

/** The end of stock: one person asks for it with a reason, another one agrees or not; nothing leaves before. */
@Component
@Transactional
public class WriteOffs {
    private final Stocks stocks;
    private final StockLedger ledger;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    WriteOffs(Stocks stocks, StockLedger ledger, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.stocks = stocks;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** One that waits for the second person. */
    public record Asked(UUID id, UUID stock, BigDecimal quantity, String reason, UUID asker, String by) {}

    /** @param id made with the form, so that sending it twice asks once */
    public Outcome<UUID> ask(Actor actor, UUID id, UUID lot, BigDecimal quantity, String reason) {
        var stock = stocks.locked(lot);
        if (!Checks.works(actor, stock.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var waiting = waiting(lot);
        if (waiting.isPresent()) {
            return waiting.get().id().equals(id) ? Outcome.done(id) : Outcome.refused(SupplyRefusal.WAITING.refusal());
        }
        var checks = new Checks()
                .quantity("quantity", quantity, false)
                .required("reason", reason, 500)
                .when(
                        quantity.compareTo(stock.free()) > 0,
                        SupplyRefusal.NOT_ENOUGH.at("quantity", StockLedger.plain(stock.free()), stock.measure()));
        if (!checks.isFine()) {
            return checks.refused();
        }
        jdbc.sql("""
            insert into supply.write_off (id, stock, jurisdiction, district, quantity, reason, asker, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        id,
                        lot,
                        stock.unit().value(),
                        stock.unit().district(),
                        quantity,
                        reason.strip(),
                        actor.account(),
                        actor.name(),
                        Timestamp.from(clock.instant()))
                .update();
        remember(actor, stock, "stock.write-off-asked", quantity, reason.strip());
        return Outcome.done(id);
    }

    /** The second person decides; whoever asked may not. */
    public Outcome<UUID> decide(Actor actor, UUID lot, boolean agreed) {
        var stock = stocks.locked(lot);
        if (!Checks.works(actor, stock.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var asked = waiting(lot).orElseThrow(() -> new NotFound(lot));
        if (asked.asker().equals(actor.account())) {
            return Outcome.refused(SupplyRefusal.SECOND_PERSON.refusal());
        }
        jdbc.sql("update supply.write_off set decided_by = ?, decided_at = ?, agreed = ? where id = ?")
                .params(actor.name(), Timestamp.from(clock.instant()), agreed, asked.id())
                .update();
        if (!agreed) {
            remember(actor, stock, "stock.write-off-declined", asked.quantity(), asked.reason());
            return Outcome.done(lot);
        }
        var act = new StockLedger.Act(asked.id(), asked.quantity(), ChinaTime.today(clock), "", asked.reason());
        return ledger.writeOff(actor, lot, act, asked.by());
    }

    @Transactional(readOnly = true)
    public Optional<Asked> waiting(UUID stock) {
        return all("w.stock = ? and w.decided_at is null", stock).stream().findFirst();
    }

    private List<Asked> all(String condition, UUID value) {
        return jdbc.sql("select w.* from supply.write_off w where " + condition)
                .param(value)
                .query(WriteOffs::row)
                .list();
    }

    private void remember(Actor actor, Stock stock, String action, BigDecimal quantity, String reason) {
        audit.record(
                actor,
                AuditEntry.of(
                        action,
                        StockDuties.subject(stock.id()),
                        stock.unit(),
                        Map.of("quantity", StockLedger.plain(quantity), "reason", reason)));
    }

    private static Asked row(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                row.getObject("stock", UUID.class),
                row.getBigDecimal("quantity"),
                row.getString("reason"),
                row.getObject("asker", UUID.class),
                row.getString("asked_by"));
    }
}
