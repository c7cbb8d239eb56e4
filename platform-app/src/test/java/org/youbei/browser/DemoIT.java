package org.youbei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.youbei.obligation.calendar.CalendarDay;
import org.youbei.obligation.calendar.WorkingDays;

/** What the demo district looks like in the database after a first start. */
class DemoIT {
    private JdbcClient jdbc;

    private record Duty(String title, String period, LocalDate start, LocalDate due, boolean weekendsOnly) {}

    @BeforeEach
    void open() throws IOException {
        Site.application().awaitHealth();
        var url = "jdbc:postgresql://127.0.0.1:" + read("pg.port") + "/youbei";
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, "youbei_owner", read("secrets/youbei_owner")));
    }

    /** The calendar was once loaded after the demo, and four hundred duties counted weekends only. */
    @Test
    void countsWorkingDaysByTheCalendar() {
        var calendar = new WorkingDays(calendar());
        var duties = jdbc.sql("""
            select title, period, clock_start as start, due, weekends_only from obligation.obligation
            where period like '%wd' and extension_due is null\
            """).query(Duty.class).list();

        assertThat(duties).hasSizeGreaterThan(100).allSatisfy(duty -> {
            assertThat(duty.due())
                    .as(duty.toString())
                    .isEqualTo(calendar.plus(
                            duty.start(), Integer.parseInt(duty.period().replace("wd", ""))));
            assertThat(duty.weekendsOnly())
                    .as(duty.toString())
                    .isEqualTo(calendar.isComputed(duty.start(), duty.due()));
        });
        assertThat(duties).filteredOn(duty -> !duty.weekendsOnly()).hasSizeGreaterThan(100);
    }

    private List<CalendarDay> calendar() {
        return jdbc.sql("select day, kind, name from obligation.calendar_day")
                .query((row, n) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        CalendarDay.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("name")))
                .list();
    }

    private static String read(String name) throws IOException {
        return Files.readString(Site.DATA.resolve(name)).strip();
    }
}
