package org.youbei.web.education;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.education.keydate.KeyDates;
import org.youbei.education.keydate.Window;
import org.youbei.education.quiz.Topic;
import org.youbei.education.shelf.ActivityFilter;
import org.youbei.education.shelf.ActivityList;
import org.youbei.education.shelf.ActivityRow;
import org.youbei.education.year.PlanLine;
import org.youbei.education.year.YearDesk;
import org.youbei.education.year.YearFilter;
import org.youbei.education.year.YearList;
import org.youbei.education.year.YearPlan;
import org.youbei.education.year.YearRow;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.library.WorkUnits;

/** Years: the list, one of them with its lines, spreading it, its report, and the week that is announced anew each year. */
@Controller
class YearController {
    private static final int MOST = 2_000;

    private final YearDesk years;
    private final ActivityList activities;
    private final YearReport report;
    private final WorkUnits units;
    private final UnitPicker names;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;
    private final Ledger<YearFilter, YearRow> ledger;

    YearController(
            YearDesk years,
            YearList list,
            ActivityList activities,
            YearReport report,
            WorkUnits units,
            UnitPicker names,
            StepPages steps,
            Words words,
            MessageSource messages,
            Clock clock) {
        this.years = years;
        this.activities = activities;
        this.report = report;
        this.units = units;
        this.names = names;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "year",
                "/education-plans",
                list,
                Column.<YearRow>link(
                                "year.year",
                                row -> "/education-plans/" + row.plan().id(),
                                row -> String.valueOf(row.plan().year()))
                        .sorted("year"),
                Column.text("year.form.unit", YearRow::unitName).sorted("unit"),
                Column.count("year.lines", YearRow::lines),
                Column.count("year.placed", YearRow::placed),
                Column.<YearRow>state("year.state", row -> state(row.plan())));
    }

    private State state(YearPlan plan) {
        return plan.isDraft()
                ? new State(State.Kind.IDLE, words.say("year.state.DRAFT"))
                : new State(State.Kind.DONE, words.say("year.state.CONFIRMED"));
    }

    @GetMapping("/education-plans")
    String index(
            Actor actor,
            @ModelAttribute YearFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act(actor.works(), "week.new", "/education-weeks")
                .primary(actor.works(), "year.new", "/education-plans/new")
                .unit(filter.unit() == null ? null : names.name(filter.unit()))
                .set("year", filter.year() == null ? null : filter.year().toString())
                .begin(actor.works(), "year.new", "/education-plans/new")
                .show(model);
    }

    @GetMapping("/education-plans/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping("/education-plans")
    ModelAndView draft(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> WorkUnits.read(typed.text("unit"))
                        .then(unit -> years.draft(actor, id, unit, typed.number("year"))),
                id -> "/education-plans/" + id);
    }

    private StepForm form(Actor actor) {
        var page = new FormPages.Form(
                "year.new", "year.form", "", words.say("year.new.hint"), "/education-plans", "/education-plans");
        var today = ChinaTime.today(clock);
        var next = today.getMonthValue() >= 11 ? today.getYear() + 1 : today.getYear();
        return StepForm.of(
                page, List.of(units.field(actor), FormField.number("year", 4).initial(String.valueOf(next))));
    }

    /** A line ready to print. */
    public record Shown(PlanLine line, String why, String topic, String days, String found) {}

    @GetMapping("/education-plans/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var plan = years.find(id);
        var lines = years.lines(id);
        model.addAttribute("plan", plan);
        model.addAttribute("state", state(plan));
        model.addAttribute("unit", names.name(plan.unit()));
        model.addAttribute("works", actor.works() && actor.scope().contains(plan.unit()));
        model.addAttribute("lines", lines.stream().map(this::shown).toList());
        model.addAttribute("missed", plan.isDraft() ? List.of() : missed(actor, plan, lines));
        model.addAttribute("week", years.week(plan.unit(), plan.year()).window().isPresent());
        return "education/year";
    }

    private Shown shown(PlanLine line) {
        var days = line.from().equals(line.to()) ? line.from().toString() : line.from() + " – " + line.to();
        var found = line.obstacle().isEmpty()
                ? ""
                : words.say(line.obstacle().startsWith("refusal.") ? "year.clash" : line.obstacle());
        return new Shown(
                line, words.of("year.why.", line.why()), words.of("activity.topic.", line.topic()), days, found);
    }

    /** The dates of the year that no activity serves, by the rule of key dates. */
    private List<String> missed(Actor actor, YearPlan plan, List<PlanLine> lines) {
        var held = activities
                .first(
                        actor.scope(),
                        new ActivityFilter(null, null, null, plan.unit(), java.time.Year.of(plan.year()), null),
                        MOST)
                .stream()
                .map(ActivityRow::startsAt)
                .map(ChinaTime::day)
                .toList();
        var windows = lines.stream()
                .filter(line ->
                        !line.dropped() && (line.why() == PlanLine.Why.KEY_DATE || line.why() == PlanLine.Why.WEEK))
                .map(line -> new Window(line.title(), line.from(), line.to()))
                .toList();
        return KeyDates.of(windows, held).missed().stream().map(Window::name).toList();
    }

    @GetMapping("/education-plans/{id}/lines")
    ModelAndView line(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(lineForm(years.find(id)));
    }

    @PostMapping("/education-plans/{id}/lines")
    ModelAndView add(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                lineForm(years.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> years.add(
                        actor,
                        id,
                        request,
                        typed.text("title"),
                        typed.choice("topic", Topic.class),
                        typed.day("from"),
                        typed.day("to")));
    }

    private StepForm lineForm(YearPlan plan) {
        var back = "/education-plans/" + plan.id();
        var page = new FormPages.Form(
                "year.line",
                "year.form",
                String.valueOf(plan.year()),
                words.say("year.line.hint"),
                back + "/lines",
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.text("title", 200),
                        FormField.select("topic", words.choices("activity.topic.", Topic.values()), "NATURAL_DISASTER"),
                        FormField.date("from", LocalDate.of(plan.year(), 9, 1).toString()),
                        FormField.date("to", LocalDate.of(plan.year(), 9, 30).toString())));
    }

    @PostMapping("/education-plans/{id}/lines/{line}/dropping")
    String drop(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "true") boolean dropped,
            RedirectAttributes redirect) {
        InspectionAnswers.demandWorker(actor);
        if (years.drop(actor, id, line, dropped) instanceof Outcome.Refused<UUID>(var refusals)) {
            throw Answers.failed(refusals);
        }
        redirect.addFlashAttribute("flash", Flash.done("year.line.changed"));
        return "redirect:/education-plans/" + id;
    }

    @GetMapping("/education-plans/{id}/confirmation")
    ModelAndView spreading(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(confirmation(years.find(id)));
    }

    @PostMapping("/education-plans/{id}/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.lead(
                confirmation(years.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> years.confirm(
                        actor,
                        id,
                        typed.text("halls").lines().toList(),
                        typed.text("speakers").lines().toList()),
                placed -> new StepPages.Next("/education-plans/" + id, Flash.done("year.confirmation.done", placed)));
    }

    private StepForm confirmation(YearPlan plan) {
        var back = "/education-plans/" + plan.id();
        var page = new FormPages.Form(
                "year.confirmation",
                "year.form",
                String.valueOf(plan.year()),
                words.say("year.confirmation.hint"),
                back + "/confirmation",
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.area("halls", 2_000)
                                .with("rows", 3)
                                .initial(words.say("year.form.halls.initial"))
                                .hint(words.say("year.form.halls.hint")),
                        FormField.area("speakers", 2_000).with("rows", 3).hint(words.say("year.form.speakers.hint"))));
    }

    @GetMapping("/education-plans/{id}/report.docx")
    void report(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        var plan = years.find(id);
        var bytes = report.of(actor, plan).word(locale);
        response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("education-" + plan.year() + ".docx")
                        .build()
                        .toString());
        response.getOutputStream().write(bytes);
    }

    @GetMapping("/education-weeks")
    ModelAndView week(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(weekForm(actor));
    }

    @PostMapping("/education-weeks")
    ModelAndView announce(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                weekForm(actor),
                sent,
                typed -> typed,
                (id, typed) -> WorkUnits.read(typed.text("unit"))
                        .then(unit -> years.announce(
                                actor, id, unit, typed.day("from"), typed.day("to"), typed.text("source"))));
    }

    private StepForm weekForm(Actor actor) {
        var page = new FormPages.Form(
                "week.new", "year.form", "", words.say("week.new.hint"), "/education-weeks", "/education-plans");
        var fields = new ArrayList<FormField>(List.of(units.field(actor)));
        fields.addAll(List.of(FormField.date("from", ""), FormField.date("to", ""), FormField.text("source", 300)));
        return StepForm.of(page, fields);
    }
}
