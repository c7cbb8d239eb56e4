package org.youbei.speed.city;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.youbei.model.Actor;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.speed.DemoBenchmark;

/**
 * Every address of the contract in a district of {@code city.rows} duties (10,000 is S, 100,000 is M, 1,000,000 is L), as three people: the
 * median time, statements, bytes, and what that is of the list of duties.
 */
@DemoBenchmark
@Import(CityStatements.Wiring.class)
class CityBenchmark {
    private static final int ROWS = Integer.getInteger("city.rows", 100_000);
    private static final int TIMES = Integer.getInteger("city.times", 5);
    private static final String ONLY = System.getProperty("city.only", "");
    private static final int WARM = 200;
    private static final String LIST = "/obligations";
    private static final double MILLION = 1e6;

    @Autowired
    CityStatements statements;

    @Autowired
    Sweeps sweeps;

    @Value("${spring.datasource.url}")
    String url;

    @LocalServerPort
    int port;

    private record Line(CityPerson person, String route, CityWalk.Cost cost, double ratio) {}

    @Test
    void walksEveryAddress() throws Exception {
        var district = new CityDistrict(url);
        long start = System.nanoTime();
        district.fill(ROWS);
        System.out.printf(
                "FIGURE filled with %,d duties: %,.1f s%n", ROWS, (System.nanoTime() - start) / MILLION / 1000);
        start = System.nanoTime();
        sweeps.runNow(Actor.platform()).orElseThrow();
        System.out.printf("FIGURE sweep of a tenth of them: %,.1f s%n", (System.nanoTime() - start) / MILLION / 1000);
        district.run("vacuum analyze");
        var lines = new ArrayList<Line>();
        for (var person : CityPerson.values()) {
            lines.addAll(walk(person, new CityAddresses(district)));
        }
        print(lines);
        betweenMidnightAndSweep(district);
    }

    private List<Line> walk(CityPerson person, CityAddresses addresses) throws IOException, SQLException {
        var walk = CityWalk.signedIn(port, statements, person.account(), DemoBenchmark.PASSWORD);
        walk.ask(LIST, WARM);
        var lines = new ArrayList<Line>();
        for (var address : addresses.of(person)) {
            if (!address.path().matches(".*(" + ONLY + ").*")) {
                continue;
            }
            var list = walk.ask(LIST, TIMES);
            walk.ask(address.path(), 1);
            var cost = walk.ask(address.path(), TIMES);
            lines.add(new Line(person, address.route(), cost, (double) cost.nanos() / list.nanos()));
        }
        return lines;
    }

    private static void print(List<Line> lines) {
        lines.stream()
                .sorted(Comparator.comparingDouble(line -> -line.ratio()))
                .forEach(line -> System.out.printf(
                        "WALK %-11s %-55s %3d %,9.1f ms %4d statements %,11d bytes %8.2f%n",
                        line.person(),
                        line.route(),
                        line.cost().status(),
                        line.cost().nanos() / MILLION,
                        line.cost().sent().size(),
                        line.cost().bytes(),
                        line.ratio()));
    }

    /** A tenth more fell due at midnight, and nothing has noted it yet. */
    private void betweenMidnightAndSweep(CityDistrict district) throws IOException, SQLException {
        district.run("""
            insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, rule, period, clock_start,
              due, weekends_only, opened_at, opened_by)
            select gen_random_uuid(), jurisdiction, district, kind, subject_type, gen_random_uuid(), title, rule, period, clock_start,
              current_date - 1, false, now(), opened_by
            from obligation.obligation where closed_as is null limit %d\
            """.formatted(ROWS / 10));
        for (var person : CityPerson.values()) {
            var walk = CityWalk.signedIn(port, statements, person.account(), DemoBenchmark.PASSWORD);
            walk.ask("/", TIMES);
            System.out.printf(
                    "FIGURE before the sweep as %s: dashboard %,.1f ms, list %,.1f ms%n",
                    person,
                    walk.ask("/", TIMES).nanos() / MILLION,
                    walk.ask(LIST, TIMES).nanos() / MILLION);
        }
    }
}
