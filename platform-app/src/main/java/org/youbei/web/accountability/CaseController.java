package org.youbei.web.accountability;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.accountability.AccountabilityCase;
import org.youbei.accountability.AccountabilityRefusal;
import org.youbei.accountability.CaseDesk;
import org.youbei.accountability.Rectifications;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.paper.Paper;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The register of accountability and the way of each case; the draft of its letter. */
@Controller
class CaseController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int USUAL_DAYS = 14;

    private final CaseDesk desk;
    private final Words words;
    private final StepPages steps;
    private final UnitPicker units;
    private final Clock clock;

    CaseController(CaseDesk desk, Words words, StepPages steps, UnitPicker units, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.steps = steps;
        this.units = units;
        this.clock = clock;
    }

    record Line(String title, String href, String unit, String rung, State state, String detail) {}

    @GetMapping("/accountability-cases")
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute(
                "proposals",
                desk.proposals().stream()
                        .filter(one -> Rectifications.isAbove(
                                actor, one.rectification().unit()))
                        .map(one -> new Line(
                                one.rectification().title(),
                                "/accountability-cases/new?rectification="
                                        + one.rectification().id(),
                                one.rectification().unitName(),
                                words.of("accountability.rung.", one.rung()),
                                new State(State.Kind.LATE, words.say("accountability.overdue", one.overdue())),
                                one.rectification().due().toString()))
                        .toList());
        model.addAttribute(
                "lines",
                desk.all().stream()
                        .map(one -> new Line(
                                one.matter(),
                                "/accountability-cases/" + one.id(),
                                one.unitName(),
                                words.of("accountability.rung.", one.rung()),
                                state(one),
                                words.day(one.due())))
                        .toList());
        return "accountability/index";
    }

    private State state(AccountabilityCase one) {
        var kind = switch (one.state()) {
            case PROPOSED -> State.Kind.SOON;
            case DECIDED -> State.Kind.OPEN;
            case ANSWERED -> State.Kind.SOON;
            case LIFTED -> State.Kind.DONE;
            case DECLINED -> State.Kind.ENDED;
        };
        return new State(kind, words.of("accountability.state.", one.state()));
    }

    @GetMapping("/accountability-cases/new")
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "") String rectification) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(proposing(rectification));
    }

    @PostMapping("/accountability-cases")
    ModelAndView propose(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                proposing(""),
                sent,
                typed -> typed,
                (id, typed) -> typed.idIfAny("rectification")
                        .map(one -> desk.propose(actor, id, one, typed.words("basis")))
                        .orElseGet(() -> Outcome.refused(AccountabilityRefusal.MISSING.at("rectification"))),
                one -> "/accountability-cases/" + one.id());
    }

    private StepForm proposing(String rectification) {
        var choices = new LinkedHashMap<String, String>();
        desk.proposals()
                .forEach(one -> choices.put(
                        one.rectification().id().toString(),
                        one.rectification().unitName() + " · "
                                + one.rectification().title() + " · " + words.of("accountability.rung.", one.rung())));
        var form = new FormPages.Form(
                "accountability.new",
                "accountability.form",
                "",
                words.say("accountability.new.hint"),
                "/accountability-cases",
                "/accountability-cases");
        return StepForm.of(
                form,
                List.of(
                        FormField.select(
                                "rectification", choices, choices.containsKey(rectification) ? rectification : ""),
                        FormField.area("basis", 1_000).optional().with("rows", 2)));
    }

    @GetMapping("/accountability-cases/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var one = desk.find(id);
        var path = "/accountability-cases/" + id;
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("accountability.rung"), words.of("accountability.rung.", one.rung()));
        facts.put(words.say("accountability.facts"), one.facts());
        put(facts, "basis", one.basis());
        put(facts, "demand", one.demand());
        put(facts, "post", one.decidedBy());
        put(facts, "due", words.day(one.due()));
        put(facts, "answer", one.answer());
        put(facts, "reason", one.lifting());
        model.addAttribute(
                "thing",
                new ThingPage(
                        one.matter(),
                        state(one),
                        one.unitName(),
                        List.of(new Crumb(words.say("accountability.list"), "/accountability-cases")),
                        List.of(ThingLink.of(path + "/letter.docx", words.say("accountability.letter"))),
                        links(actor, one, path),
                        List.of(ThingPart.facts(words.say("accountability.about"), facts)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private void put(LinkedHashMap<String, String> facts, String key, String value) {
        facts.put(words.say("accountability.form." + key), value.isEmpty() ? Words.NONE : value);
    }

    private List<ThingLink> links(Actor actor, AccountabilityCase one, String path) {
        var links = new ArrayList<ThingLink>();
        var above = Rectifications.isAbove(actor, one.unit());
        switch (one.state()) {
            case PROPOSED -> add(links, above, path, "decision");
            case DECIDED -> {
                add(links, Rectifications.isOwn(actor, one.unit()), path, "answer");
                add(links, above, path, "lifting");
            }
            case ANSWERED -> add(links, above, path, "lifting");
            case LIFTED, DECLINED -> {}
        }
        return links;
    }

    private void add(List<ThingLink> links, boolean may, String path, String what) {
        if (may) {
            links.add(new ThingLink(path + "/" + what, words.say("accountability." + what), links.isEmpty()));
        }
    }

    @GetMapping("/accountability-cases/{id}/decision")
    ModelAndView deciding(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(decision(desk.find(id)));
    }

    @PostMapping("/accountability-cases/{id}/decision")
    ModelAndView decide(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                decision(desk.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> desk.decide(
                        actor,
                        id,
                        typed.flag("accepted"),
                        typed.words("post"),
                        typed.words("demand"),
                        typed.dayIfAny("due").orElse(null)));
    }

    private StepForm decision(AccountabilityCase one) {
        var due = ChinaTime.today(clock).plusDays(USUAL_DAYS).toString();
        return form(
                one,
                "decision",
                List.of(
                        FormField.check("accepted"),
                        FormField.text("post", 120),
                        FormField.area("demand", 1_000),
                        FormField.date("due", due).optional()));
    }

    @GetMapping("/accountability-cases/{id}/answer")
    ModelAndView answering(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(desk.find(id), "answer", List.of(FormField.area("answer", 1_000))));
    }

    @PostMapping("/accountability-cases/{id}/answer")
    ModelAndView answer(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(desk.find(id), "answer", List.of(FormField.area("answer", 1_000))),
                sent,
                typed -> typed.words("answer"),
                (request, text) -> desk.answer(actor, id, text));
    }

    @GetMapping("/accountability-cases/{id}/lifting")
    ModelAndView lifting(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(desk.find(id), "lifting", List.of(FormField.area("reason", 1_000))));
    }

    @PostMapping("/accountability-cases/{id}/lifting")
    ModelAndView lift(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(desk.find(id), "lifting", List.of(FormField.area("reason", 1_000))),
                sent,
                typed -> typed.words("reason"),
                (request, text) -> desk.lift(actor, id, text));
    }

    private StepForm form(AccountabilityCase one, String what, List<FormField> fields) {
        var path = "/accountability-cases/" + one.id();
        var key = "accountability." + what;
        var form = StepForm.of(
                new FormPages.Form(
                        key, "accountability.form", one.matter(), words.say(key + ".hint"), path + "/" + what, path),
                fields);
        return open(one, what) ? form : form.barred(List.of(AccountabilityRefusal.OUT_OF_ORDER.refusal()), words);
    }

    private static boolean open(AccountabilityCase one, String what) {
        return switch (one.state()) {
            case PROPOSED -> what.equals("decision");
            case DECIDED -> !what.equals("decision");
            case ANSWERED -> what.equals("lifting");
            case LIFTED, DECLINED -> false;
        };
    }

    /** A draft for the one who signs: facts, basis, demand, deadline. */
    @GetMapping("/accountability-cases/{id}/letter.docx")
    void letter(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        var one = desk.find(id);
        var district = new JurisdictionCode(one.unit().value().substring(0, 6));
        var paper = new Paper(
                words.say("accountability.letter.title", words.of("accountability.rung.", one.rung())),
                units.name(district),
                null,
                List.of(
                        chapter("facts", one.unitName() + "：" + one.facts()),
                        chapter("basis", one.basis()),
                        chapter("demand", one.demand() + "  " + words.day(one.due()))));
        response.setContentType(WORD);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("letter.docx").build().toString());
        response.getOutputStream().write(paper.word(LocaleContextHolder.getLocale()));
    }

    private Paper.Chapter chapter(String key, String text) {
        return new Paper.Chapter(
                words.say("accountability.letter." + key), List.of(new Paper.Text(text.isBlank() ? Words.NONE : text)));
    }
}
