package org.youbei.inspection.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.inspection.overview.Overview;
import org.youbei.inspection.overview.Overview.Period;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.testing.PostgresTest;

/** What is counted as points change, against a count of all points, after random additions, visits, moves and closings. */
@PostgresTest
class PointTallyTests {
    private static final Scope STREET = new Scope("990203001");
    private static final Scope SIBLING = new Scope("990203002");
    private static final List<String> UNITS = List.of("990203001", "990203001001", "990203001002");
    private static final List<String> TYPES = List.of("SMALL_SHOP", "SCHOOL", "SHELTER");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int STEPS = 160;

    @Autowired
    PointList points;

    @Autowired
    Overview overview;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void equalsARecountWhateverHappensToPoints() {
        var random = new Random(20_261_130);
        for (int step = 0; step < STEPS; step++) {
            change(random, step);
        }

        assertThat(counted()).isNotEmpty().isEqualTo(recounted());
        assertThat(in(STREET, points::counts)).isEqualTo(kinds());
        for (int month = 0; month < 5; month++) {
            var period = new Period(
                    FIRST.plusMonths(month), FIRST.plusMonths(month + 1L).minusDays(1));
            assertThat(in(STREET, () -> overview.coverage(STREET, period)))
                    .as("month %s", month)
                    .isEqualTo(covered(period));
        }
        assertThat(in(SIBLING, points::counts)).isEmpty();
    }

    private void change(Random random, int step) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        in(STREET, () -> switch (random.nextInt(6)) {
            case 0, 1 -> add(random, unit, step);
            case 2, 3 -> visit(random);
            case 4 -> update(random, "type = '" + TYPES.get(random.nextInt(TYPES.size())) + "'");
            default ->
                update(
                        random,
                        random.nextBoolean() ? "closed_on = date '2026-08-01'" : "jurisdiction = '" + unit + "'");
        });
    }

    /** Several by one statement, as an import does. */
    private int add(Random random, String unit, int step) {
        return jdbc.sql("""
            insert into inspection.point (id, jurisdiction, district, revision, code, name, type, colour, round, address, responsible_unit,
              made_at, changed_at)
            select gen_random_uuid(), :unit, '990203', 0, translate(lpad(to_hex(:step * 10 + n), 8, 'X'), '01abcdef', 'YZABCDEF'),
              '示例点' || :step || '-' || n, :type, 'RED', 'month', '', '示例商行', now(), now() from generate_series(1, :many) n\
            """)
                .param("unit", unit)
                .param("step", step)
                .param("type", TYPES.get(random.nextInt(TYPES.size())))
                .param("many", 1 + random.nextInt(5))
                .update();
    }

    private int visit(Random random) {
        var at = FIRST.plusDays(random.nextInt(150))
                .atTime(random.nextInt(24), 0)
                .atOffset(ZoneOffset.UTC);
        var point = any(random);
        if (point == null) {
            return 0;
        }
        jdbc.sql("""
            insert into inspection.visit (id, jurisdiction, district, point, point_revision, point_name, checklist, checklist_title,
              checklist_number, account, worker, started_at, finished_at, received_at, clock_error_seconds, note, signed_by, passed,
              failed, not_applicable, photos, beside, content)
            select gen_random_uuid(), jurisdiction, district, id, 0, name, id, '示例', 1, id, '王示例', :at, :at, :at, 0, '', '', 1, 0, 0, 0,
              false, repeat('0', 64) from inspection.point where id = :point\
            """).param("at", at).param("point", point).update();
        return jdbc.sql("""
            update inspection.point set last_visited_at = greatest(last_visited_at, :at) where id = :point\
            """).param("at", at).param("point", point).update();
    }

    private int update(Random random, String change) {
        var point = any(random);
        return point == null
                ? 0
                : jdbc.sql("update inspection.point set " + change + " where id = :point")
                        .param("point", point)
                        .update();
    }

    private @org.jspecify.annotations.Nullable UUID any(Random random) {
        var all = jdbc.sql("select id from inspection.point order by name")
                .query(UUID.class)
                .list();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private Map<String, Long> counted() {
        return read("select jurisdiction || type || visited_on, count from inspection.point_tally");
    }

    private Map<String, Long> recounted() {
        return read("""
            select jurisdiction || type || coalesce((last_visited_at at time zone 'Asia/Shanghai')::date, '-infinity'), count(*)
            from inspection.point where closed_on is null group by 1\
            """);
    }

    private Map<PointType, Long> kinds() {
        var kinds = new EnumMap<PointType, Long>(PointType.class);
        read("select type, count(*) from inspection.point where closed_on is null group by 1")
                .forEach((type, n) -> kinds.put(PointType.valueOf(type), n));
        return kinds;
    }

    private Overview.Coverage covered(Period period) {
        return in(
                STREET,
                () -> jdbc.sql("""
                    select count(*), count(*) filter (where exists (select from inspection.visit v where v.point = p.id
                      and (v.finished_at at time zone 'Asia/Shanghai')::date between :from and :to))
                    from inspection.point p where closed_on is null\
                    """)
                        .param("from", period.from())
                        .param("to", period.to())
                        .query((row, n) -> new Overview.Coverage(row.getLong(1), row.getLong(2)))
                        .single());
    }

    private Map<String, Long> read(String sql) {
        var counts = new TreeMap<String, Long>();
        in(STREET, () -> {
            jdbc.sql(sql).query(row -> {
                counts.put(row.getString(1), row.getLong(2));
            });
            return true;
        });
        return counts;
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.in(scope, () -> transaction.execute(status -> work.get()));
    }
}
