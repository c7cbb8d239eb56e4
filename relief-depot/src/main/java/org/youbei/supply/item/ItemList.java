package org.youbei.supply.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;

/** Reads items with what of them lies in the scope. */
@Repository
public class ItemList extends ListReader<ItemFilter, ItemRow> {
    private static final Listing<ItemRow> ITEMS =
            Listing.of("""
                select i.*, coalesce(u.name, i.jurisdiction) as owner_name, coalesce(s.held, 0) as held, coalesce(s.usable, 0) as usable
                from supply.item i
                left join jurisdiction.unit u on u.jurisdiction = i.jurisdiction
                left join lateral (select sum(x.quantity) as held,
                    sum(x.quantity - x.reserved) filter (where x.quality = 'OK' and x.expiry >= :today) as usable
                  from supply.stock x where x.item = i.id and x.held
                    and (:within::text is null or x.jurisdiction >= :within and x.jurisdiction < :within || '~')) s on true
                where i.retired_on is null\
                """, "i.id", ItemList::row, Sort.words("name", "i.name"), Sort.text("code", "i.code"));

    private final Clock clock;

    ItemList(JdbcClient jdbc, Clock clock) {
        super(jdbc, ITEMS);
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, ItemFilter filter) {
        var unit = filter.unit();
        return new ListQuery()
                .with("today", ChinaTime.today(clock))
                .with("within", unit == null || !scope.contains(unit) ? null : unit.value())
                .and("starts_with(i.code, :code)", "code", filter.code())
                .when(filter.scarce(), "(coalesce(s.usable, 0) = 0 or coalesce(s.usable, 0) < i.low)")
                .words(filter.q(), "i.name");
    }

    private static ItemRow row(ResultSet row, int number) throws SQLException {
        return new ItemRow(
                Items.row(row, number),
                row.getString("owner_name"),
                row.getBigDecimal("held"),
                row.getBigDecimal("usable"));
    }
}
