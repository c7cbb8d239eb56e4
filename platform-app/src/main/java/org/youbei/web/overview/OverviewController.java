package org.youbei.web.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.inspection.overview.Grouping;
import org.youbei.inspection.overview.Overview;
import org.youbei.inspection.overview.Overview.Period;
import org.youbei.inspection.point.PointType;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.part.Figure;
import org.youbei.web.kit.part.Heat;

/** The figures of a month, by unit, kind, colour or grade; what is overdue; who comes again; which points nobody visited; a sample. */
@Controller
class OverviewController {
    private static final int SHOWN = 20;
    private static final int SAMPLE = 10;

    private final Overview overview;
    private final MonthlyReport report;
    private final InspectionWords words;
    private final Clock clock;

    OverviewController(Overview overview, MonthlyReport report, InspectionWords words, Clock clock) {
        this.overview = overview;
        this.report = report;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/hazard-overview")
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String seed,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var of = month(month);
        var period = new Period(of.atDay(1), of.atEndOfMonth());
        var grouping = grouping(by);
        var drawn = seed == null || seed.isBlank() ? of.toString() : seed;
        model.addAttribute("month", of.toString());
        model.addAttribute("by", grouping.name().toLowerCase(Locale.ROOT));
        model.addAttribute("seed", drawn);
        model.addAttribute("groupings", groupings());
        model.addAttribute("previous", of.minusMonths(1).toString());
        model.addAttribute("next", of.plusMonths(1).toString());
        model.addAttribute("figures", figures(actor, period));
        model.addAttribute(
                "rows",
                overview.figures(actor.scope(), period, grouping).stream()
                        .map(figures -> FigureRow.of(grouping, figures, words))
                        .toList());
        model.addAttribute("heat", heat(actor));
        model.addAttribute("repeaters", overview.repeaters(actor.scope(), period, SHOWN));
        model.addAttribute("uncovered", overview.uncovered(actor.scope(), period, SHOWN));
        model.addAttribute("sample", overview.sample(actor.scope(), period, drawn, SAMPLE));
        return "overview/show";
    }

    @GetMapping("/hazard-overview.docx")
    void docx(Actor actor, @RequestParam(required = false) @Nullable String month, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        var of = month(month);
        response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader("Content-Disposition", "attachment; filename=\"hazards-" + of + ".docx\"");
        response.getOutputStream().write(report.of(actor.scope(), of).word(LocaleContextHolder.getLocale()));
    }

    private List<Figure> figures(Actor actor, Period period) {
        var total = overview.total(actor.scope(), period);
        var coverage = overview.coverage(actor.scope(), period);
        return List.of(
                figure("found", Long.toString(total.found()), words.say("overview.major", total.major()), false),
                figure(
                        "closing",
                        FigureRow.rate(total.closingRate(), total.found()),
                        words.say("overview.of", total.closed(), total.found()),
                        false),
                figure(
                        "on-time",
                        FigureRow.rate(total.onTimeRate(), total.closed()),
                        words.say("overview.of", total.onTime(), total.closed()),
                        false),
                figure(
                        "overdue",
                        Long.toString(total.overdue()),
                        words.say("overview.median", FigureRow.median(total)),
                        total.overdue() > 0),
                figure(
                        "coverage",
                        FigureRow.rate(coverage.rate(), coverage.points()),
                        words.say("overview.of", coverage.visited(), coverage.points()),
                        false));
    }

    private Figure figure(String key, String value, String detail, boolean late) {
        return new Figure(words.say("overview.figure." + key), value, "", detail, null, late);
    }

    private Heat heat(Actor actor) {
        var types = PointType.values();
        var rows = new LinkedHashMap<String, List<Heat.Cell>>();
        var names = new LinkedHashMap<String, String>();
        overview.overdue(actor.scope()).forEach(one -> {
            names.put(one.unit(), one.unitName());
            var cells = rows.computeIfAbsent(one.unit(), unit -> empty(unit));
            cells.set(one.type().ordinal(), new Heat.Cell(one.count(), address(one.unit(), one.type())));
        });
        return new Heat(
                java.util.Arrays.stream(types).map(words::type).toList(),
                rows.entrySet().stream()
                        .map(row -> new Heat.Row(
                                names.getOrDefault(row.getKey(), row.getKey()),
                                "/hazards?overdue=true&unit=" + row.getKey(),
                                row.getValue()))
                        .toList());
    }

    private static List<Heat.Cell> empty(String unit) {
        var cells = new ArrayList<Heat.Cell>();
        for (var type : PointType.values()) {
            cells.add(new Heat.Cell(0, address(unit, type)));
        }
        return cells;
    }

    private static String address(String unit, PointType type) {
        return "/hazards?overdue=true&unit=" + unit + "&type=" + type;
    }

    private java.util.Map<String, String> groupings() {
        var choices = new LinkedHashMap<String, String>();
        for (var one : Grouping.values()) {
            choices.put(one.name().toLowerCase(Locale.ROOT), words.say("overview.by." + one));
        }
        return choices;
    }

    private static Grouping grouping(@Nullable String by) {
        return org.youbei.web.kit.list.Query.sort(by, Grouping.values());
    }

    private YearMonth month(@Nullable String text) {
        try {
            var current = YearMonth.from(ChinaTime.today(clock));
            var wanted = text == null || text.isBlank() ? current : YearMonth.parse(text);
            if (wanted.getYear() < 2000 || wanted.getYear() > 2200) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return wanted;
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
