package org.youbei.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.evaluation;
import static org.youbei.obligation.LedgerFixture.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    private static final LocalDate EARLY_IN_NOVEMBER = LocalDate.of(2026, 11, 2);

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
    void forgetTheDays() {
        fixture.wholeTree(() -> jdbc.sql("delete from obligation.calendar_day where day >= '2027-01-01' or name = '示例'")
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

    /** The flag says nothing of it: all of the year was known, and then a day was announced otherwise. */
    @Test
    void countsWhatTheCalendarWouldGiveAnotherDay() {
        open(filing(Cast.JIYUQIAO, EARLY_IN_NOVEMBER));
        open(evaluation(Cast.JIYUQIAO, EARLY_IN_NOVEMBER));
        assertThat(check.outOfDate()).isZero();
        announce(LocalDate.of(2026, 11, 18));

        assertThat(check.outOfDate()).isEqualTo(1);
        fixture.as(Cast.SUPERVISOR, () -> ledger.recompute(Cast.SUPERVISOR, Cast.WUCHANG, "plan-filing"))
                .orElseThrow();
        assertThat(check.outOfDate()).isZero();
    }

    @Test
    void passesOverWhatPeopleHaveMoved() {
        var extended = open(filing(Cast.JIYUQIAO, EARLY_IN_NOVEMBER));
        fixture.as(Cast.STREET, () -> ledger.askExtension(Cast.STREET, extended, LocalDate.of(2026, 12, 15), "示例"))
                .orElseThrow();
        fixture.as(Cast.SUPERVISOR, () -> ledger.grantExtension(Cast.SUPERVISOR, extended))
                .orElseThrow();
        var rests = open(filing(Cast.JIYUQIAO, EARLY_IN_NOVEMBER));
        fixture.as(Cast.SUPERVISOR, () -> ledger.pause(Cast.SUPERVISOR, rests, "示例"))
                .orElseThrow();
        announce(LocalDate.of(2026, 11, 18));

        assertThat(check.outOfDate()).isZero();
    }

    /** A make-up day weighs the holiday up, so that nothing moves; the duty rests on both from now on. */
    @Test
    void isSatisfiedOnceWhatStaysOnItsDayWasComputedAgain() {
        open(filing(Cast.JIYUQIAO, LATE_IN_DECEMBER));
        takeNextYear();
        calendar.take(
                        Cast.ADMINISTRATOR,
                        List.of(new CalendarDay(LocalDate.of(2027, 1, 2), CalendarDay.Kind.WORKDAY, "示例")))
                .orElseThrow();
        var counted = check.outOfDate();
        fixture.as(Cast.SUPERVISOR, () -> ledger.recompute(Cast.SUPERVISOR, Cast.WUCHANG, "plan-filing"))
                .orElseThrow();

        assertThat(counted).isEqualTo(1);
        assertThat(check.outOfDate()).isZero();
    }

    private void announce(LocalDate holiday) {
        calendar.take(Cast.ADMINISTRATOR, List.of(new CalendarDay(holiday, CalendarDay.Kind.HOLIDAY, "示例")))
                .orElseThrow();
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

    private UUID open(Opening opening) {
        return fixture.as(Cast.STREET, () -> ledger.open(Cast.STREET, opening)).orElseThrow();
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
