package org.youbei.obligation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;
import org.youbei.obligation.calendar.CalendarDay.Kind;

/** The holidays and make-up days that are known, and their import year by year. */
@Component
public class WorkingCalendar {
    private static final Subject CALENDAR = new Subject("calendar", new UUID(0, 0));
    private static final JurisdictionCode COUNTRY = new JurisdictionCode("00");

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate own;
    private final TransactionTemplate reading;

    WorkingCalendar(JdbcClient jdbc, AuditTrail audit, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Some two hundred rows in a millisecond; read each time, so that every node computes with the newest import. */
    public WorkingDays days() {
        return new WorkingDays(known());
    }

    /** The years of which all holidays are known. */
    public Set<Integer> wholeYears() {
        return CompleteYear.among(known());
    }

    /** Within a transaction, so that the limits of the work hold: outside of one a locked table would be waited for without end. */
    public List<CalendarDay> known() {
        return Objects.requireNonNull(reading.execute(status -> read()));
    }

    private List<CalendarDay> read() {
        return jdbc.sql("select day, kind, name from obligation.calendar_day order by day")
                .query((row, n) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("name")))
                .list();
    }

    /**
     * Takes the days in; other days of the same years stay. Due dates already computed stay as they are until somebody asks
     * for them to be computed again.
     *
     * @return how many days were taken in per year
     */
    public Outcome<Map<Integer, Integer>> take(Actor actor, List<CalendarDay> days) {
        if (!actor.isPlatform() && !actor.has(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden("calendar.not-allowed"));
        }
        if (days.isEmpty()) {
            return Outcome.refused(Refusal.at("file", "calendar.empty"));
        }
        return Outcome.done(Scopes.wholeTree(() -> own.execute(status -> write(actor, days))));
    }

    /** Takes in those years of the shipped calendar that are not there yet. */
    void takeShipped() {
        var known = days();
        var missing = ShippedDays.all().stream()
                .filter(day -> known.isComputed(day.day().getYear()))
                .toList();
        if (!missing.isEmpty()) {
            take(Actor.platform(), missing).orElseThrow();
        }
    }

    private Map<Integer, Integer> write(Actor actor, List<CalendarDay> days) {
        var years = days.stream()
                .collect(
                        Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.summingInt(d -> 1)));
        jdbc.sql("""
            insert into obligation.calendar_day (day, kind, name) select * from unnest(?::date[], ?::text[], ?::text[])
            on conflict (day) do update set kind = excluded.kind, name = excluded.name\
            """)
                .param(days.stream().map(day -> day.day().toString()).toArray(String[]::new))
                .param(days.stream()
                        .map(day -> day.kind().name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new))
                .param(days.stream().map(CalendarDay::name).toArray(String[]::new))
                .update();
        audit.record(
                actor,
                AuditEntry.of(
                        "calendar.imported", CALENDAR, actor.scope().unit().orElse(COUNTRY), named(years)));
        return years;
    }

    private static Map<String, @Nullable Object> named(Map<Integer, Integer> years) {
        var days = new TreeMap<String, Object>();
        years.forEach((year, count) -> days.put(year.toString(), count));
        return Map.of("days", days);
    }
}
