package org.youbei.web.rectification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.accountability.AccountabilityRefusal;
import org.youbei.accountability.Rectification;
import org.youbei.accountability.RectificationFilter;
import org.youbei.accountability.RectificationList;
import org.youbei.accountability.Rectifications;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Rectifications: the list, a page for each, opened from above, reported by the unit, verified by another. */
@Controller
class RectificationsController {
    private static final int USUAL_DAYS = 30;

    private final Rectifications desk;
    private final Words words;
    private final StepPages steps;
    private final UnitPicker units;
    private final Clock clock;
    private final Ledger<RectificationFilter, Rectification> ledger;

    RectificationsController(
            Rectifications desk,
            RectificationList list,
            Words words,
            StepPages steps,
            UnitPicker units,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.words = words;
        this.steps = steps;
        this.units = units;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "rectification",
                "/rectifications",
                list,
                Column.<Rectification>link(
                                "rectification.column.title",
                                one -> "/rectifications/" + one.id(),
                                Rectification::title)
                        .under(Rectification::origin),
                Column.text("rectification.column.unit", Rectification::unitName),
                Column.<Rectification>text("rectification.column.owner", Rectification::owner)
                        .wide(),
                Column.<Rectification>day("rectification.column.due", Rectification::due)
                        .sorted("due"),
                Column.state("rectification.column.state", this::state));
    }

    private State state(Rectification one) {
        var word = words.of("rectification.state.", one.state());
        return switch (one.state()) {
            case OPEN ->
                one.due().isBefore(ChinaTime.today(clock))
                        ? new State(State.Kind.LATE, words.say("rectification.overdue"))
                        : new State(State.Kind.OPEN, word);
            case REPORTED -> new State(State.Kind.SOON, word);
            case VERIFIED -> new State(State.Kind.DONE, word);
        };
    }

    private static boolean opens(Actor actor) {
        return actor.has(Role.DISTRICT_SUPERVISOR, Role.STREET_STAFF);
    }

    @GetMapping("/rectifications")
    String index(
            Actor actor,
            @ModelAttribute RectificationFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .primary(opens(actor), "rectification.new", "/rectifications/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chip("overdue", "true", "rectification.overdue")
                .chips("state", Rectification.State.values(), "rectification.state.")
                .find("q", "rectification.find")
                .show(model);
    }

    @GetMapping("/rectifications/new")
    ModelAndView blank(
            Actor actor, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String origin) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(opening(actor, unit, origin));
    }

    @PostMapping("/rectifications")
    ModelAndView open(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                opening(actor, "", ""),
                sent,
                typed -> typed,
                (id, typed) -> typed.unit("unit")
                        .map(unit -> desk.open(
                                actor,
                                id,
                                unit,
                                new Rectification.Entry(
                                        typed.words("title"),
                                        typed.words("origin"),
                                        typed.words("owner"),
                                        typed.dayIfAny("due").orElse(LocalDate.EPOCH))))
                        .orElseGet(() -> Outcome.refused(AccountabilityRefusal.UNIT.at("unit"))),
                one -> "/rectifications/" + one.id());
    }

    private StepForm opening(Actor actor, String unit, String origin) {
        var form = new FormPages.Form(
                "rectification.new",
                "rectification.form",
                "",
                words.say("rectification.new.hint"),
                "/rectifications",
                "/rectifications");
        var due = ChinaTime.today(clock).plusDays(USUAL_DAYS);
        var below = units.below(actor);
        return StepForm.of(
                form,
                List.of(
                        FormField.select("unit", below, below.containsKey(unit) ? unit : ""),
                        FormField.text("title", 300),
                        FormField.text("origin", 300).optional().initial(origin),
                        FormField.text("owner", 120),
                        FormField.date("due", due.toString())));
    }

    @GetMapping("/rectifications/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var one = desk.find(id);
        var path = "/rectifications/" + id;
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("rectification.form.origin"), one.origin().isEmpty() ? Words.NONE : one.origin());
        facts.put(words.say("rectification.form.owner"), one.owner());
        facts.put(words.say("rectification.form.due"), one.due().toString());
        facts.put(words.say("rectification.form.report"), one.report().isEmpty() ? Words.NONE : one.report());
        facts.put(words.say("rectification.verifier"), one.verifier().isEmpty() ? Words.NONE : one.verifier());
        var links = new ArrayList<ThingLink>();
        if (one.state() == Rectification.State.OPEN && Rectifications.isOwn(actor, one.unit())) {
            links.add(new ThingLink(path + "/report", words.say("rectification.report"), true));
        }
        if (one.state() == Rectification.State.REPORTED && Rectifications.isAbove(actor, one.unit())) {
            links.add(new ThingLink(path + "/verification", words.say("rectification.verification"), true));
        }
        model.addAttribute(
                "thing",
                new ThingPage(
                        one.title(),
                        state(one),
                        one.unitName(),
                        List.of(new Crumb(words.say("rectification.list"), "/rectifications")),
                        List.of(),
                        links,
                        List.of(ThingPart.facts(words.say("rectification.facts"), facts)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    @GetMapping("/rectifications/{id}/report")
    ModelAndView reporting(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(desk.find(id), "report", List.of(FormField.area("report", 1_000))));
    }

    @PostMapping("/rectifications/{id}/report")
    ModelAndView report(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(desk.find(id), "report", List.of(FormField.area("report", 1_000))),
                sent,
                typed -> typed.words("report"),
                (request, text) -> desk.report(actor, id, text));
    }

    @GetMapping("/rectifications/{id}/verification")
    ModelAndView verifying(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(verification(desk.find(id)));
    }

    @PostMapping("/rectifications/{id}/verification")
    ModelAndView verify(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                verification(desk.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> desk.verify(
                        actor,
                        id,
                        typed.flag("accepted"),
                        typed.words("remark"),
                        typed.dayIfAny("due").orElse(null)));
    }

    private StepForm verification(Rectification one) {
        var again = FormField.date(
                        "due", ChinaTime.today(clock).plusDays(USUAL_DAYS).toString())
                .optional()
                .hint(words.say("rectification.form.due.hint"));
        return form(one, "verification", List.of(FormField.check("accepted"), FormField.area("remark", 1_000), again));
    }

    private StepForm form(Rectification one, String what, List<FormField> fields) {
        var path = "/rectifications/" + one.id();
        var key = "rectification." + what;
        var form = StepForm.of(
                new FormPages.Form(
                        key, "rectification.form", one.title(), words.say(key + ".hint"), path + "/" + what, path),
                fields);
        var from = what.equals("report") ? Rectification.State.OPEN : Rectification.State.REPORTED;
        return one.state() == from ? form : form.barred(List.of(AccountabilityRefusal.OUT_OF_ORDER.refusal()), words);
    }
}
