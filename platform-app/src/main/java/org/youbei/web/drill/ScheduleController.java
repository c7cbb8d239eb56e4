package org.youbei.web.drill;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.ScheduleDesk;
import org.youbei.drill.schedule.Drafting;
import org.youbei.drill.schedule.ScheduleLine;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.rule.LegalDate;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.part.Flash;
import org.youbei.web.part.State;

/** The schedule of a year, month by month. */
@Controller
class ScheduleController {
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ScheduleDesk schedule;
    private final Rules rules;
    private final DrillWords words;
    private final ScheduleCalendar views;
    private final Clock clock;

    ScheduleController(ScheduleDesk schedule, Rules rules, DrillWords words, ScheduleCalendar views, Clock clock) {
        this.schedule = schedule;
        this.rules = rules;
        this.words = words;
        this.views = views;
        this.clock = clock;
    }

    /** A month with its lines. */
    record Month(String label, String anchor, List<Line> lines) {}

    /** A line, ready to print; {@code open} where the person may still shift and confirm it. */
    record Line(
            String id,
            String day,
            String title,
            @Nullable String href,
            String unit,
            String due,
            String reason,
            State state,
            boolean open) {}

    @GetMapping(
            path = "/drill-schedules",
            params = {"!month", "view!=year"})
    ModelAndView index(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        return page(actor, known(year), model, HttpStatus.OK, List.of());
    }

    /** A month of the schedule, with the drills that are planned already. */
    @GetMapping(path = "/drill-schedules", params = "month")
    String month(Actor actor, @RequestParam String month, Model model) {
        DrillAnswers.demandReader(actor);
        var of = month(month);
        model.addAttribute("year", of.getYear());
        model.addAttribute(
                "title", words.say("drill.schedule.month-of", Integer.toString(of.getYear()), of.getMonthValue()));
        model.addAttribute("previous", of.minusMonths(1).toString());
        model.addAttribute("next", of.plusMonths(1).toString());
        model.addAttribute("weekdays", List.of(1, 2, 3, 4, 5, 6, 7));
        model.addAttribute("weeks", views.month(schedule.of(actor, of.getYear()), of));
        return "drill/schedule-month";
    }

    /** The year as a table of units and months. */
    @GetMapping(path = "/drill-schedules", params = "view=year")
    String year(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        DrillAnswers.demandReader(actor);
        var of = known(year);
        model.addAttribute("year", of);
        model.addAttribute("months", IntStream.rangeClosed(1, MONTHS).boxed().toList());
        model.addAttribute("rows", views.year(schedule.of(actor, of)));
        return "drill/schedule-year";
    }

    private static YearMonth month(String text) {
        try {
            var month = YearMonth.parse(text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a month", e);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such year");
    }

    @PostMapping("/drill-schedules")
    Object draft(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            Model model,
            RedirectAttributes redirect) {
        var of = known(year);
        return switch (schedule.draft(actor, of)) {
            case Outcome.Done<Integer>(var lines) -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.schedule.drafted", lines));
                yield "redirect:/drill-schedules?year=" + of;
            }
            case Outcome.Refused<Integer>(var refusals) ->
                page(actor, of, model, DrillAnswers.status(refusals), refusals);
        };
    }

    @PostMapping("/drill-schedules/{line}/shift")
    Object shift(
            Actor actor,
            @PathVariable UUID line,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Model model,
            RedirectAttributes redirect) {
        return switch (schedule.shift(actor, line, day)) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.schedule.shifted", day.toString()));
                yield "redirect:/drill-schedules?year=" + day.getYear();
            }
            case Outcome.Refused<UUID>(var refusals) ->
                page(actor, known(day.getYear()), model, DrillAnswers.status(refusals), refusals);
        };
    }

    @PostMapping("/drill-schedules/{line}/confirmation")
    Object confirm(Actor actor, @PathVariable UUID line, Model model, RedirectAttributes redirect) {
        return switch (schedule.confirm(actor, line, title -> words.say("drill.title.of", title))) {
            case Outcome.Done<UUID>(var drill) -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.schedule.confirmed"));
                yield "redirect:/drills/" + drill;
            }
            case Outcome.Refused<UUID>(var refusals) ->
                page(actor, known(null), model, DrillAnswers.status(refusals), refusals);
        };
    }

    private ModelAndView page(Actor actor, int year, Model model, HttpStatus status, List<Refusal> refusals) {
        DrillAnswers.demandReader(actor);
        var lines = schedule.of(actor, year);
        var months = lines.stream()
                .collect(Collectors.groupingBy(line -> line.day().getMonthValue(), TreeMap::new, Collectors.toList()));
        model.addAttribute("year", year);
        model.addAttribute(
                "month",
                YearMonth.of(
                                year,
                                LocalDate.ofInstant(clock.instant(), Drill.CHINA)
                                        .getMonthValue())
                        .toString());
        model.addAttribute("refused", words.reasons(refusals));
        model.addAttribute("total", lines.size());
        model.addAttribute(
                "confirmed", lines.stream().filter(line -> line.drill() != null).count());
        model.addAttribute("mayWrite", DrillAuthority.works(actor));
        model.addAttribute(
                "months",
                months.entrySet().stream().map(month -> month(month, actor)).toList());
        return new ModelAndView("drill/schedule", model.asMap(), status);
    }

    private Month month(Map.Entry<Integer, List<ScheduleLine>> month, Actor actor) {
        return new Month(
                words.say(
                        "drill.schedule.month", month.getKey(), month.getValue().size()),
                "m" + month.getKey() % (MONTHS + 1),
                month.getValue().stream().map(line -> line(line, actor)).toList());
    }

    private Line line(ScheduleLine line, Actor actor) {
        var drill = line.drill();
        return new Line(
                line.id().toString(),
                line.day().toString(),
                line.title(),
                drill == null ? null : "/drills/" + drill,
                line.unitName(),
                line.due().toString(),
                reason(line),
                new State(
                        drill == null ? State.Kind.IDLE : State.Kind.DONE,
                        words.say(drill == null ? "drill.schedule.draft" : "drill.schedule.is-confirmed")),
                drill == null && DrillAuthority.keeps(actor, line.unit()));
    }

    /** Why this day: a person, a key date, or nothing to say. */
    private String reason(ScheduleLine line) {
        if (!line.shiftedBy().isEmpty()) {
            return words.say("drill.schedule.shifted-by", line.shiftedBy());
        }
        if (line.reason().equals(Drafting.SPREAD)) {
            return "";
        }
        return rules.pack().dates().stream()
                .filter(date -> date.id().equals(line.reason()))
                .map(LegalDate::title)
                .map(title -> title.in(LocaleContextHolder.getLocale()))
                .findFirst()
                .orElse("");
    }

    private int known(@Nullable Integer year) {
        var current = LocalDate.ofInstant(clock.instant(), Drill.CHINA).getYear();
        return year == null ? current : Math.clamp(year, FIRST_YEAR, LAST_YEAR);
    }
}
