package org.youbei.drill;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.drill.schedule.ScheduleFilter;
import org.youbei.drill.schedule.ScheduleLine;
import org.youbei.drill.schedule.ScheduleList;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** What the pages of a schedule read, against all lines of the year. */
@PostgresTest
class ScheduleListTests {
    private static final int YEAR = 2031;
    private static final int LINES = 230;

    @Autowired
    ScheduleList list;

    @Autowired
    ScheduleDesk desk;

    @Autowired
    DrillCast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void fill() {
        var random = new Random(7);
        cast.as(
                Cast.STREET,
                () -> transaction.execute(status -> {
                    jdbc.sql("delete from drill.schedule_line where year = ?")
                            .param(YEAR)
                            .update();
                    for (int n = 0; n < LINES; n++) {
                        var day = LocalDate.of(YEAR, 1 + random.nextInt(6), 1 + random.nextInt(9));
                        var unit = random.nextBoolean() ? Cast.JIYUQIAO : Cast.JIYUQIAO_COMMUNITY;
                        jdbc.sql("""
                            insert into drill.schedule_line (id, jurisdiction, district, year, subject_type, subject_id, rule, title, due, day,
                              reason, drafted_at) values (?, ?, ?, ?, 'plan', ?, 'plan-drill', ?, ?, ?, 'spread', now())\
                            """)
                                .params(
                                        new UUID(YEAR, n),
                                        unit.value(),
                                        unit.district(),
                                        YEAR,
                                        UUID.randomUUID(),
                                        "示例预案" + n,
                                        day,
                                        day)
                                .update();
                    }
                    return true;
                }));
    }

    @Test
    void walksThroughTheYearAndThroughAMonth() {
        var all = all();
        assertThat(all).hasSize(LINES);

        assertThat(walked(new ScheduleFilter(YEAR, null))).isEqualTo(all);
        assertThat(walked(new ScheduleFilter(YEAR, 3)))
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(line -> line.day().getMonthValue() == 3)
                        .toList());
        assertThat(walked(new ScheduleFilter(YEAR, 12))).isEmpty();
    }

    @Test
    void countsMonthsAndUnitsAsTheLinesDo() {
        var all = all();

        assertThat(read(() -> list.months(YEAR)))
                .hasSize(6)
                .allSatisfy(count -> assertThat(count.all()).isEqualTo((int) all.stream()
                        .filter(line -> line.day().getMonthValue() == count.month())
                        .count()));
        assertThat(read(() -> list.units(YEAR)))
                .hasSize(2)
                .allSatisfy(unit -> assertThat(unit.months().stream()
                                .mapToLong(ScheduleList.MonthCount::all)
                                .sum())
                        .isEqualTo(all.stream()
                                .filter(line -> line.unitName().equals(unit.name()))
                                .count()));
    }

    @Test
    void showsTheFirstDraftsOfEachDay() {
        var month = YearMonth.of(YEAR, 2);
        var expected = all().stream()
                .filter(line -> YearMonth.from(line.day()).equals(month))
                .collect(groupingBy(ScheduleLine::day));

        var drafts = read(() -> list.drafts(month, 2));

        assertThat(drafts.keySet()).isEqualTo(expected.keySet());
        assertThat(drafts).allSatisfy((day, drafted) -> {
            assertThat(drafted.total()).isEqualTo(expected.get(day).size());
            assertThat(drafted.first())
                    .isEqualTo(expected.get(day).stream().limit(2).toList());
        });
    }

    @Test
    void showsASiblingNothing() {
        assertThat(cast.as(Cast.SIBLING_STREET, () -> list.months(YEAR))).isEmpty();
        assertThat(cast.as(Cast.SIBLING_STREET, () -> list.units(YEAR))).isEmpty();
        assertThat(cast.as(Cast.SIBLING_STREET, () -> list.drafts(YearMonth.of(YEAR, 2), 2)))
                .isEmpty();
    }

    private List<ScheduleLine> all() {
        return read(() -> desk.of(Cast.STREET, YEAR));
    }

    private List<ScheduleLine> walked(ScheduleFilter filter) {
        var walked = new ArrayList<ScheduleLine>();
        @Nullable String after = null;
        do {
            var from = after;
            var page = read(
                    () -> list.page(Cast.STREET.scope(), filter, list.sort(null).orElseThrow(), from, 40));
            walked.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return walked;
    }

    private <T> T read(java.util.function.Supplier<T> work) {
        return cast.as(Cast.STREET, work);
    }
}
