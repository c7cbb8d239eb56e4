package org.youbei.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.evaluation;
import static org.youbei.obligation.LedgerFixture.filing;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.obligation.calendar.CalendarDay;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

@PostgresTest
@Import(LedgerFixture.class)
class DueDateCheckTests {
    private static final LocalDate LATE_IN_DECEMBER = LocalDate.of(2026, 12, 20);

    @Autowired
    DueDateCheck check;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        fixture.empty();
    }

    @AfterEach
    void forgetNextYear() {
        fixture.wholeTree(() -> jdbc.sql("delete from obligation.calendar_day where day >= '2027-01-01'")
                .update());
    }

    @Test
    void findsNothingWhereTheCalendarIsAsItWas() {
        open(filing(Cast.JIYUQIAO, LATE_IN_DECEMBER));
        open(evaluation(Cast.JIYUQIAO, LATE_IN_DECEMBER));

        assertThat(check.outOfDate()).isZero();
    }

    @Test
    void countsWhatWouldBeDueOnAnotherDayByNow() {
        open(filing(Cast.JIYUQIAO, LATE_IN_DECEMBER));
        takeNextYear();

        assertThat(check.outOfDate()).isEqualTo(1);
        fixture.as(Cast.SUPERVISOR, () -> ledger.recompute(Cast.SUPERVISOR, Cast.WUCHANG, "plan-filing"))
                .orElseThrow();
        assertThat(check.outOfDate()).isZero();
    }

    @Test
    void passesOverWhatIsClosed() {
        var filing = filing(Cast.JIYUQIAO, LATE_IN_DECEMBER);
        open(filing);
        fixture.as(Cast.STREET, () -> ledger.cancel(Cast.STREET, filing.subject(), "示例"))
                .orElseThrow();
        takeNextYear();

        assertThat(check.outOfDate()).isZero();
    }

    private void open(Opening opening) {
        fixture.as(Cast.STREET, () -> ledger.open(Cast.STREET, opening)).orElseThrow();
    }

    private void takeNextYear() {
        take("01-01", "04-05", "05-01", "10-01", "10-02", "10-03");
    }

    private void take(String... days) {
        calendar.take(
                        Cast.ADMINISTRATOR,
                        Stream.of(days)
                                .map(day ->
                                        new CalendarDay(LocalDate.parse("2027-" + day), CalendarDay.Kind.HOLIDAY, "示例"))
                                .toList())
                .orElseThrow();
    }

    @Test
    void waitsForTheWholeYear() {
        open(filing(Cast.JIYUQIAO, LATE_IN_DECEMBER));
        take("01-01");

        assertThat(check.outOfDate()).isZero();
    }
}
