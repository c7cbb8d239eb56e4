package org.youbei.supply.expiry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.ChinaTime;
import org.youbei.supply.rule.Lot;
import org.youbei.supply.rule.Waste;
import org.youbei.supply.stock.Stock;

/**
 * What will be left of lots when they expire, by the rule of the waste forecast: the issues of the last year go on, first expired first, at the point
 * where the lot lies. What is reserved for an incident or a drill counts as used. Two statements for however many lots.
 */
@Component
class Forecasts {
    private static final int YEAR = 12;
    /** No forecast looks further. */
    private static final int MOST_MONTHS = 24;

    private final JdbcClient jdbc;
    private final Clock clock;

    Forecasts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An item at a point: lots of it are issued one after the other. */
    record Shelf(UUID point, UUID item) {
        static Shelf of(Stock stock) {
            return new Shelf(stock.point(), stock.item());
        }
    }

    /** @param wasted by lot */
    record Forecast(BigDecimal monthlyUse, Map<String, BigDecimal> wasted) {
        BigDecimal of(UUID lot) {
            return wasted.getOrDefault(lot.toString(), BigDecimal.ZERO);
        }
    }

    Map<Shelf, Forecast> of(Collection<Stock> lots) {
        var shelves = new LinkedHashSet<Shelf>();
        lots.forEach(lot -> shelves.add(Shelf.of(lot)));
        if (shelves.isEmpty()) {
            return Map.of();
        }
        var uses = uses(shelves);
        var forecasts = new LinkedHashMap<Shelf, Forecast>();
        held(shelves).forEach((shelf, held) -> {
            var use = uses.getOrDefault(shelf, BigDecimal.ZERO);
            forecasts.put(shelf, forecast(held, use, ChinaTime.today(clock)));
        });
        return forecasts;
    }

    /** What has expired is wasted in full, because it is not handed out; the others follow the rule. */
    static Forecast forecast(List<Lot> held, BigDecimal monthlyUse, LocalDate today) {
        var wasted = new HashMap<String, BigDecimal>();
        var usable = new ArrayList<Lot>();
        for (var lot : held) {
            if (lot.expiredOn(today)) {
                wasted.put(lot.lot(), lot.quantity());
            } else {
                usable.add(lot);
            }
        }
        Waste.forecast(usable, monthlyUse, MOST_MONTHS, today)
                .forEach(waste -> wasted.put(waste.lot(), waste.wasted()));
        return new Forecast(monthlyUse, wasted);
    }

    /**
     * A month's share of what was used, rounded down to thousandths so that no use is invented.
     *
     * @param since the day from which there is a ledger; a younger one is spread over fewer months, never less than one
     */
    static BigDecimal monthly(BigDecimal used, LocalDate since, LocalDate today) {
        long months = Math.clamp(ChronoUnit.MONTHS.between(since, today), 1, YEAR);
        return used.max(BigDecimal.ZERO).divide(BigDecimal.valueOf(months), 3, RoundingMode.DOWN);
    }

    private Map<Shelf, BigDecimal> uses(Collection<Shelf> shelves) {
        var today = ChinaTime.today(clock);
        var uses = new HashMap<Shelf, BigDecimal>();
        jdbc.sql("""
            select s.point, s.item, min(s.received_on) as since, coalesce(sum(u.used), 0) as used
            from unnest(?::uuid[], ?::uuid[]) shelf (point, item) join supply.stock s on s.point = shelf.point and s.item = shelf.item
            left join lateral (select -sum(m.amount) as used from supply.movement m
              where m.stock = s.id and m.on_day > ? and m.kind in ('ISSUE', 'RETURN')
                and not exists (select from supply.movement r where r.about = m.id and r.kind = 'REVERSAL')) u on true
            group by s.point, s.item\
            """)
                .params(points(shelves), items(shelves), today.minusMonths(YEAR))
                .query(row -> {
                    var since = row.getObject("since", LocalDate.class);
                    uses.put(
                            new Shelf(row.getObject("point", UUID.class), row.getObject("item", UUID.class)),
                            monthly(row.getBigDecimal("used"), since, today));
                });
        return uses;
    }

    private Map<Shelf, List<Lot>> held(Collection<Shelf> shelves) {
        var held = new LinkedHashMap<Shelf, List<Lot>>();
        jdbc.sql("""
            select s.id, s.point, s.item, s.quantity, s.reserved, s.expires_on, s.received_on, s.quality
            from unnest(?::uuid[], ?::uuid[]) shelf (point, item) join supply.stock s on s.point = shelf.point and s.item = shelf.item
            where s.held\
            """).params(points(shelves), items(shelves)).query(row -> {
            var shelf = new Shelf(row.getObject("point", UUID.class), row.getObject("item", UUID.class));
            var expires = row.getObject("expires_on", LocalDate.class);
            held.computeIfAbsent(shelf, found -> new ArrayList<>())
                    .add(lot(
                            row.getString("id"),
                            row.getBigDecimal("quantity"),
                            row.getBigDecimal("reserved"),
                            expires,
                            row.getObject("received_on", LocalDate.class),
                            row.getString("quality")));
        });
        return held;
    }

    private static Lot lot(
            String id,
            BigDecimal quantity,
            BigDecimal reserved,
            @Nullable LocalDate expires,
            LocalDate received,
            String quality) {
        return new Lot(id, quantity, reserved, expires, received, quality.toLowerCase(java.util.Locale.ROOT));
    }

    private static UUID[] points(Collection<Shelf> shelves) {
        return shelves.stream().map(Shelf::point).toArray(UUID[]::new);
    }

    private static UUID[] items(Collection<Shelf> shelves) {
        return shelves.stream().map(Shelf::item).toArray(UUID[]::new);
    }
}
