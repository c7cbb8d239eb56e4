package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.PlatformTest;

/** Every table of the product is under row-level security, or stands here with the reason why it is not. */
@PlatformTest
class ScopedTablesTests {
    private static final Map<String, String> UNSCOPED = Map.of(
            "demo.marker", "one row that says that invented data is there",
            "inspection.knock", "asked before anybody is known; hashes only",
            "obligation.calendar_day", "the calendar is the same in the whole country",
            "obligation.sweep_run", "a run covers all districts and holds counts only",
            "plan.health_run", "a run covers all districts and holds counts only",
            "session.spring_session", "asked before anybody is known",
            "session.spring_session_attributes", "asked before anybody is known",
            "session.known_address", "asked before anybody is known; hashes only",
            "session.throttle", "asked before anybody is known; hashes only",
            "session.validity", "asked before anybody is known; ids only");

    /** Policies that let people see rows of any unit. */
    private static final Map<String, String> OPEN = Map.of(
            "append on audit.entry", "everybody's deeds are recorded, wherever they were done",
            "everybody on audit.head", "hashes only, so that the chain of any district can go on");

    private static final String TABLES = """
            select c.oid::regclass::text as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
              exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'jurisdiction') as carries_unit,
              c.relowner::regrole::text as owner
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
              and c.relname not in ('flyway_schema_history', 'scheduled_tasks') and c.relname !~ '^flyway_schema_history'
            order by 1""";

    @Autowired
    JdbcClient jdbc;

    record Table(String name, boolean enabled, boolean forced, boolean carriesUnit, String owner) {}

    record Policy(String onTable, String name, String condition) {}

    @Test
    void putsEveryBusinessTableUnderScope() {
        var business = jdbc.sql(TABLES).query(Table.class).list().stream()
                .filter(Table::carriesUnit)
                .toList();

        assertThat(business).as("a rule that matches nothing proves nothing").hasSizeGreaterThan(9);
        assertThat(business).allSatisfy(table -> {
            assertThat(table.enabled()).as(table.name()).isTrue();
            assertThat(table.forced()).as(table.name()).isTrue();
        });
        assertThat(policies())
                .filteredOn(policy -> policy.name().equals("scope"))
                .extracting(Policy::onTable)
                .containsAll(business.stream().map(Table::name).toList());
    }

    @Test
    void comparesWithTheScopeInEveryPolicyForPeople() {
        assertThat(policies())
                .hasSizeGreaterThan(9)
                .filteredOn(policy -> !OPEN.containsKey(policy.name() + " on " + policy.onTable()))
                .allSatisfy(policy -> assertThat(policy.condition())
                        .as("%s on %s", policy.name(), policy.onTable())
                        .containsAnyOf("platform.", "current_setting"));
    }

    @Test
    void carriesTheUnitOnEveryTableThatIsNotExplained() {
        assertThat(jdbc.sql(TABLES).query(Table.class).list())
                .filteredOn(table -> !table.carriesUnit() && !table.enabled())
                .extracting(Table::name)
                .isSubsetOf(UNSCOPED.keySet());
    }

    @Test
    void ownsNoTableAsTheApplication() {
        assertThat(jdbc.sql(TABLES).query(Table.class).list())
                .extracting(Table::owner)
                .isNotEmpty()
                .doesNotContain("youbei_app", "youbei_job");
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("youbei_app");
    }

    /** Other policies than those of jobs. */
    private List<Policy> policies() {
        return jdbc.sql("""
                select p.polrelid::regclass::text as on_table, p.polname as name,
                  coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid), '') as condition
                from pg_policy p
                where p.polroles <> array['youbei_job'::regrole::oid]""").query(Policy.class).list();
    }
}
