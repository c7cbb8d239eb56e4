package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the ledger of stock anew and compares: every balance, every day in between, both halves of transfers, and closed months. */
@Component
@Transactional(readOnly = true)
public class StockBooks {
    private final JdbcClient jdbc;

    StockBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lot whose balance is not the sum of its ledger. */
    public record Wrong(UUID stock, BigDecimal kept, BigDecimal summed) {}

    /** A lot of which a closed month keeps another balance than its ledger says now. */
    public record Shifted(UUID closing, UUID stock, BigDecimal kept, BigDecimal summed) {}

    /**
     * What a walk over all ledgers of the scope found.
     *
     * @param below lots of which less than nothing was there at the end of some day
     * @param torn papers of transfers of which not as much arrived as left
     */
    public record Books(
            long lots,
            long entries,
            long closings,
            List<Wrong> wrong,
            List<UUID> below,
            List<UUID> torn,
            List<Shifted> shifted) {
        public boolean isWhole() {
            return wrong.isEmpty() && below.isEmpty() && torn.isEmpty() && shifted.isEmpty();
        }
    }

    /** Reckons every balance of the scope anew from the ledger; empty where all are right. */
    public List<Wrong> verify() {
        return jdbc.sql("""
            select s.id, s.quantity, coalesce(m.summed, 0) as summed from supply.stock s
            left join (select stock, sum(amount) as summed from supply.movement group by stock) m on m.stock = s.id
            where s.quantity <> coalesce(m.summed, 0) order by s.id\
            """)
                .query((row, n) -> new Wrong(
                        row.getObject("id", UUID.class), row.getBigDecimal("quantity"), row.getBigDecimal("summed")))
                .list();
    }

    /** Reckons the balances at the end of every closed month anew, also of lots of which nothing was there; empty where all are right. */
    public List<Shifted> shifted() {
        return jdbc.sql("""
            select c.id as closing, s.id as stock, coalesce(l.quantity, 0) as kept, coalesce(m.summed, 0) as summed
            from supply.closing c join supply.stock s on s.point = c.point
            left join supply.closing_line l on l.closing = c.id and l.stock = s.id
            left join lateral (select sum(amount) as summed from supply.movement where stock = s.id and on_day <= c.ends_on) m on true
            where coalesce(l.quantity, 0) <> coalesce(m.summed, 0) order by c.id, s.id\
            """)
                .query((row, n) -> new Shifted(
                        row.getObject("closing", UUID.class),
                        row.getObject("stock", UUID.class),
                        row.getBigDecimal("kept"),
                        row.getBigDecimal("summed")))
                .list();
    }

    /** Reckons all of it anew: the balances, the days in between, the halves of transfers, and the closed months. */
    public Books books() {
        return new Books(
                counted("supply.stock"),
                counted("supply.movement"),
                counted("supply.closing"),
                verify(),
                ids("""
                    select distinct stock as id from (select m.stock, sum(sum(m.amount)) over (partition by m.stock order by m.on_day) as balance
                      from supply.movement m group by m.stock, m.on_day) days where balance < 0 order by stock\
                    """),
                ids("""
                    select request as id from supply.movement where kind in ('TRANSFER_OUT', 'TRANSFER_IN') group by request
                    having sum(amount) <> 0 order by request\
                    """),
                shifted());
    }

    private long counted(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<UUID> ids(String question) {
        return jdbc.sql(question)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
