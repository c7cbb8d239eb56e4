package org.youbei.web.overview;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.inspection.overview.Grouping;
import org.youbei.inspection.overview.Overview;
import org.youbei.inspection.overview.Overview.Period;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;
import org.youbei.paper.Paper;
import org.youbei.paper.Paper.Block;
import org.youbei.paper.Paper.Chapter;
import org.youbei.paper.Paper.Grid;
import org.youbei.paper.Paper.Text;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.unit.UnitPicker;

/** The month on paper, as a unit reports it to the one above. */
@Component
class MonthlyReport {
    /** Of the width: the name, then seven figures. */
    private static final List<Integer> SHARES = List.of(6, 4, 4, 5, 5, 4, 5, 5);

    private static final int NAMED = 20;

    private final Overview overview;
    private final UnitPicker units;
    private final InspectionWords words;
    private final Clock clock;

    MonthlyReport(Overview overview, UnitPicker units, InspectionWords words, Clock clock) {
        this.overview = overview;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    Paper of(Scope scope, YearMonth month) {
        var period = new Period(month.atDay(1), month.atEndOfMonth());
        var unit = scope.unit().map(units::name).orElse("");
        var chapters = new ArrayList<Chapter>();
        chapters.add(chapter(1, "overview.report.all", totals(scope, period)));
        for (var grouping : List.of(Grouping.UNIT, Grouping.TYPE)) {
            var rows = table(scope, period, grouping);
            chapters.add(chapter(chapters.size() + 1, "overview.by." + grouping, List.of(rows)));
        }
        chapters.add(chapter(chapters.size() + 1, "overview.repeaters", repeaters(scope, period)));
        var title = words.say("overview.report.title", unit, month.getYear(), month.getMonthValue());
        return new Paper(title, unit, ChinaTime.today(clock), chapters);
    }

    private Chapter chapter(int number, String key, List<Block> blocks) {
        return new Chapter(words.say("overview.report.number", number, words.say(key)), blocks);
    }

    private List<Block> totals(Scope scope, Period period) {
        var total = overview.total(scope, period);
        var coverage = overview.coverage(scope, period);
        return List.of(
                new Text(words.say(
                        "overview.report.totals",
                        total.found(),
                        total.major(),
                        total.closed(),
                        FigureRow.rate(total.closingRate(), total.found()),
                        FigureRow.rate(total.onTimeRate(), total.closed()),
                        total.overdue())),
                new Text(words.say(
                        "overview.report.coverage",
                        coverage.points(),
                        coverage.visited(),
                        FigureRow.rate(coverage.rate(), coverage.points()))));
    }

    private Block table(Scope scope, Period period, Grouping grouping) {
        var rows = overview.figures(scope, period, grouping).stream()
                .map(figures -> FigureRow.of(grouping, figures, words).cells())
                .toList();
        var heads = FigureRow.COLUMNS.stream()
                .map(column -> words.say("overview.column." + column))
                .toList();
        return rows.isEmpty() ? new Text(words.say("overview.report.none")) : new Grid(heads, SHARES, rows);
    }

    private List<Block> repeaters(Scope scope, Period period) {
        var repeaters = overview.repeaters(scope, period, NAMED);
        if (repeaters.isEmpty()) {
            return List.of(new Text(words.say("overview.report.no-repeaters")));
        }
        return repeaters.stream()
                .<Block>map(one -> new Text(words.say(
                        "overview.report.repeater",
                        one.responsibleUnit(),
                        one.hazards(),
                        one.recurrences(),
                        one.overdue())))
                .toList();
    }
}
