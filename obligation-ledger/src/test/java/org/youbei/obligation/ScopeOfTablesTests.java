package org.youbei.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.obligation.LedgerFixture.TODAY;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.model.Actor;
import org.youbei.obligation.feed.Feed;
import org.youbei.obligation.feed.Feeds;
import org.youbei.obligation.notice.Notices;
import org.youbei.obligation.rule.Rules;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Every table of the module under the scope: a row of one street in each, and the other street sees none of them. */
@PostgresTest
@Import(LedgerFixture.class)
class ScopeOfTablesTests {
    /** The same for everybody, and said to be so in the migration. */
    private static final List<String> SHARED = List.of("calendar_day", "sweep_run");

    @Autowired
    ObligationLedger ledger;

    @Autowired
    Rules rules;

    @Autowired
    Notices notices;

    @Autowired
    Feeds feeds;

    @Autowired
    Sweeps sweeps;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.empty();
        fixture.as(
                        Cast.STREET,
                        () -> ledger.open(Cast.STREET, LedgerFixture.filing(Cast.JIYUQIAO, TODAY.minusDays(31))))
                .orElseThrow();
        sweeps.runNow(Actor.platform()).orElseThrow();
        fixture.as(Cast.STREET, () -> notices.readAll(Cast.STREET)).orElseThrow();
        fixture.as(Cast.STREET, () -> feeds.make(Cast.STREET, Feed.Reach.UNIT)).orElseThrow();
        fixture.as(
                        Cast.SUPERVISOR,
                        () -> rules.override(Cast.SUPERVISOR, Cast.JIYUQIAO, "escalation", "9d", "试点", TODAY))
                .orElseThrow();
        fixture.wholeTree(() -> jdbc.sql("""
            insert into obligation.message (id, jurisdiction, district, run, channel, made_at, next_at)
            values (gen_random_uuid(), '420106001', '420106', gen_random_uuid(), 'street', now(), now())\
            """).update());
    }

    @Test
    void hidesTheRowsOfOneStreetFromAnotherInEveryTable() {
        assertThat(scopedTables()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(table -> {
            assertThat(rowsSeenBy(Cast.STREET, table))
                    .as("own rows of %s", table)
                    .isPositive();
            assertThat(rowsSeenBy(Cast.SIBLING_STREET, table))
                    .as("a sibling's rows of %s", table)
                    .isZero();
        });
    }

    /** The settings as a transaction leaves them behind: a connection that never had any raises, see ScopesTests. */
    @Test
    void showsNothingWithoutAScopeInAnyTable() {
        assertThat(scopedTables())
                .allSatisfy(table -> assertThat(transaction.<Long>execute(status -> {
                            jdbc.sql("select set_config('youbei.scope_from', '', true),"
                                            + " set_config('youbei.scope_to', '', true)")
                                    .query((row, n) -> row.getString(1))
                                    .list();
                            return jdbc.sql("select count(*) from obligation." + table)
                                    .query(Long.class)
                                    .single();
                        }))
                        .as(table)
                        .isZero());
    }

    @Test
    void letsNobodyRewriteTheTimeline() {
        assertThatThrownBy(() -> fixture.reading(
                        Cast.STREET,
                        () -> jdbc.sql("update obligation.fact set note = 'x'").update()))
                .hasStackTraceContaining("permission denied");
    }

    private List<String> scopedTables() {
        var tables = jdbc.sql("select tablename from pg_tables where schemaname = 'obligation' order by 1")
                .query(String.class)
                .list();
        return tables.stream().filter(table -> !SHARED.contains(table)).toList();
    }

    private long rowsSeenBy(Actor actor, String table) {
        return fixture.reading(
                actor,
                () -> jdbc.sql("select count(*) from obligation." + table)
                        .query(Long.class)
                        .single());
    }
}
