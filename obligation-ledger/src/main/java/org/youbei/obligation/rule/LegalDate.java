package org.youbei.obligation.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** A day of the year that preparedness work turns on, such as 5.12 全国防灾减灾日. */
public record LegalDate(String id, Rule.Text title, MonthDay day, Rule.Source source, boolean deadline) {
    /** The dates within a span, in order. */
    static List<Occurrence> within(List<LegalDate> dates, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> dates.stream()
                        .filter(date -> date.day.equals(MonthDay.from(day)))
                        .map(date -> new Occurrence(day, date)))
                .toList();
    }

    /** A legal date in a certain year. */
    public record Occurrence(LocalDate day, LegalDate date) {}
}
