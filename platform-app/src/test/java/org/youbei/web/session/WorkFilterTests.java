package org.youbei.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Work;
import org.youbei.route.ContractLines;

/** How long the database may take for a request, and that it is told. */
@PlatformTest
class WorkFilterTests {
    /** Small, and the same for everybody. */
    private static final Set<String> PART_OF_PAGES = Set.of("js", "svg", "webmanifest");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** A new file is among the routes of the contract, and so is a new import. */
    @Test
    void givesEveryFileTheTimeOfAFileAndEveryPageTheTimeOfAPage() {
        var files = ContractLines.all().stream().filter(WorkFilterTests::isFile).toList();
        assertThat(files).hasSizeGreaterThan(80);
        assertThat(files)
                .allSatisfy(line -> assertThat(work(line[0], line[1]))
                        .as(line[0] + " " + line[1])
                        .isEqualTo(Work.TRANSFER));
        var pages = ContractLines.all().stream()
                .filter(line -> line[0].equals("GET") && !line[1].contains("."))
                .toList();
        assertThat(pages).hasSizeGreaterThan(200);
        assertThat(pages)
                .allSatisfy(
                        line -> assertThat(work(line[0], line[1])).as(line[1]).isEqualTo(Work.PAGE));
    }

    private static boolean isFile(String... line) {
        var last = line[1].substring(line[1].lastIndexOf('/') + 1);
        var ending = last.substring(last.lastIndexOf('.') + 1);
        return line[0].equals("POST")
                ? line[1].contains("-imports")
                : last.contains(".") && !PART_OF_PAGES.contains(ending);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /plans, 2s 15s 1min",
        "POST, /plans, 2s 15s 1min",
        "GET, /plans.xlsx, 5s 5min 10min",
        "HEAD, /incidents/1/archive.zip, 5s 5min 10min",
        "POST, /stock-imports/1/columns, 5s 5min 10min",
        "POST, /boundaries/420106/import, 5s 5min 10min"
    })
    void tellsTheDatabase(String method, String path, String limits) throws Exception {
        var told = new AtomicReference<String>();

        new WorkFilter()
                .doFilter(
                        new MockHttpServletRequest(method, path),
                        new MockHttpServletResponse(),
                        (request, response) -> told.set(transaction.execute(status -> shown())));

        assertThat(told).hasValue(limits);
        String untold = transaction.execute(status -> shown());
        assertThat(untold).as("what nobody told is a job").isEqualTo("20s 30min 1min");
    }

    private String shown() {
        return jdbc.sql("""
            select current_setting('lock_timeout') || ' ' || current_setting('statement_timeout') || ' '
              || current_setting('idle_in_transaction_session_timeout')\
            """).query(String.class).single();
    }

    private static Work work(String method, String path) {
        return WorkFilter.work(new MockHttpServletRequest(method, path));
    }
}
