package org.youbei.web.drill;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
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
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.ScheduleDesk;
import org.youbei.drill.schedule.Drafting;
import org.youbei.drill.schedule.ScheduleFilter;
import org.youbei.drill.schedule.ScheduleLine;
import org.youbei.drill.schedule.ScheduleList;
import org.youbei.drill.schedule.ScheduleList.MonthCount;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.rule.LegalDate;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.PageLinks;
import org.youbei.web.kit.part.State;

/** The schedule of a year, month by month. */
@Controller
class ScheduleController {
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    /** Lines of a page; each has two forms. */
    private static final int LINES = 100;

    private final ScheduleDesk schedule;
    private final ScheduleList lines;
    private final Rules rules;
    private final DrillWords words;
    private final ScheduleCalendar views;
    private final Clock clock;

    ScheduleController(
            ScheduleDesk schedule,
            ScheduleList lines,
            Rules rules,
            DrillWords words,
            ScheduleCalendar views,
            Clock clock) {
        this.schedule = schedule;
        this.lines = lines;
        this.rules = rules;
        this.words = words;
        this.views = views;
        this.clock = clock;
    }

    /** A month to choose. */
    record Chip(String label, String href, boolean chosen) {}

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
    ModelAndView index(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer of,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var month = of == null || of < 1 || of > MONTHS ? null : of;
        return page(actor, new ScheduleFilter(known(year), month), after, model, HttpStatus.OK, List.of());
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
        model.addAttribute("weeks", views.month(of));
        return "drill/schedule-month";
    }

    /** The year as a table of units and months. */
    @GetMapping(path = "/drill-schedules", params = "view=year")
    String year(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        DrillAnswers.demandReader(actor);
        var of = known(year);
        model.addAttribute("year", of);
        model.addAttribute("months", IntStream.rangeClosed(1, MONTHS).boxed().toList());
        model.addAttribute("rows", views.year(of));
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
            case Outcome.Refused<Integer>(var refusals) -> page(actor, of, model, refusals);
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
            case Outcome.Refused<UUID>(var refusals) -> page(actor, known(day.getYear()), model, refusals);
        };
    }

    @PostMapping("/drill-schedules/{line}/confirmation")
    Object confirm(Actor actor, @PathVariable UUID line, Model model, RedirectAttributes redirect) {
        return switch (schedule.confirm(actor, line, title -> words.say("drill.title.of", title))) {
            case Outcome.Done<UUID>(var drill) -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.schedule.confirmed"));
                yield "redirect:/drills/" + drill;
            }
            case Outcome.Refused<UUID>(var refusals) -> page(actor, known(null), model, refusals);
        };
    }

    private ModelAndView page(Actor actor, int year, Model model, List<Refusal> refusals) {
        return page(actor, new ScheduleFilter(year, null), null, model, Answers.status(refusals), refusals);
    }

    private ModelAndView page(
            Actor actor,
            ScheduleFilter filter,
            @Nullable String after,
            Model model,
            HttpStatus status,
            List<Refusal> refusals) {
        DrillAnswers.demandReader(actor);
        int year = filter.year();
        var counts = lines.months(year);
        var page = lines.page(actor.scope(), filter, lines.sort(null).orElseThrow(), after, LINES);
        model.addAttribute("year", year);
        model.addAttribute(
                "month",
                YearMonth.of(year, ChinaTime.today(clock).getMonthValue()).toString());
        model.addAttribute("refused", words.reasons(refusals));
        model.addAttribute("total", counts.stream().mapToInt(MonthCount::all).sum());
        model.addAttribute(
                "confirmed", counts.stream().mapToInt(MonthCount::confirmed).sum());
        model.addAttribute("mayWrite", DrillAuthority.works(actor));
        model.addAttribute(
                "chips",
                counts.stream()
                        .map(count -> new Chip(
                                label(count),
                                address(year, count.month()),
                                Objects.equals(filter.month(), count.month())))
                        .toList());
        model.addAttribute("months", months(page.rows(), counts, actor));
        model.addAttribute(
                "links",
                new PageLinks(
                        after == null ? null : address(year, filter.month()),
                        null,
                        page.next() == null ? null : address(year, filter.month()) + "&after=" + page.next()));
        return new ModelAndView("drill/schedule", model.asMap(), status);
    }

    private static String address(int year, @Nullable Integer month) {
        return "/drill-schedules?year=" + year + (month == null ? "" : "&of=" + month);
    }

    /** The lines of a page under the months that they belong to; the numbers are those of the whole month. */
    private List<Month> months(List<ScheduleLine> rows, List<MonthCount> counts, Actor actor) {
        var months = rows.stream()
                .collect(Collectors.groupingBy(line -> line.day().getMonthValue(), TreeMap::new, Collectors.toList()));
        return counts.stream()
                .filter(count -> months.containsKey(count.month()))
                .map(count -> new Month(
                        label(count),
                        "m" + count.month() % (MONTHS + 1),
                        months.getOrDefault(count.month(), List.of()).stream()
                                .map(line -> line(line, actor))
                                .toList()))
                .toList();
    }

    private String label(MonthCount count) {
        return words.say("drill.schedule.month", count.month(), count.all());
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
        var current = ChinaTime.today(clock).getYear();
        return year == null ? current : Math.clamp(year, FIRST_YEAR, LAST_YEAR);
    }
}
