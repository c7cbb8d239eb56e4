package org.youbei.web.warning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.incident.run.UnansweredWarnings;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.warning.PlannedActions;
import org.youbei.warning.Receipt;
import org.youbei.warning.Warning;
import org.youbei.warning.WarningColour;
import org.youbei.warning.WarningRefusal;
import org.youbei.warning.WarningSources;
import org.youbei.warning.Warnings;
import org.youbei.warning.cap.CapMessage;
import org.youbei.warning.rule.WarningChain;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Warnings: what is in force, who has it, what the plans say, and the ways in and out. */
@Controller
@RequestMapping("/warnings")
class WarningController {
    private static final String LIST = "/warnings";
    private static final String LABELS = "warning.form";
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private final Warnings warnings;
    private final WarningSources sources;
    private final PlannedActions plans;
    private final UnansweredWarnings unanswered;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    WarningController(
            Warnings warnings,
            WarningSources sources,
            PlannedActions plans,
            UnansweredWarnings unanswered,
            UnitPicker units,
            StepPages steps,
            Words words,
            Clock clock) {
        this.warnings = warnings;
        this.sources = sources;
        this.plans = plans;
        this.unanswered = unanswered;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var all = warnings.all();
        var acts = new ArrayList<ThingLink>();
        acts.add(ThingLink.of(LIST + "/no-response", words.say("warning.no-response")));
        if (actor.works()) {
            acts.add(ThingLink.of(LIST + "/file", words.say("warning.file")));
            acts.add(ThingLink.of(LIST + "/sources", words.say("warning.sources")));
            acts.add(new ThingLink(LIST + "/new", words.say("warning.new"), true));
        }
        var unknown = warnings.unknown();
        var sub = words.say("warning.list.sub")
                + (unknown.isEmpty() ? "" : " " + words.say("warning.unknown", String.join("、", unknown)));
        return TablePage.of(
                        words.say("warning.list"),
                        sub,
                        acts,
                        table(
                                "warning.in-force",
                                all.stream().filter(Warning::isInForce).toList(),
                                "warning.in-force.none"),
                        table(
                                "warning.history",
                                all.stream().filter(one -> !one.isInForce()).toList(),
                                "warning.history.none"))
                .show(model);
    }

    private ThingPart table(String title, List<Warning> rows, String none) {
        var heads = List.of(
                words.say("warning.headline"),
                words.say("warning.colour"),
                words.say("warning.sent"),
                words.say("warning.expires"),
                words.say("warning.acknowledged"),
                words.say("warning.state"));
        return ThingPart.table(
                words.say(title), heads, rows.stream().map(this::row).toList(), words.say(none));
    }

    private List<ThingCell> row(Warning one) {
        return List.of(
                ThingCell.link(name(one), LIST + "/" + one.id()),
                ThingCell.of(words.of("warning.colour.", one.colour())),
                ThingCell.of(words.moment(one.sentAt())),
                ThingCell.of(words.moment(one.expiresAt())),
                ThingCell.of(acknowledged(one)),
                ThingCell.state(state(one)));
    }

    private String name(Warning one) {
        var text = one.headline().isEmpty() ? one.identifier() : one.headline();
        return one.exercise() ? words.say("warning.exercise", text) : text;
    }

    private String acknowledged(Warning one) {
        var slowest = one.slowest();
        return slowest == null
                ? words.say("warning.acknowledged.of", one.acknowledged(), one.reached())
                : words.say("warning.acknowledged.slowest", one.acknowledged(), one.reached(), slowest);
    }

    private State state(Warning one) {
        var kind = switch (one.state()) {
            case IN_FORCE -> one.kind() == WarningChain.Kind.CANCEL ? State.Kind.ENDED : State.Kind.LATE;
            case NOT_YET -> State.Kind.IDLE;
            case REPLACED, CANCELLED, EXPIRED -> State.Kind.ENDED;
        };
        var word = one.kind() == WarningChain.Kind.CANCEL ? "warning.state.cancel" : "warning.state." + one.state();
        return new State(kind, words.say(word));
    }

    /** Red warnings in force that reach a unit in which no plan runs. */
    @GetMapping("/no-response")
    String silent(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var rows = unanswered.now().stream()
                .map(one -> List.of(
                        ThingCell.of(one.street().unitName()),
                        ThingCell.link(
                                name(one.warning()), LIST + "/" + one.warning().id()),
                        ThingCell.of(words.say("warning.minutes", one.street().minutes(clock.instant()))),
                        receipt(one.street())))
                .toList();
        return TablePage.of(
                        words.say("warning.no-response"),
                        words.say("warning.no-response.sub"),
                        List.of(ThingLink.of(LIST, words.say("warning.list"))),
                        ThingPart.table(
                                words.say("warning.no-response"),
                                List.of(
                                        words.say("warning.unit"),
                                        words.say("warning.headline"),
                                        words.say("warning.since"),
                                        words.say("warning.acknowledged")),
                                rows,
                                words.say("warning.no-response.none")))
                .show(model);
    }

    private ThingCell receipt(Receipt one) {
        return one.acknowledgedAt() == null
                ? ThingCell.state(
                        new State(State.Kind.LATE, words.say("warning.waiting", one.minutes(clock.instant()))))
                : ThingCell.state(new State(
                        State.Kind.DONE,
                        words.say("warning.after", one.minutes(clock.instant()), one.acknowledgedBy())));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var warning = warnings.find(id);
        var receipts = warnings.receipts(id);
        var path = LIST + "/" + id;
        var acts = new ArrayList<ThingLink>();
        var own = actor.scope().unit();
        if (actor.works() && own.isPresent() && waits(receipts, own.get())) {
            acts.add(new ThingLink(path + "/acknowledgement", words.say("warning.acknowledgement"), true));
        }
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("warning.colour"), words.of("warning.colour.", warning.colour()));
        facts.put(words.say("warning.form.event"), warning.event().isEmpty() ? Words.NONE : warning.event());
        facts.put(words.say("warning.sent"), words.moment(warning.sentAt()) + " " + warning.sender());
        facts.put(words.say("warning.expires"), words.moment(warning.expiresAt()));
        facts.put(words.say("warning.form.area"), warning.area().isEmpty() ? Words.NONE : warning.area());
        facts.put(
                words.say("warning.form.description"),
                warning.description().isEmpty() ? Words.NONE : warning.description());
        facts.put(
                words.say("warning.form.instruction"),
                warning.instruction().isEmpty() ? Words.NONE : warning.instruction());
        facts.put(
                words.say("warning.refers"),
                warning.refers().isEmpty() ? Words.NONE : String.join("、", warning.refers()));
        facts.put(words.say("warning.received"), words.moment(warning.receivedAt()) + " " + warning.receivedBy());
        var parts = new ArrayList<ThingPart>();
        parts.add(ThingPart.facts(words.say("warning.facts"), facts));
        own.ifPresent(unit -> parts.add(planned(unit, warning.colour())));
        parts.add(receipts(receipts));
        model.addAttribute(
                "thing",
                new ThingPage(
                        name(warning),
                        state(warning),
                        acknowledged(warning),
                        List.of(new Crumb(words.say("warning.list"), LIST)),
                        List.of(ThingLink.of(path + "/message.cap", words.say("warning.cap"))),
                        acts,
                        parts,
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private static boolean waits(List<Receipt> receipts, JurisdictionCode unit) {
        return receipts.stream().anyMatch(one -> one.unit().equals(unit) && one.acknowledgedAt() == null);
    }

    private ThingPart planned(JurisdictionCode unit, WarningColour colour) {
        var rows = plans.of(unit, colour).stream()
                .map(one -> List.of(
                        ThingCell.link(one.title(), "/plans/" + one.plan()),
                        ThingCell.of(words.say("activation.level." + one.level())),
                        ThingCell.of(one.trigger()),
                        ThingCell.of(one.actions())))
                .toList();
        return ThingPart.table(
                words.say("warning.planned"),
                List.of(
                        words.say("warning.plan"),
                        words.say("activation.level"),
                        words.say("warning.trigger"),
                        words.say("warning.actions")),
                rows,
                words.say("warning.planned.none"));
    }

    private ThingPart receipts(List<Receipt> receipts) {
        var rows = receipts.stream()
                .map(one ->
                        List.of(ThingCell.of(one.unitName()), ThingCell.of(words.moment(one.sentAt())), receipt(one)))
                .toList();
        return ThingPart.table(
                words.say("warning.receipts"),
                List.of(words.say("warning.unit"), words.say("warning.reached"), words.say("warning.acknowledged")),
                rows,
                words.say("warning.receipts.none"));
    }

    @GetMapping("/{id}/message.cap")
    ResponseEntity<byte[]> cap(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "cap+xml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"warning.cap\"")
                .body(warnings.cap(id));
    }

    @GetMapping("/{id}/acknowledgement")
    ModelAndView acknowledging(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(acknowledgement(warnings.find(id)));
    }

    @PostMapping("/{id}/acknowledgement")
    ModelAndView acknowledge(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                acknowledgement(warnings.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> actor.scope()
                        .unit()
                        .map(unit -> warnings.acknowledge(actor, id, unit))
                        .orElseGet(() -> Outcome.refused(WarningRefusal.NOT_REACHED.refusal())));
    }

    private StepForm acknowledgement(Warning warning) {
        var back = LIST + "/" + warning.id();
        var page = new FormPages.Form(
                "warning.acknowledgement",
                LABELS,
                warning.headline(),
                words.say("warning.acknowledgement.hint"),
                back + "/acknowledgement",
                back);
        return StepForm.of(page, List.of());
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping
    ModelAndView type(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> typed.unit("unit")
                        .map(unit -> warnings.type(actor, unit, read(actor, id, unit, typed)))
                        .orElseGet(() -> Outcome.refused(WarningRefusal.UNIT.at("unit"))),
                id -> LIST + "/" + id);
    }

    private CapMessage read(Actor actor, UUID id, JurisdictionCode unit, Typed typed) {
        return new CapMessage(
                "youbei-" + id,
                actor.name(),
                WarningChain.Kind.ALERT,
                List.of(),
                typed.flag("exercise"),
                clock.instant(),
                typed.moment("expires"),
                typed.words("event"),
                typed.choice("colour", WarningColour.class),
                typed.words("headline"),
                typed.text("description"),
                typed.text("instruction"),
                units.name(unit),
                List.of(unit.value()),
                List.of());
    }

    private StepForm form(Actor actor) {
        var page = new FormPages.Form("warning.new", LABELS, "", words.say("warning.new.hint"), LIST, LIST);
        return StepForm.of(
                page,
                List.of(
                        FormField.select(
                                "unit",
                                own(actor),
                                actor.scope()
                                        .unit()
                                        .map(JurisdictionCode::value)
                                        .orElse("")),
                        FormField.text("event", 120).hint(words.say("warning.form.event.hint")),
                        FormField.select("colour", words.choices("warning.colour.", WarningColour.values()), "YELLOW"),
                        FormField.text("headline", 300),
                        FormField.moment("expires", clock.instant().plus(Duration.ofHours(12))),
                        FormField.area("description", 4_000).optional(),
                        FormField.area("instruction", 4_000).optional(),
                        FormField.check("exercise")));
    }

    private Map<String, String> own(Actor actor) {
        return units.choices(actor, unit -> unit.level().compareTo(JurisdictionLevel.STREET) <= 0);
    }

    @GetMapping("/file")
    ModelAndView file(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(fileForm());
    }

    @PostMapping("/file")
    ModelAndView upload(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                fileForm(),
                sent,
                typed -> sent.file("message"),
                (request, file) -> file.map(one -> taken(actor, one))
                        .orElseGet(() -> Outcome.refused(WarningRefusal.MISSING.at("message"))),
                id -> LIST + "/" + id);
    }

    private Outcome<UUID> taken(Actor actor, MultipartFile file) {
        try {
            var bytes = file.getBytes();
            return actor.scope()
                    .unit()
                    .map(unit -> warnings.take(actor, unit, bytes, Warnings.Way.FILE))
                    .orElseGet(() -> Outcome.refused(WarningRefusal.UNIT.at("message")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StepForm fileForm() {
        var page = new FormPages.Form("warning.file", LABELS, "", words.say("warning.file.hint"), LIST + "/file", LIST);
        return StepForm.of(page, List.of(FormField.file("message", ".cap,.xml", MOST_BYTES)));
    }

    @GetMapping("/sources")
    String sources(Actor actor, Model model) {
        InspectionAnswers.demandWorker(actor);
        var rows = sources.all().stream()
                .map(one -> List.of(ThingCell.of(one.name()), ThingCell.of(units.name(one.district()))))
                .toList();
        return TablePage.of(
                        words.say("warning.sources"),
                        words.say("warning.sources.sub"),
                        List.of(new ThingLink(LIST + "/sources/new", words.say("warning.source.new"), true)),
                        ThingPart.table(
                                words.say("warning.sources"),
                                List.of(words.say("warning.form.name"), words.say("warning.unit")),
                                rows,
                                words.say("warning.sources.none")))
                .show(model);
    }

    @GetMapping("/sources/new")
    ModelAndView source(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(sourceForm());
    }

    /** Shows the token once, on the page that comes next. */
    @PostMapping("/sources/new")
    ModelAndView open(Actor actor, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.lead(
                sourceForm(),
                sent,
                typed -> typed.text("name"),
                (id, name) -> actor.scope()
                        .unit()
                        .map(unit -> sources.open(actor, id, unit, name))
                        .orElseGet(() -> Outcome.refused(WarningRefusal.UNIT.at("name"))),
                token -> new StepPages.Next(LIST + "/sources", Flash.note("warning.source.token", token)));
    }

    private StepForm sourceForm() {
        var page = new FormPages.Form(
                "warning.source.new",
                LABELS,
                "",
                words.say("warning.source.new.hint"),
                LIST + "/sources/new",
                LIST + "/sources");
        return StepForm.of(page, List.of(FormField.text("name", 120)));
    }
}
