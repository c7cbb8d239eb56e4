package org.youbei.speed;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.catalina.Container;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.util.HtmlUtils;

/**
 * The first page of duties as a servlet would write it that knows neither people nor texts nor a layout: one query on the
 * application's pool, one line of HTML per row. It stands beside the application in the same server, behind none of its filters.
 */
class PlainPage extends HttpServlet {
    static final String CONTEXT = "/plain";
    private static final long serialVersionUID = 1L;
    private static final List<String> CELLS = List.of("title", "kind", "unit", "owner", "due", "state");
    private static final String DUTIES = """
        select o.id, o.title, o.kind, coalesce(u.name, o.jurisdiction) as unit, o.owner_position as owner, o.due, o.counted as state
        from obligation.obligation o left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction
        where o.closed_as is null and o.jurisdiction >= '420106' and o.jurisdiction < '420106~'
        order by o.due, o.id limit 50\
        """;

    private final transient DataSource database;
    private final String rows;

    PlainPage(DataSource database) {
        this(database, DUTIES);
    }

    /** @param rows a query with the id and the cells of each row, in the district of the demo */
    PlainPage(DataSource database, String rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            write(connection, response.getWriter());
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void write(Connection connection, PrintWriter page) throws SQLException {
        page.println("<!doctype html><html lang=zh-CN><head><title>Duties</title></head><body><table>");
        try (var scope = connection.createStatement();
                var query = connection.prepareStatement(rows)) {
            scope.execute("set local youbei.scope_from = '420106'; set local youbei.scope_to = '420106~'");
            for (var result = query.executeQuery(); result.next(); ) {
                row(result, page);
            }
        }
        page.println("</table></body></html>");
    }

    private static void row(ResultSet row, PrintWriter page) throws SQLException {
        page.print("<tr><td><a href=\"/obligations/" + row.getString("id") + "\">…</a></td>");
        for (var cell : CELLS) {
            page.print("<td>" + HtmlUtils.htmlEscape(Objects.requireNonNullElse(row.getString(cell), "")) + "</td>");
        }
        page.println("</tr>");
    }

    /** Into a context of its own, beside that of the application. */
    static void beside(Container host, PlainPage page) {
        var context = new StandardContext();
        context.setName(CONTEXT);
        context.setPath(CONTEXT);
        context.addLifecycleListener(new Tomcat.FixContextListener());
        Tomcat.addServlet(context, "page", page);
        context.addServletMappingDecoded("/", "page");
        host.addChild(context);
    }

    /** Puts the page into a context of its own, beside that of the application. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> besideTheApplication(DataSource database) {
            return factory -> factory.addContextCustomizers(
                    application -> beside(application.getParent(), new PlainPage(database)));
        }
    }
}
