package org.youbei.supply.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;

/** Reads lots of a scope, those that expire first before the others. */
@Repository
public class StockList extends ListReader<StockFilter, StockRow> {
    private static final Listing<StockRow> LOTS = Listing.of(
                    """
                    select s.*, p.name as point_name, coalesce(u.name, s.jurisdiction) as unit_name,
                      case when :on::date is null then s.quantity else coalesce((select sum(m.amount) from supply.movement m
                        where m.stock = s.id and m.on_day <= :on::date), 0) end as balance
                    from supply.stock s join supply.point p on p.id = s.point
                    left join jurisdiction.unit u on u.jurisdiction = s.jurisdiction where true\
                    """, "s.id", StockList::row, Sort.day("expiry", "s.expiry"), Sort.words("item", "s.item_name"))
            .walkingIndexes();

    private final Clock clock;

    StockList(JdbcClient jdbc, Clock clock) {
        super(jdbc, LOTS);
        this.clock = clock;
    }

    /** A lot as a list reads it: with the names of point and unit, and {@code balance}. */
    public static StockRow row(ResultSet row, int number) throws SQLException {
        return new StockRow(
                Stocks.row(row, number),
                row.getString("point_name"),
                row.getString("unit_name"),
                row.getBigDecimal("balance"));
    }

    @Override
    protected ListQuery where(Scope scope, StockFilter filter) {
        var today = ChinaTime.today(clock);
        return new ListQuery()
                .with("on", filter.on())
                .within(scope, filter.unit(), "s", true)
                .when(!Boolean.TRUE.equals(filter.all()) && filter.on() == null, "s.held")
                .equal("s.quality", filter.quality())
                .equal("s.point", filter.point())
                .equal("s.item", filter.item())
                .and("s.expiry <= :last", "last", last(filter, today))
                .and("s.expiry >= :first", "first", filter.expiry() == StockFilter.Expiry.NEAR ? today : null)
                .words(filter.q(), "s.item_name", "s.batch");
    }

    private static @Nullable LocalDate last(StockFilter filter, LocalDate today) {
        if (filter.expiry() == null) {
            return null;
        }
        return filter.expiry() == StockFilter.Expiry.EXPIRED ? today.minusDays(1) : today.plusDays(StockDuties.NEAR);
    }
}
