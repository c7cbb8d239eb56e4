package org.youbei.supply.expiry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Page;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;
import org.youbei.supply.stock.Stock;
import org.youbei.supply.stock.StockDuties;
import org.youbei.supply.stock.StockList;

/** Reads the lots of a scope that expire before long, the first day first, each with its forecast and where it can be used before. */
@Repository
public class ExpiringList extends ListReader<ExpiringFilter, Expiring> {
    private static final Listing<Expiring> LOTS = Listing.of(
                    """
                    select s.*, p.name as point_name, coalesce(u.name, s.jurisdiction) as unit_name, s.quantity as balance
                    from supply.stock s join supply.point p on p.id = s.point
                    left join jurisdiction.unit u on u.jurisdiction = s.jurisdiction where s.held\
                    """,
                    "s.id",
                    (row, n) -> new Expiring(StockList.row(row, n), BigDecimal.ZERO, BigDecimal.ZERO, List.of()),
                    Sort.day("expiry", "s.expiry"),
                    Sort.words("item", "s.item_name"))
            .walkingIndexes();

    private static final int MONTH = 30;
    private static final int HALF_YEAR = 180;
    /** So many rows of a file are reckoned at once. */
    private static final int AT_ONCE = 500;

    private final Forecasts forecasts;
    private final Uses uses;
    private final Clock clock;

    ExpiringList(JdbcClient jdbc, Forecasts forecasts, Uses uses, Clock clock) {
        super(jdbc, LOTS);
        this.forecasts = forecasts;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, ExpiringFilter filter) {
        var today = ChinaTime.today(clock);
        boolean ahead =
                filter.until() == ExpiringFilter.Until.MONTH || filter.until() == ExpiringFilter.Until.HALF_YEAR;
        return new ListQuery()
                .within(scope, filter.unit(), "s", true)
                .equal("s.point", filter.point())
                .equal("s.item", filter.item())
                .and("s.expiry <= :last", "last", last(filter.until(), today))
                .and("s.expiry >= :first", "first", ahead ? today : null)
                .words(filter.q(), "s.item_name", "s.batch");
    }

    private static LocalDate last(ExpiringFilter.@Nullable Until until, LocalDate today) {
        if (until == null) {
            return today.plusDays(StockDuties.NEAR);
        }
        return switch (until) {
            case PAST -> today.minusDays(1);
            case MONTH -> today.plusDays(MONTH);
            case HALF_YEAR -> today.plusDays(HALF_YEAR);
        };
    }

    @Override
    public Page<Expiring> page(Scope scope, ExpiringFilter filter, Sort sort, @Nullable String after, int size) {
        var page = super.page(scope, filter, sort, after, size);
        return new Page<>(reckoned(page.rows()), page.next());
    }

    @Override
    public void each(Scope scope, ExpiringFilter filter, Sort sort, Consumer<Expiring> consumer) {
        var waiting = new ArrayList<Expiring>(AT_ONCE);
        super.each(scope, filter, sort, row -> {
            waiting.add(row);
            if (waiting.size() == AT_ONCE) {
                reckoned(waiting).forEach(consumer);
                waiting.clear();
            }
        });
        reckoned(waiting).forEach(consumer);
    }

    /** Where a lot can be used before it expires; nothing where it does not expire or may not be handed out. */
    public List<Use> uses(Stock stock) {
        var expires = stock.expiresOn();
        return expires == null ? List.of() : Uses.of(stock, uses.until(expires));
    }

    private List<Expiring> reckoned(List<Expiring> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var found = forecasts.of(rows.stream().map(one -> one.row().stock()).toList());
        var chances = uses.until(rows.stream()
                .map(Expiring::expires)
                .max(Comparator.naturalOrder())
                .orElseThrow());
        return rows.stream()
                .map(one -> {
                    var stock = one.row().stock();
                    var forecast = found.get(Forecasts.Shelf.of(stock));
                    return forecast == null
                            ? one
                            : new Expiring(
                                    one.row(), forecast.monthlyUse(), forecast.of(stock.id()), Uses.of(stock, chances));
                })
                .toList();
    }
}
