package org.youbei.web.education;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.education.shelf.ActivityFilter;
import org.youbei.education.shelf.ActivityList;
import org.youbei.education.shelf.Outcomes;
import org.youbei.education.year.YearPlan;
import org.youbei.model.Actor;
import org.youbei.paper.Paper;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** What a year of education came to, as a document. */
@Component
class YearReport {
    private static final int MOST = 500;

    private final ActivityList activities;
    private final Outcomes outcomes;
    private final UnitPicker names;
    private final Words words;

    YearReport(ActivityList activities, Outcomes outcomes, UnitPicker names, Words words) {
        this.activities = activities;
        this.outcomes = outcomes;
        this.names = names;
        this.words = words;
    }

    Paper of(Actor actor, YearPlan plan) {
        var unit = names.name(plan.unit());
        var rows = activities.first(
                actor.scope(), new ActivityFilter(null, null, null, plan.unit(), Year.of(plan.year()), null), MOST);
        var people =
                outcomes.personTimes(plan.unit(), LocalDate.of(plan.year(), 1, 1), LocalDate.of(plan.year(), 12, 31));
        var lines = rows.stream()
                .map(row -> List.of(
                        words.moment(row.startsAt()).substring(0, 10),
                        row.title(),
                        row.unitName(),
                        words.of("activity.state.", row.state()),
                        String.valueOf(Math.max(row.arrived(), row.counted() == null ? 0 : row.counted()))))
                .toList();
        var sums = people.entrySet().stream()
                .map(one -> List.of(names.name(one.getKey()), one.getValue().toString()))
                .toList();
        var total = people.values().stream().mapToInt(Integer::intValue).sum();
        var summary = new ArrayList<Paper.Block>();
        summary.add(new Paper.Text(words.say("year.report.sum", plan.year(), rows.size(), total)));
        if (!sums.isEmpty()) {
            summary.add(new Paper.Grid(
                    List.of(words.say("year.form.unit"), words.say("activity.people")), List.of(3, 1), sums));
        }
        var all = lines.isEmpty()
                ? new Paper.Text(words.say("activity.empty"))
                : new Paper.Grid(
                        List.of(
                                words.say("year.day"),
                                words.say("activity.form.title"),
                                words.say("activity.form.unit"),
                                words.say("activity.state"),
                                words.say("activity.people")),
                        List.of(2, 4, 3, 2, 1),
                        lines);
        return new Paper(
                words.say("year.report", unit, plan.year()),
                unit,
                null,
                List.of(
                        new Paper.Chapter(words.say("year.report.one"), summary),
                        new Paper.Chapter(words.say("year.report.two"), List.of(all))));
    }
}
