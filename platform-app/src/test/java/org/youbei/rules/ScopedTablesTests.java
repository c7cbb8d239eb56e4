package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.PlatformTest;

/** Every table of the product is under row-level security, or stands here with the reason why it is not. */
@PlatformTest
class ScopedTablesTests {
    private static final Map<String, String> UNSCOPED = Map.ofEntries(
            Map.entry("demo.marker", "one row that says that invented data is there"),
            Map.entry("education.knock", "asked before anybody is known; hashes only"),
            Map.entry("inspection.knock", "asked before anybody is known; hashes only"),
            Map.entry("obligation.calendar_day", "the calendar is the same in the whole country"),
            Map.entry("obligation.sweep_run", "a run covers all districts and holds counts only"),
            Map.entry("plan.health_run", "a run covers all districts and holds counts only"),
            Map.entry("session.key_proof", "a known text under each key, compared as a node starts"),
            Map.entry("session.known_address", "asked before anybody is known; hashes only"),
            Map.entry("session.spring_session", "asked before anybody is known"),
            Map.entry("session.spring_session_attributes", "asked before anybody is known"),
            Map.entry("session.throttle", "asked before anybody is known; hashes only"),
            Map.entry("session.validity", "asked before anybody is known; ids only"));

    /** The policies that are neither a table's scope nor "shown below", each with its reason. */
    private static final Map<String, String> EXCEPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("everybody on audit.head", "hashes only, and read only"),
            Map.entry("seen_by_evaluators on drill.checklist_mark", "an evaluator of a unit below: the own marks"),
            Map.entry("seen_by_evaluators on drill.cover", "an evaluator of a unit below reads the drill"),
            Map.entry("seen_by_evaluators on drill.drill", "an evaluator of a unit below reads the drill"),
            Map.entry("seen_by_evaluators on drill.evaluator", "an evaluator of a unit below: the own line"),
            Map.entry("seen_by_evaluators on drill.event", "an evaluator of a unit below reads the drill"),
            Map.entry("seen_by_evaluators on drill.finding", "an evaluator of a unit below reads the drill"),
            Map.entry("seen_by_evaluators on drill.inject", "an evaluator of a unit below reads the drill"),
            Map.entry("seen_by_evaluators on drill.objective", "an evaluator of a unit below reads the drill"),
            Map.entry("seen_by_evaluators on drill.participant", "an evaluator of a unit below reads the drill"),
            Map.entry("seen_by_evaluators on drill.rating", "an evaluator of a unit below: the own ratings"),
            Map.entry("seen_by_evaluators on drill.run_step", "an evaluator of a unit below reads the drill"),
            Map.entry("shown_for_comparison on plan.section", "the text before, while a unit below compares it"),
            Map.entry("shown_to_proposers on plan.proposal", "a unit reads what it has proposed to a superior's plan"),
            Map.entry(
                    "street_or_below on community.person",
                    "restrictive: sensitive data, for a community and its street only"),
            Map.entry("shown_to_all on library.citation", "what comes with the product is read by everybody"),
            Map.entry("shown_to_all on library.clause", "what comes with the product is read by everybody"),
            Map.entry("shown_to_all on library.document", "what comes with the product is read by everybody"),
            Map.entry("shown_to_all on library.replacement", "what comes with the product is read by everybody"),
            Map.entry("written_by_members on person.person", "each unit that knows a person corrects the one record"),
            Map.entry("shown_to_members on person.person", "each unit that knows a person reads the one record"),
            Map.entry("shown_to_members on person.certificate", "each unit that knows a person reads its certificates"),
            Map.entry("shown_to_the_district on expert.conflict", "a district shares what its experts keep out of"),
            Map.entry("shown_to_the_district on expert.expert", "a district shares its experts"),
            Map.entry("shown_to_the_reached on warning.message", "whoever a warning reaches reads it"),
            Map.entry("shown_to_the_other on partner.agreement", "both parties read an agreement"),
            Map.entry("shown_to_the_other on partner.agreement_fact", "both parties read its timeline"),
            Map.entry("shown_to_the_other on partner.help", "both parties read a request for help"),
            Map.entry("shown_to_the_other on partner.neighbour", "both units know that they are neighbours"),
            Map.entry("shown_to_the_other on supply.draw", "both parties read a draw"),
            Map.entry("taken_by_the_other on supply.draw", "the other unit hands over or declines"),
            Map.entry("stamping on drill.run_step", "a unit below that takes part stamps steps"),
            Map.entry("submitting on drill.evaluator", "an evaluator of a unit below hands in the own sheet"),
            Map.entry("submitting on drill.finding", "an evaluator of a unit below notes findings"),
            Map.entry("taken_by_the_other on partner.agreement", "the neighbour confirms the terms"),
            Map.entry("taken_by_the_other on partner.help", "the other unit answers"),
            Map.entry("taken_by_the_other on partner.neighbour", "the other unit answers"),
            Map.entry("written_by_the_other on partner.agreement_fact", "the neighbour's confirmation in the timeline"),
            Map.entry("taken_from_below on plan.proposal", "who may read a superior's plan may propose to it"),
            Map.entry("taking_back on drill.finding", "an evaluator of a unit below takes the own findings back"),
            Map.entry("taking_part on drill.drill", "a unit below that takes part reads the drill"),
            Map.entry("taking_part on drill.participant", "a unit below that takes part: its own people"),
            Map.entry("taking_part on drill.run_step", "a unit below that takes part reads the run sheet"),
            Map.entry("taking_part_in on drill.participant", "a unit below that takes part checks its people in")));

    private static final String FROM = "current_setting('youbei.scope_from'::text)";
    /** What {@code platform.within_scope} writes, as PostgreSQL prints it. */
    private static final String WITHIN = "(((jurisdiction)::text >= " + FROM
            + ") AND ((jurisdiction)::text < current_setting('youbei.scope_to'::text)))";
    /** How the condition begins that {@code platform.show_below} writes. */
    private static final String ABOVE = IntStream.of(2, 4, 6, 9, 12)
            .mapToObj(digits -> "\"left\"(" + FROM + ", " + digits + ")")
            .collect(Collectors.joining(", ", "(((jurisdiction)::text = ANY (ARRAY[", "])) AND "));

    private static final String TABLES = """
        select c.oid::regclass::text as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
          exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'jurisdiction') as carries_unit,
          c.relowner::regrole::text as owner
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
          and c.relname !~ '^flyway_schema_history'
        order by 1\
        """;

    @Autowired
    JdbcClient jdbc;

    record Table(String name, boolean enabled, boolean forced, boolean carriesUnit, String owner) {}

    record Policy(String onTable, String name, String command, String using, String check) {
        String title() {
            return name + " on " + onTable;
        }
    }

    @Test
    void putsEveryBusinessTableUnderScope() {
        var business = jdbc.sql(TABLES).query(Table.class).list().stream()
                .filter(Table::carriesUnit)
                .toList();

        assertThat(business).as("a rule that matches nothing proves nothing").hasSizeGreaterThan(60);
        assertThat(business).allSatisfy(table -> {
            assertThat(table.enabled()).as(table.name()).isTrue();
            assertThat(table.forced()).as(table.name()).isTrue();
        });
        assertThat(policies("youbei_app"))
                .filteredOn(policy -> policy.name().equals("scope"))
                .extracting(Policy::onTable)
                .containsExactlyInAnyOrderElementsOf(
                        business.stream().map(Table::name).toList());
    }

    /** Call {@code platform.scope_table} and {@code platform.show_below} in the migration of the table. */
    @Test
    void writesThePoliciesOfEveryTableInTheOneForm() {
        assertThat(policies("youbei_app"))
                .hasSizeGreaterThan(60)
                .filteredOn(policy -> !EXCEPTIONS.containsKey(policy.title()))
                .allSatisfy(policy -> {
                    assertThat(policy.check()).as(policy.title()).isEmpty();
                    if (policy.name().equals("scope")) {
                        assertThat(policy.command()).as(policy.title()).isEqualTo("*");
                        assertThat(policy.using()).as(policy.title()).isEqualTo(WITHIN);
                    } else {
                        assertThat(policy.name()).isEqualTo("shown_below");
                        assertThat(policy.command()).as(policy.title()).isEqualTo("r");
                        assertThat(policy.using()).as(policy.title()).startsWith(ABOVE);
                    }
                });
        assertThat(policies("youbei_job"))
                .extracting(Policy::title, Policy::using)
                .filteredOn(policy -> !policy.toList().getFirst().equals("everybody on audit.head"))
                .allSatisfy(policy -> {
                    assertThat(policy.toList().getFirst()).asString().startsWith("whole_tree on ");
                    assertThat(policy.toList().getLast()).isEqualTo("true");
                });
    }

    @Test
    void comparesWithTheScopeInEveryException() {
        var exceptions = policies("youbei_app").stream()
                .filter(policy -> EXCEPTIONS.containsKey(policy.title()))
                .toList();

        assertThat(exceptions)
                .extracting(Policy::title)
                .as("no exception is written down that there is not")
                .containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
        assertThat(exceptions)
                .filteredOn(policy -> !policy.onTable().startsWith("audit."))
                .allSatisfy(policy -> {
                    assertThat(policy.using() + policy.check())
                            .as(policy.title())
                            .contains(FROM)
                            .doesNotContain("platform.");
                    assertThat(policy.name())
                            .as("policies are tried in the order of their names; most rows pass \"scope\"")
                            .isGreaterThan("scope");
                });
    }

    /** Codes are compared character by character, whatever language the server speaks. */
    @Test
    void comparesCodesByTheirCharacters() {
        assertThat(jdbc.sql("""
            select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where a.attname = 'jurisdiction' and c.relkind in ('r', 'p') and a.attcollation <> 'pg_catalog."C"'::regcollation\
            """).query(String.class).list()).isEmpty();
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

    private List<Policy> policies(String role) {
        return jdbc.sql("""
            select p.polrelid::regclass::text as on_table, p.polname as name, p.polcmd as command,
              coalesce(pg_get_expr(p.polqual, p.polrelid), '') as using,
              coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as check
            from pg_policy p
            where ?::regrole = any (p.polroles) or 0 = any (p.polroles)\
            """).param(role).query(Policy.class).list();
    }
}
