package org.youbei.web.drillfigure;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.figure.DrillFigures;
import org.youbei.drill.figure.ElementFigures;
import org.youbei.drill.figure.StepFigures;
import org.youbei.drill.figure.UnitFigures;
import org.youbei.drill.figure.YearFigures;
import org.youbei.drill.improvement.Element;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.drill.DrillAnswers;
import org.youbei.web.drill.DrillWords;
import org.youbei.web.kit.part.Bar;
import org.youbei.web.kit.part.Columns;
import org.youbei.web.kit.part.Figure;

/** Drills in numbers: of a year and a unit with its units below, and year beside year. */
@Controller
class DrillFigureController {
    private static final int YEARS = 5;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int STEPS = 15;
    private static final int HUNDRED = 100;
    private static final double MINUTE = 60;

    private final DrillFigures figures;
    private final DrillCalendar calendar;
    private final DrillWords words;
    private final Comparisons comparisons;
    private final Clock clock;

    DrillFigureController(
            DrillFigures figures, DrillCalendar calendar, DrillWords words, Comparisons comparisons, Clock clock) {
        this.figures = figures;
        this.calendar = calendar;
        this.words = words;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    /** A year beside the others. */
    record YearLine(
            int year,
            int planned,
            int done,
            String rate,
            int cancelled,
            String inTime,
            String off,
            int findings,
            int repeated) {}

    /** A unit with its numbers; the link leads to the same page about it. */
    record UnitLine(
            String name, String href, int planned, int done, int cancelled, String off, int findings, int open) {}

    /** A step with its mean time. */
    record StepLine(
            String post,
            String action,
            String planned,
            String actual,
            String off,
            boolean late,
            String drills,
            Bar bar) {}

    /** An element with its items. */
    record ElementLine(String name, int open, int overdue, int unverified, int verified) {}

    @GetMapping("/drill-figures")
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            Model model) {
        DrillAnswers.demandReader(actor);
        int now = ChinaTime.today(clock).getYear();
        int of = year == null ? now : Math.clamp(year, FIRST_YEAR, LAST_YEAR);
        var top = unit(actor, unit);
        var years = figures.years(top, of - YEARS + 1, of);
        var elements = figures.elements(top);
        model.addAttribute("year", of);
        model.addAttribute("unit", top.value());
        model.addAttribute("unitName", words.unit(top));
        model.addAttribute("figures", figures(years, elements, of));
        model.addAttribute("years", years.stream().map(this::line).toList());
        model.addAttribute(
                "units",
                figures.units(top, of).stream().map(one -> line(one, of)).toList());
        var steps = figures.steps(top, of, STEPS);
        double longest = steps.stream()
                .mapToDouble(step -> Math.max(step.seconds(), step.planned() * MINUTE))
                .max()
                .orElse(0);
        model.addAttribute("columns", years.size() > 1 ? columns(years) : null);
        model.addAttribute(
                "steps", steps.stream().map(step -> line(step, longest)).toList());
        model.addAttribute("elements", elements(elements));
        return "drillfigure/index";
    }

    @GetMapping("/drills/{id}/comparison")
    String compare(Actor actor, @PathVariable UUID id, Model model) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        DrillAnswers.demandInside(actor, drill.unit());
        model.addAttribute("drill", id);
        model.addAttribute("drillTitle", drill.title());
        model.addAttribute(
                "comparison", figures.comparison(id).map(comparisons::of).orElse(null));
        return "drillfigure/comparison";
    }

    private JurisdictionCode unit(Actor actor, String text) {
        var top = actor.scope().unit().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (text.isBlank()) {
            return top;
        }
        return Optional.of(text)
                .flatMap(JurisdictionCode::parse)
                .filter(actor.scope()::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Figure> figures(List<YearFigures> years, List<ElementFigures> elements, int year) {
        var of = years.stream().filter(one -> one.year() == year).findFirst();
        int planned = of.map(YearFigures::planned).orElse(0);
        int done = of.map(YearFigures::done).orElse(0);
        int open = elements.stream().mapToInt(ElementFigures::open).sum();
        int overdue = elements.stream().mapToInt(ElementFigures::overdue).sum();
        return List.of(
                figure("planned", Integer.toString(planned), "", false),
                figure("done", Integer.toString(done), rate(done, planned), false),
                figure("off", of.map(one -> off(one.deviation())).orElse("—"), "", false),
                figure("open", Integer.toString(open), words.say("drill.figures.overdue-of", overdue), overdue > 0));
    }

    private Figure figure(String key, String value, String detail, boolean late) {
        return new Figure(words.say("drill.figures." + key), value, "", detail, null, late);
    }

    private YearLine line(YearFigures one) {
        return new YearLine(
                one.year(),
                one.planned(),
                one.done(),
                rate(one.done(), one.planned()),
                one.cancelled(),
                rate(one.inTime(), one.stamped()),
                off(one.deviation()),
                one.findings(),
                one.repeated());
    }

    private UnitLine line(UnitFigures one, int year) {
        return new UnitLine(
                one.name(),
                "/drill-figures?year=" + year + "&unit=" + one.unit(),
                one.planned(),
                one.done(),
                one.cancelled(),
                off(one.deviation()),
                one.findings(),
                one.open());
    }

    /** The years from left to right as they came. */
    private Columns columns(List<YearFigures> years) {
        int most = years.stream().mapToInt(YearFigures::planned).max().orElse(0);
        return new Columns(
                words.say("drill.figures.planned"),
                words.say("drill.figures.done"),
                years.reversed().stream()
                        .map(one -> new Columns.Pair(
                                Integer.toString(one.year()),
                                one.done() + " / " + one.planned(),
                                Bar.share(one.planned(), most),
                                Bar.share(one.done(), most)))
                        .toList());
    }

    private StepLine line(StepFigures one, double longest) {
        double planned = one.planned() * MINUTE;
        double off = one.seconds() - planned;
        return new StepLine(
                one.post(),
                one.action(),
                DrillWords.minutes(one.planned() * 60L),
                DrillWords.minutes(Math.round(one.seconds())),
                off(off),
                off > 0,
                words.say("drill.figures.late-of", one.late(), one.drills()),
                Bar.of(one.seconds(), null, planned, longest));
    }

    /** Every element has its line, in the order of the letters. */
    private List<ElementLine> elements(List<ElementFigures> known) {
        return Arrays.stream(Element.values())
                .map(element -> known.stream()
                        .filter(one -> one.element() == element)
                        .findFirst()
                        .orElse(new ElementFigures(element, 0, 0, 0, 0)))
                .map(one -> new ElementLine(
                        words.of("drill.element.", one.element()),
                        one.open(),
                        one.overdue(),
                        one.unverified(),
                        one.verified()))
                .toList();
    }

    private static String rate(int part, int whole) {
        return whole == 0 ? "—" : Math.round((double) part * HUNDRED / whole) + " %";
    }

    /** Minutes and seconds with a sign: {@code +1:05}. */
    static String off(@Nullable Double seconds) {
        if (seconds == null) {
            return "—";
        }
        long off = Math.round(seconds);
        return (off > 0 ? "+" : off < 0 ? "−" : "") + DrillWords.minutes(Math.abs(off));
    }
}
