package org.youbei.speed;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.youbei.model.ChinaTime;
import org.youbei.supply.stock.StockFilter;
import org.youbei.supply.stock.StockList;

/**
 * The stock of a district over HTTP: its list against a servlet that writes the same rows, a page far on against the first, a search, and the
 * balance of a past day against that of now. {@code -Dstock.lots=1000000 -Dstock.moves=5} (entries of each lot) is what the lines are about.
 */
@Import(StockBenchmark.Wiring.class)
class StockBenchmark extends PageSpeeds {
    private static final int LOTS = Integer.getInteger("stock.lots", 20_000);
    private static final int MOVES = Integer.getInteger("stock.moves", 5);
    private static final int ROUNDS = Integer.getInteger("stock.rounds", 5);
    private static final int REQUESTS = Integer.getInteger("stock.requests", 20);
    private static final int WARM = Integer.getInteger("stock.warm", 200);
    private static final int FAR = Math.min(90_000, LOTS / 2);

    /** What the list shows, in its order, as a servlet asks that knows neither people nor texts. */
    private static final String PLAIN = """
        select s.id, s.item_name || ' ' || s.batch as title, p.name as kind, coalesce(u.name, s.jurisdiction) as unit,
          s.quantity || s.unit as owner, s.expires_on as due, s.quality as state
        from supply.stock s join supply.point p on p.id = s.point left join jurisdiction.unit u on u.jurisdiction = s.jurisdiction
        where s.held and s.jurisdiction >= '420106' and s.jurisdiction < '420106~'
        order by s.expiry, s.id limit 50\
        """;

    @Autowired
    StockList stocks;

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> stockBesideTheApplication(DataSource database) {
            return beside(database, PLAIN);
        }
    }

    @Test
    void answers() throws Exception {
        fill();
        var supervisor = signedIn("supervisor");
        var street = signedIn("street");
        var past = ChinaTime.today(clock).minusDays(20);
        var pages = List.of(
                plain(),
                new Page("list", supervisor, "/stock"),
                new Page("far", supervisor, "/stock?after=" + far(stocks, StockFilter.HELD, FAR)),
                new Page("search", supervisor, "/stock?q=N" + LOTS / 3),
                new Page("past", supervisor, "/stock?on=" + past),
                new Page("street list", street, "/stock"));
        walk(pages, WARM, ROUNDS, REQUESTS);
        rounds.print(
                "plain",
                "list",
                "throughput of the list of " + LOTS + " lots with " + LOTS * (long) MOVES
                        + " entries against the plain servlet, line 0.20");
        rounds.print("far", "list", "list at row " + FAR + " against its first page, line 1.3");
        rounds.print("search", "list", "search in the list against its first page");
        rounds.print("past", "list", "balance of a past day against that of now, line 3");
        rounds.print("street list", "list", "list of a street against that of the district");
    }

    /** At all stores of the demo, of all its items, with a receipt and issues of earlier days each. */
    private void fill() throws SQLException {
        var today = ChinaTime.today(clock);
        owner("""
            with points as (select array_agg(id order by id) as ids, array_agg(jurisdiction order by id) as codes, count(*)::int as n
                from supply.point where mode = 'PHYSICAL' and closed_on is null),
              things as (select array_agg(id order by id) as ids, array_agg(name order by id) as names, array_agg(unit order by id) as units,
                count(*)::int as n from supply.item where retired_on is null)
            insert into supply.stock (id, jurisdiction, district, point, item, item_name, unit, batch, made_on, expires_on, received_on, price,
              storage, source, quality, quantity, reserved, last_on, expiry_noted)
            select gen_random_uuid(), p.codes[1 + i %% p.n], '420106', p.ids[1 + i %% p.n], t.ids[1 + i / p.n %% t.n], t.names[1 + i / p.n %% t.n],
              t.units[1 + i / p.n %% t.n], 'N' || i, date '%1$s' - 200, date '%1$s' + 70 + i %% 1400, date '%1$s' - 100, 2.5, '阴凉', '示例', 'OK',
              1000 - 10 * (%2$d - 1), 0, date '%1$s' - 5, true
            from points p, things t, generate_series(1, %3$d) i\
            """.formatted(today, MOVES, LOTS));
        owner("""
            insert into supply.movement (id, request, stock, jurisdiction, district, kind, amount, on_day, purpose, reason, account, name, second,
              happened_at)
            select gen_random_uuid(), gen_random_uuid(), s.id, s.jurisdiction, '420106', case when m = 0 then 'RECEIPT' else 'ISSUE' end,
              case when m = 0 then 1000 else -10 end, date '%1$s' - 100 + case when m = 0 then 0 else 95 * m / %2$d end, '示例', '',
              gen_random_uuid(), '示例', '', now()
            from supply.stock s, generate_series(0, %2$d - 1) m where s.batch like 'N%%' and s.storage = '阴凉' and s.source = '示例'\
            """.formatted(today, MOVES));
        owner("vacuum analyze supply.stock");
        owner("vacuum analyze supply.movement");
    }
}
