package org.youbei.speed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.youbei.model.ChinaTime;
import org.youbei.risk.RiskFilter;
import org.youbei.risk.RiskList;

/**
 * The register of a district with 200,000 risks over HTTP: its list against a servlet that writes the same rows, the page at row 90,000
 * against the first, the matrix, and the map of its first 20,000. Interleaved rounds; client and application share one process.
 */
@Import(RiskBenchmark.Wiring.class)
class RiskBenchmark extends PageSpeeds {
    private static final int ROWS = Integer.getInteger("risks.rows", 200_000);
    private static final int ROUNDS = Integer.getInteger("risks.rounds", 9);
    private static final int REQUESTS = Integer.getInteger("risks.requests", 40);
    private static final int WARM = Integer.getInteger("risks.warm", 600);
    private static final int FAR = Math.min(90_000, ROWS / 2);

    /** What the list shows, in its order, as a servlet asks that knows neither people nor texts. */
    private static final String PLAIN = """
        select r.id, r.title, r.subtype as kind, coalesce(u.name, r.jurisdiction) as unit, r.owner, r.review_due as due, r.colour as state
        from risk.risk r left join jurisdiction.unit u on u.jurisdiction = r.jurisdiction
        where r.open and r.jurisdiction >= '420106' and r.jurisdiction < '420106~'
        order by r.value desc, r.id desc limit 50\
        """;

    @Autowired
    RiskList risks;

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> risksBesideTheApplication(DataSource database) {
            return beside(database, PLAIN);
        }
    }

    @Test
    void answers() throws Exception {
        fill();
        var supervisor = signedIn("supervisor");
        var street = signedIn("street");
        var pages = List.of(
                plain(),
                new Page("list", supervisor, "/risks"),
                new Page("far", supervisor, "/risks?after=" + far(risks, RiskFilter.OPEN, FAR)),
                new Page("matrix", supervisor, "/risk-matrix"),
                new Page("street list", street, "/risks"),
                new Page("street matrix", street, "/risk-matrix"));
        walk(pages, WARM, ROUNDS, REQUESTS);
        rounds.print(
                "plain", "list", "throughput of the list of " + ROWS + " risks against the plain servlet, line 0.20");
        rounds.print("plain" + WORK, "list" + WORK, "the same in processor time");
        rounds.print("far", "list", "list at row " + FAR + " against its first page, line 1.3");
        rounds.print("plain", "matrix", "throughput of the matrix of a district against the plain servlet, line 0.20");
        rounds.print("street matrix", "street list", "matrix of a street against its list");
        map(supervisor);
    }

    /** The table of the page is there without the script; points come as one file. */
    private void map(Visitor supervisor) throws IOException {
        for (var path : List.of("/map?layer=risks", "/map.json?layer=risks")) {
            long start = System.nanoTime();
            var text = supervisor.fragment(path);
            System.out.printf(
                    "FIGURE %s: %,d bytes, %,d gzipped, %,d ms%n",
                    path, text.length(), gzipped(text), (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /** In every unit of the district, of every colour, a tenth overdue, placed over the whole of it. */
    private void fill() throws SQLException {
        owner("""
            with units as (select array_agg(jurisdiction order by jurisdiction) as codes, count(*)::int as n from jurisdiction.unit
              where length(jurisdiction) in (9, 12))
            insert into risk.risk (id, jurisdiction, district, revision, title, category, subtype, place, buildings, exposed, owner,
              longitude, latitude, datum, likelihood, people, property, services, events, years, controls, residual_likelihood,
              residual_consequence, colour, residual_colour, state, registered_on, confirmed_on, acceptance, review_due)
            select gen_random_uuid(), codes[1 + i %% n], '420106', 1, '示例风险 ' || i, 'NATURAL_DISASTER',
              (array['WATERLOGGING', 'STORM_WIND', 'HEAT', 'LANDSLIDE'])[1 + i %% 4], '示例路 ' || i || ' 号', '', '住户', '社区安全员',
              114.28 + (i * 7919 %% 100000) / 833333.0, 30.49 + (i * 6131 %% 100000) / 833333.0, 'CGCS2000',
              l, c, 1, 1, 0, 0, '', 1, 1,
              case when l * c >= 15 then 'RED' when l * c >= 8 then 'ORANGE' when l * c >= 4 then 'YELLOW' else 'BLUE' end, 'BLUE',
              'ASSESSED', date '%1$s' - 100, date '%1$s' - 90, '',
              case when i %% 10 = 0 then date '%1$s' - 1 else date '%1$s' + i %% 180 end
            from units, (select i, 1 + i %% 5 as l, 1 + i / 5 %% 5 as c from generate_series(1, %2$d) i) made\
            """.formatted(ChinaTime.today(clock), ROWS));
        owner("vacuum analyze risk.risk");
    }
}
