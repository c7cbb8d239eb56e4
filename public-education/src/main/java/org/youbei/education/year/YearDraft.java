package org.youbei.education.year;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.youbei.education.keydate.PublicityWeek;
import org.youbei.education.quiz.Topic;
import org.youbei.education.year.PlanLine.Why;
import org.youbei.model.HazardCategory;
import org.youbei.obligation.rule.LegalDate;
import org.youbei.risk.RiskRow;

/** What a year should hold, before anybody has looked at it. Pure arithmetic. */
final class YearDraft {
    private static final String DISASTER_DAY = "disaster-reduction-day";
    private static final String SAFETY_MONTH = "work-safety-month";
    private static final Map<String, Topic> TOPICS = Map.ofEntries(
            Map.entry("civil-defence-day", Topic.SOCIAL_SECURITY),
            Map.entry("national-security-day", Topic.SOCIAL_SECURITY),
            Map.entry("constitution-day", Topic.SOCIAL_SECURITY),
            Map.entry("red-cross-day", Topic.FIRST_AID),
            Map.entry("volunteer-day", Topic.FIRST_AID),
            Map.entry("work-safety-month", Topic.PRODUCTION_ACCIDENT),
            Map.entry("work-safety-day", Topic.PRODUCTION_ACCIDENT),
            Map.entry("fire-day", Topic.PRODUCTION_ACCIDENT),
            Map.entry("traffic-safety-day", Topic.PRODUCTION_ACCIDENT));
    private static final int LONGEST = 200;

    private final List<PlanLine> lines = new ArrayList<>();
    private final int year;

    private YearDraft(int year) {
        this.year = year;
    }

    /**
     * @param week as announced for the year, or 12 May alone
     * @param risks the gravest ones, of which the year speaks in turn
     * @param unreached names of communities that nobody has been reached in for a year
     */
    static List<PlanLine> of(
            int year,
            List<LegalDate.Occurrence> dates,
            PublicityWeek week,
            List<RiskRow> risks,
            List<String> unreached) {
        var draft = new YearDraft(year);
        var sure = week.sure();
        draft.add(Why.WEEK, sure.name(), Topic.NATURAL_DISASTER, sure.start(), sure.end());
        dates.stream()
                .filter(one -> !one.date().deadline() && !one.date().id().equals(DISASTER_DAY))
                .forEach(draft::date);
        for (int at = 0; at < risks.size(); at++) {
            var risk = risks.get(at);
            draft.month(Why.RISK, "风险提示：" + risk.title(), topic(risk.category()), Month.of(3 + at * 3 % 9));
        }
        for (int at = 0; at < unreached.size(); at++) {
            draft.month(Why.REACH, "补课：" + unreached.get(at), Topic.FIRST_AID, Month.of(2 + at % 10));
        }
        return draft.lines;
    }

    private void date(LegalDate.Occurrence date) {
        var id = date.date().id();
        var topic = TOPICS.getOrDefault(id, Topic.NATURAL_DISASTER);
        var last = id.equals(SAFETY_MONTH) ? YearMonth.from(date.day()).atEndOfMonth() : date.day();
        add(Why.KEY_DATE, date.date().title().zh(), topic, date.day(), last);
    }

    private void month(Why why, String title, Topic topic, Month month) {
        var span = YearMonth.of(year, month);
        add(why, title, topic, span.atDay(1), span.atEndOfMonth());
    }

    private void add(Why why, String title, Topic topic, LocalDate from, LocalDate to) {
        var cut = title.substring(0, Math.min(title.length(), LONGEST));
        lines.add(new PlanLine(UUID.randomUUID(), why, cut, topic, from, to, false, null, ""));
    }

    private static Topic topic(HazardCategory category) {
        return Topic.valueOf(category.name());
    }
}
