package org.youbei.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.listing.ListReader;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/**
 * The application with the demo district beside a servlet that writes the same rows of a list: fills tables past the row-level policies, and walks
 * pages in interleaved rounds. Client and application share one process. A benchmark states what it fills, which pages, and what it compares.
 */
@DemoBenchmark
abstract class PageSpeeds {
    /** Behind the name of a page: what the processor spent on it. */
    static final String WORK = " (processor)";

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Value("${spring.datasource.url}")
    String url;

    @LocalServerPort
    int port;

    final Rounds rounds = new Rounds();

    record Page(String name, Visitor visitor, String path) {}

    /** Puts the servlet beside the application. */
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> beside(DataSource database, String plain) {
        return factory -> factory.addContextCustomizers(
                application -> PlainPage.beside(application.getParent(), new PlainPage(database, plain)));
    }

    Visitor signedIn(String username) throws Exception {
        return Visitor.signedIn(port, username, DemoBenchmark.PASSWORD);
    }

    Page plain() {
        return new Page("plain", new Visitor(port), PlainPage.CONTEXT + "/");
    }

    void walk(List<Page> pages, int warm, int times, int requests) throws Exception {
        for (var page : pages) {
            System.out.printf("%s: %,d bytes%n", page.name(), page.visitor().get(page.path()));
            page.visitor().repeat(page.path(), warm);
        }
        for (int round = 0; round < times; round++) {
            for (var page : pages) {
                long used = MACHINE.getProcessCpuTime();
                rounds.note(page.name(), page.visitor().repeat(page.path(), requests) / requests);
                rounds.note(page.name() + WORK, (MACHINE.getProcessCpuTime() - used) / requests);
            }
        }
    }

    /** The key of the page behind so many rows of the demo district. */
    <F, R> String far(ListReader<F, R> list, F filter, int rows) {
        var scope = Scope.of(new JurisdictionCode("420106"));
        var order = list.sort(null).orElseThrow();
        var page = Scopes.in(scope, () -> transaction.execute(status -> list.page(scope, filter, order, null, rows)));
        return Objects.requireNonNull(Objects.requireNonNull(page).next());
    }

    /** As the owner, past the row-level policies. */
    void owner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
