package org.youbei.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(LedgerFixture.class)
class TallyTests {
    private static final List<JurisdictionCode> UNITS =
            List.of(Cast.WUCHANG, Cast.JIYUQIAO, Cast.YANGYUAN, Cast.JIYUQIAO_COMMUNITY, Cast.YANGYUAN_COMMUNITY);

    @Autowired
    ObligationLedger ledger;

    @Autowired
    Tally tally;

    @Autowired
    Sweeps sweeps;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<UUID> known = new ArrayList<>();
    private int done;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.empty();
    }

    @Test
    void equalsARecountUnderRandomVerbsSweepsAndDays() {
        var random = new Random(42);
        for (int round = 0; round < 220; round++) {
            step(random);
            if (round % 10 == 9) {
                assertThat(counted()).as("round %s", round).isEqualTo(recount());
                assertThat(due()).as("round %s", round).isEqualTo(recountOfDue());
            }
        }
        assertThat(done).as("verbs that were not refused").isGreaterThan(90);
        assertThat(rollUp()).isEqualTo(recountOfNoted());
        assertThat(rollUpOfDays()).isEqualTo(recountOfDays());
        assertThat(titles("titled")).isEqualTo(titles("obligation"));
    }

    @Test
    void groupsByStreetAndHidesOtherDistricts() {
        fixture.as(
                        Cast.SUPERVISOR,
                        () -> ledger.open(Cast.SUPERVISOR, LedgerFixture.filing(Cast.JIYUQIAO_COMMUNITY, TODAY)))
                .orElseThrow();

        var counts =
                fixture.as(Cast.SUPERVISOR, () -> tally.by(Cast.SUPERVISOR, Cast.WUCHANG, JurisdictionLevel.STREET));
        assertThat(counts)
                .containsExactly(
                        new Tally.Count(Cast.JIYUQIAO, ObligationKind.PLAN_FILING, ObligationState.DUE_SOON, 1));
        assertThat(fixture.as(Cast.SUPERVISOR, () -> tally.by(Cast.SUPERVISOR, JurisdictionLevel.STREET)))
                .as("everything in the scope")
                .isEqualTo(counts);
        assertThat(Tally.totals(counts))
                .isEqualTo(fixture.as(Cast.SUPERVISOR, () -> tally.totals(Cast.SUPERVISOR, Optional.empty())))
                .containsExactly(Map.entry(ObligationState.DUE_SOON, 1L));
        assertThat(fixture.as(Cast.SIBLING_STREET, () -> tally.by(Cast.SIBLING_STREET, JurisdictionLevel.STREET)))
                .isEmpty();
        assertThat(fixture.as(
                        Cast.SIBLING_STREET,
                        () -> tally.by(Cast.SIBLING_STREET, Cast.JIYUQIAO, JurisdictionLevel.STREET)))
                .isEmpty();
        assertThat(fixture.as(Cast.SIBLING_STREET, () -> tally.totals(Cast.SIBLING_STREET, Optional.empty())))
                .isEmpty();
    }

    private void step(Random random) {
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> remember(open(random));
            case 3 ->
                verb(id -> ledger.fulfil(Cast.SUPERVISOR, id, new Evidence("document", null, "示例"), today()), random);
            case 4 -> verb(id -> ledger.pause(Cast.SUPERVISOR, id, "示例"), random);
            case 5 -> verb(id -> ledger.resume(Cast.SUPERVISOR, id), random);
            case 6 ->
                verb(
                        id -> random.nextBoolean() ? ledger.waive(Cast.SUPERVISOR, id, "示例") : extended(id, random),
                        random);
            case 7 -> sweeps.runNow(Actor.platform()).orElseThrow();
            default -> clock.set(today().plusDays(random.nextInt(25)));
        }
    }

    private Outcome<UUID> open(Random random) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var opening = random.nextBoolean()
                ? LedgerFixture.filing(unit, today().minusDays(random.nextInt(60)))
                : LedgerFixture.evaluation(unit, today().minusDays(900 + random.nextInt(300)));
        return fixture.as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, opening));
    }

    private Outcome<UUID> extended(UUID id, Random random) {
        return ledger.askExtension(Cast.SUPERVISOR, id, today().plusDays(40 + random.nextInt(60)), "示例")
                .then(asked -> ledger.grantExtension(Cast.SUPERVISOR, asked));
    }

    private void verb(java.util.function.Function<UUID, Outcome<UUID>> verb, Random random) {
        if (!known.isEmpty()) {
            var id = known.get(random.nextInt(known.size()));
            if (fixture.as(Cast.SUPERVISOR, () -> verb.apply(id)) instanceof Outcome.Done) {
                done++;
            }
        }
    }

    private void remember(Outcome<UUID> outcome) {
        known.add(outcome.orElseThrow());
        done++;
    }

    private Map<String, Long> counted() {
        return fixture
                .as(Cast.SUPERVISOR, () -> tally.by(Cast.SUPERVISOR, Cast.WUCHANG, JurisdictionLevel.COMMUNITY))
                .stream()
                .collect(groupingBy(
                        count -> count.unit() + " " + count.kind() + " " + count.state(),
                        TreeMap::new,
                        summingLong(Tally.Count::n)));
    }

    private Map<String, Long> recount() {
        return read("""
            select jurisdiction || ' ' || kind || ' '
              || obligation.state_on(closed_as, closed_on, paused_since, due, '%s', 30), count(*)
            from obligation.obligation group by 1\
            """.formatted(today()));
    }

    private Map<String, Long> rollUp() {
        return read("select jurisdiction || kind || counted, count from obligation.tally where count <> 0");
    }

    /** Days that nothing is due on are not kept. */
    private Map<String, Long> rollUpOfDays() {
        return read("select jurisdiction || kind || counted || due, count from obligation.due_tally");
    }

    private Map<String, Long> recountOfDays() {
        return read("""
            select jurisdiction || kind || counted || due, count(*) from obligation.obligation
            where closed_as is null group by 1\
            """);
    }

    private Map<String, String> titles(String table) {
        var titles = new TreeMap<String, String>();
        fixture.wholeTree(() -> jdbc.sql("select id::text || jurisdiction || district, title from obligation." + table)
                .query(row -> {
                    titles.put(row.getString(1), row.getString(2));
                }));
        return titles;
    }

    /** All, overdue and soon of each kind and community. */
    private Map<String, String> due() {
        var due = new TreeMap<String, String>();
        for (var kind : ObligationKind.KNOWN) {
            fixture.as(Cast.SUPERVISOR, () -> tally.due(kind, Cast.WUCHANG.value(), 12))
                    .forEach(count -> due.put(
                            count.unit() + " " + kind, count.all() + " " + count.overdue() + " " + count.soon()));
        }
        return due;
    }

    private Map<String, String> recountOfDue() {
        var due = new TreeMap<String, String>();
        fixture.wholeTree(() -> jdbc.sql("""
            select jurisdiction || ' ' || kind, count(*) || ' ' || count(*) filter (where due < '%1$s')
              || ' ' || count(*) filter (where due between '%1$s' and date '%1$s' + 30)
            from obligation.obligation where closed_as is null group by jurisdiction, kind\
            """.formatted(today())).query(row -> {
            due.put(row.getString(1), row.getString(2));
        }));
        return due;
    }

    private Map<String, Long> recountOfNoted() {
        return read("select jurisdiction || kind || counted, count(*) from obligation.obligation group by 1");
    }

    private Map<String, Long> read(String sql) {
        var counts = new TreeMap<String, Long>();
        fixture.wholeTree(() -> jdbc.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        }));
        return counts;
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.now(clock);
    }
}
