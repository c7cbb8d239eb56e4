package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.PlatformTest;

/** Every table of the product is under row-level security, or stands here with the reason why it is not. */
@PlatformTest
class ScopedTablesTests {
    private static final Set<String> SCHEMAS = Set.of("information_schema", "pg_catalog", "pg_toast");

    /** Reference data of the whole country and technical tables without a unit. */
    private static final Set<String> UNSCOPED = Set.of("obligation.calendar_day");

    @Autowired
    JdbcClient jdbc;

    record Table(String name, boolean enabled, boolean forced, boolean carriesUnit, long policies) {}

    @Test
    void putsEveryBusinessTableUnderScope() {
        var business = tables().stream().filter(Table::carriesUnit).toList();

        assertThat(business).as("a rule that matches nothing proves nothing").hasSizeGreaterThan(3);
        assertThat(business).allSatisfy(table -> {
            assertThat(table.enabled()).as(table.name()).isTrue();
            assertThat(table.forced()).as(table.name()).isTrue();
            assertThat(table.policies()).as(table.name()).isPositive();
        });
    }

    @Test
    void carriesTheUnitOnEveryTableThatIsNoReferenceData() {
        assertThat(tables())
                .filteredOn(table -> !table.carriesUnit() && !table.enabled())
                .extracting(Table::name)
                .filteredOn(name -> !UNSCOPED.contains(name))
                .filteredOn(name -> !technical(name))
                .isEmpty();
    }

    private static boolean technical(String name) {
        return name.contains("flyway") || name.contains("spring_session") || name.contains("scheduled_tasks");
    }

    private List<Table> tables() {
        return jdbc.sql("""
                select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
                  exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'jurisdiction') as carries_unit,
                  (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not n.nspname = any (?) and n.nspname !~ '^pg_'
                order by 1""").param(SCHEMAS.toArray(String[]::new)).query(Table.class).list();
    }
}
