package org.youbei.supply.count;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.ChinaTime;
import org.youbei.obligation.rule.RuleFigures;
import org.youbei.obligation.rule.Rules;
import org.youbei.supply.rule.Abc;
import org.youbei.supply.stock.Stock;

/** Which lots of a point are to be counted now: those of dear items more often than those of cheap ones (ABC). */
@Component
class Cycle {
    private static final int YEAR = 365;

    private final RuleFigures figures;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cycle(Rules rules, JdbcClient jdbc, Clock clock) {
        figures = rules.pack().figures("stock-take-cycle");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the lots of a point, those that were not counted within the months of their class. */
    List<Stock> due(UUID point, List<Stock> lots) {
        var classes = classes(point, lots);
        var today = ChinaTime.today(clock);
        return lots.stream()
                .filter(lot -> isDue(lot, Objects.requireNonNullElse(classes.get(lot.item()), Abc.C), today))
                .toList();
    }

    private boolean isDue(Stock lot, Abc kind, LocalDate today) {
        var counted = lot.countedAt();
        return counted == null
                || !counted.atZone(ChinaTime.ZONE)
                        .toLocalDate()
                        .plusMonths(figures.value(kind + "_MONTHS"))
                        .isAfter(today);
    }

    /** By what lies there and what was issued within a year, in yuan. */
    Map<UUID, Abc> classes(UUID point, List<Stock> lots) {
        var values = new HashMap<UUID, BigDecimal>();
        for (var lot : lots) {
            values.merge(lot.item(), worth(lot.quantity(), lot), BigDecimal::add);
        }
        jdbc.sql("""
            select s.item, sum(-m.amount * coalesce(s.price, 0)) as value from supply.movement m join supply.stock s on s.id = m.stock
            where s.point = ? and m.kind = 'ISSUE' and m.on_day > ? group by s.item\
            """).params(point, ChinaTime.today(clock).minusDays(YEAR)).query(row -> {
            var issued = row.getBigDecimal("value");
            values.computeIfPresent(row.getObject("item", UUID.class), (item, there) -> there.add(issued));
        });
        return Abc.of(values, figures.value("A_PERCENT"), figures.value("B_PERCENT"));
    }

    private static BigDecimal worth(BigDecimal quantity, Stock lot) {
        var price = lot.price();
        return price == null ? BigDecimal.ZERO : quantity.multiply(price);
    }
}
