package org.youbei.started;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.core.BaseStatement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.youbei.PlatformApplication;
import org.youbei.testing.TestPostgres;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the planner expects of the hot statements in a filled district, against what there is: of every table that a page reads, no more than
 * twenty times too many or too few rows. The statements are those that the pages send, each under the scope it was sent for.
 */
@Tag("slow")
@SpringBootTest(
        classes = PlatformApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "youbei.data=target/estimates-data",
            "youbei.sweep.delay=P30D",
            "youbei.notices.interval=P30D",
            "youbei.demo.load=true",
            "youbei.demo.password=" + EstimatesIT.PASSWORD
        })
@ContextConfiguration(initializers = TestPostgres.class)
@Import(EstimatesIT.Listening.class)
class EstimatesIT {
    static final String PASSWORD = "Wuchang-demo-2026";
    private static final double LINE = 20;
    /**
     * A street's own list asks for its street beside the policy's bounds: the planner takes two conditions that say the same for two that are
     * independent. It walks the list's index in either case and stops at the page's end.
     */
    private static final Set<String> SAID_TWICE = Set.of("street /inspection-points: point", "street /visits: visit");

    /** Fewer rows cost nothing, whatever was expected. */
    private static final double FEW = 500;

    private static final List<String> PATHS = List.of(
            "/",
            "/obligations",
            "/obligations?state=overdue",
            "/calendar",
            "/notices",
            "/plans",
            "/plan-coverage",
            "/drills",
            "/drill-coverage",
            "/drill-figures",
            "/hazards",
            "/hazards/board",
            "/hazard-overview",
            "/inspection-points",
            "/visits",
            "/visits/today",
            "/checklists",
            "/jurisdictions");

    private record Role(String account, String scope) {}

    private static final List<Role> ROLES = List.of(
            new Role("supervisor", "420106"), new Role("street", "420106001"), new Role("community", "420106001002"));

    /** Twice the same: in the demo's own units, and in a neighbouring district that nobody of them may see. */
    private static final String FILL = """
        create temporary table place as
          select row_number() over (order by n, jurisdiction) as i, jurisdiction, district from (
            select jurisdiction, district from jurisdiction.unit where length(jurisdiction) >= 9
            union all
            select '420107' || lpad(s::text, 3, '0') || lpad(c::text, 3, '0'), '420107'
            from generate_series(1, 15) s, generate_series(1, 13) c) units, generate_series(1, 100) n;
        insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, rule, period, clock_start,
          due, weekends_only, opened_at, opened_by, overdue_since)
        select gen_random_uuid(), jurisdiction, district, 'PLAN_EVALUATION', 'plan', gen_random_uuid(), '示例预案 ' || i, 'plan-evaluation',
          '3y', date '2020-01-01', current_date - 200 + (i %% 600)::int, false, now(), gen_random_uuid(),
          case when i %% 600 < 200 then current_date - 200 + (i %% 600)::int + 1 end from place;
        insert into inspection.point (id, jurisdiction, district, revision, code, name, type, colour, round, address, responsible_unit,
          longitude, latitude, datum, made_at, changed_at)
        select gen_random_uuid(), jurisdiction, district, 0, translate(lpad(i::text, 8, 'Z'), '01', 'AB'), '示例点' || i, 'SMALL_SHOP',
          (array['RED', 'ORANGE', 'YELLOW', 'BLUE'])[1 + i %% 4], 'OTHER', '', '示例商贸行' || i %% 5000, 114.3 + i * 0.000001, 30.5, 'CGCS2000',
          now() - i * interval '1 minute', now() - i * interval '1 minute' from place;
        insert into inspection.visit (id, jurisdiction, district, point, point_revision, point_name, checklist, checklist_title,
          checklist_number, account, worker, started_at, finished_at, received_at, clock_error_seconds, note, signed_by, passed, failed,
          not_applicable, photos, beside, content)
        select gen_random_uuid(), jurisdiction, district, id, 0, name, gen_random_uuid(), '示例', 1, gen_random_uuid(), '王示例', made_at,
          made_at, made_at, 0, '', '', 9, 0, 0, 0, false, repeat('0', 64) from inspection.point where name like '示例点%%';
        insert into inspection.hazard (id, jurisdiction, district, revision, point_name, point_type, colour, description, grade,
          proposed, state, recurrences, responsible_unit, found_at, found_by, found_on, due_on)
        select gen_random_uuid(), jurisdiction, district, 0, '示例点' || i, 'SMALL_SHOP', 'YELLOW', '疏散通道堆放杂物',
          case when i %% 20 = 0 then 'MAJOR' else 'GENERAL' end, 'GENERAL', case when i %% 10 = 0 then 'NOTICED' else 'CLOSED' end, 0,
          '示例商贸行' || i %% 5000, now() - i * interval '10 minutes', '王示例', current_date - (i %% 300)::int,
          current_date - 100 + (i %% 300)::int from place;
        insert into drill.drill (id, jurisdiction, district, revision, title, form, content, purpose, announced, scenario, site, controller,
          safety_officer, attendance_code, starts_at, ends_at, state, made_at, made_by, started_at, ended_at, evaluated_at, overall)
        select gen_random_uuid(), jurisdiction, district, 0, '示例演练 ' || i, 'TABLE_TOP', 'SINGLE', 'CHECK', true, '', '', '', '', 'X',
          now() - i * interval '2 hours', now() - i * interval '2 hours' + interval '1 hour', 'EVALUATED', now(), '',
          now() - i * interval '2 hours', now() - i * interval '2 hours' + interval '1 hour', now(), 'GOOD' from place where i %% 3 = 0;
        """;

    @Value("${spring.datasource.url}")
    String url;

    @LocalServerPort
    int port;

    @Test
    void expectsAboutAsManyRowsAsThereAre() throws Exception {
        try (var owner = DriverManager.getConnection(url, "postgres", "postgres")) {
            run(owner, FILL.formatted());
            run(owner, "vacuum analyze");
        }
        var misjudged = new ArrayList<String>();
        int explained = 0;
        for (var role : ROLES) {
            var visitor = Client.signedIn("http://127.0.0.1:" + port, role.account(), PASSWORD);
            for (var path : PATHS) {
                visitor.get(path);
                Listening.HEARD.clear();
                visitor.get(path);
                for (var statement : Set.copyOf(Listening.HEARD)) {
                    explained++;
                    misjudgements(role, statement).stream()
                            .map(what -> role.account() + " " + path + ": " + what + " in " + statement.strip())
                            .filter(what -> SAID_TWICE.stream().noneMatch(what::startsWith))
                            .forEach(misjudged::add);
                }
            }
        }

        assertThat(explained).as("statements").isGreaterThan(150);
        System.out.println(explained + " statements explained");
        assertThat(misjudged).isEmpty();
    }

    private Set<String> misjudgements(Role role, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "set local role youbei_app; set local random_page_cost = 1.1; set local youbei.scope_from = '%1$s'; set local youbei.scope_to = '%1$s~'"
                            .formatted(role.scope()));
            try (var explain = connection.createStatement();
                    var plan = explain.executeQuery("explain (analyze, timing off, format json) " + statement)) {
                plan.next();
                var found = new LinkedHashSet<String>();
                walk(JsonMapper.shared().readTree(plan.getString(1)).get(0).get("Plan"), false, found);
                return found;
            } finally {
                connection.rollback();
            }
        }
    }

    /** @param cut whether a node above takes only the first rows, so that fewer than expected say nothing */
    private static void walk(JsonNode node, boolean cut, Set<String> found) {
        double loops = node.path("Actual Loops").asDouble();
        if (node.has("Relation Name") && loops > 0) {
            double expected = Math.max(1, node.path("Plan Rows").asDouble());
            double actual = Math.max(1, node.path("Actual Rows").asDouble());
            boolean tooFew = actual > expected * LINE && actual * loops > FEW;
            boolean tooMany = !cut && expected > actual * LINE && expected > FEW;
            if (tooFew || tooMany) {
                found.add("%s: %.0f rows expected, %.0f found"
                        .formatted(node.path("Relation Name").asString(), expected, actual));
            }
        }
        boolean below = cut
                || Set.of("Limit", "Merge Join", "Nested Loop")
                        .contains(node.path("Node Type").asString())
                || node.path("Join Type").asString().matches("Semi|Anti|Right Semi|Right Anti")
                || node.path("Parent Relationship").asString().equals("SubPlan");
        node.path("Plans").forEach(child -> walk(child, below, found));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Hears what is selected, with the values in place of the question marks. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        static final Set<String> HEARD = ConcurrentHashMap.newKeySet();

        @Bean
        static BeanPostProcessor listeningDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("dataSource") && bean instanceof DataSource source
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(new Ear())
                                    .build()
                            : bean;
                }
            };
        }
    }

    private static final class Ear implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            var asked = queries.isEmpty()
                    ? ""
                    : queries.getFirst().getQuery().strip().toLowerCase(java.util.Locale.ROOT);
            if (execution.getStatement() instanceof PreparedStatement statement
                    && (asked.startsWith("select") || asked.startsWith("with"))
                    && !asked.contains("set_config")
                    && !asked.contains("session.")
                    && !asked.contains("for update")) {
                try {
                    Listening.HEARD.add(statement.unwrap(BaseStatement.class).toString());
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // what was sent is known before
        }
    }
}
