package org.youbei.obligation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.obligation.LedgerFixture.refusal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.obligation.LedgerFixture;
import org.youbei.obligation.calendar.CalendarDay.Kind;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;

@PostgresTest
@Import(LedgerFixture.class)
class WorkingCalendarTests {
    private static final List<CalendarDay> NEXT_YEAR = List.of(
            new CalendarDay(LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦"),
            new CalendarDay(LocalDate.of(2027, 1, 3), Kind.WORKDAY, "元旦"));

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    RememberedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedgerFixture fixture;

    @BeforeEach
    void start() {
        audit.clear();
    }

    @AfterEach
    void forgetNextYear() {
        fixture.wholeTree(() -> jdbc.sql("delete from obligation.calendar_day where day >= '2027-01-01'")
                .update());
    }

    @Test
    void holdsTheShippedYearsAfterTheStart() {
        assertThat(calendar.known()).hasSize(180);
        assertThat(calendar.days().isComputed(2022)).isFalse();
    }

    @Test
    void takesDaysInAndChangesThemWithoutTouchingOthers() {
        assertThat(calendar.take(Cast.ADMINISTRATOR, NEXT_YEAR).orElseThrow()).containsEntry(2027, 2);
        var mended = new CalendarDay(LocalDate.of(2027, 1, 3), Kind.HOLIDAY, "元旦");
        calendar.take(Cast.ADMINISTRATOR, List.of(mended)).orElseThrow();

        assertThat(calendar.known()).hasSize(182).contains(mended, NEXT_YEAR.getFirst());
        assertThat(audit.entries()).extracting("action").containsExactly("calendar.imported", "calendar.imported");
    }

    @Test
    void doesNotTakeOneDayForTheWholeYear() {
        calendar.take(Cast.ADMINISTRATOR, NEXT_YEAR).orElseThrow();

        assertThat(calendar.wholeYears()).containsExactlyInAnyOrder(2022, 2023, 2024, 2025, 2026);
        assertThat(calendar.days().isComputed(2027)).isTrue();
        assertThat(calendar.days().isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void letsOnlyAdministratorsTakeAYearIn() {
        for (var actor : List.of(Cast.SUPERVISOR, Cast.STREET, Cast.COMMUNITY, Cast.AUDITOR)) {
            assertThat(refusal(calendar.take(actor, NEXT_YEAR))).isEqualTo("calendar.not-allowed");
        }
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void cannotBeWrittenByTheRoleThatServesPeople() {
        assertThatThrownBy(() -> jdbc.sql("delete from obligation.calendar_day").update())
                .hasStackTraceContaining("permission denied");
    }
}
