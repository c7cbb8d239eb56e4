package org.youbei.web.callout;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.incident.Incident;
import org.youbei.incident.Incidents;
import org.youbei.incident.call.CallGroups;
import org.youbei.incident.call.CallOut;
import org.youbei.incident.call.CallOuts;
import org.youbei.incident.call.Called;
import org.youbei.incident.run.Activation;
import org.youbei.incident.run.Activations;
import org.youbei.model.Actor;
import org.youbei.team.call.CallRule;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Call-outs: whom, who answered after how many minutes, who stands in. The links and the answers by telephone are those of test calls. */
@Controller
@RequestMapping("/call-outs")
class CallOutController {
    private static final String LIST = "/call-outs";
    private static final String LABELS = "callout.form";

    private final CallOuts callOuts;
    private final CallGroups groups;
    private final Incidents incidents;
    private final Activations activations;
    private final CallOutText text;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    CallOutController(
            CallOuts callOuts,
            CallGroups groups,
            Incidents incidents,
            Activations activations,
            CallOutText text,
            UnitPicker units,
            StepPages steps,
            Words words,
            Clock clock) {
        this.callOuts = callOuts;
        this.groups = groups;
        this.incidents = incidents;
        this.activations = activations;
        this.text = text;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var all = callOuts.all();
        return TablePage.of(
                        words.say("callout.list"),
                        words.say("callout.list.sub"),
                        List.of(ThingLink.of("/incidents", words.say("incident.list"))),
                        table(
                                "callout.running",
                                all.stream().filter(CallOut::isRunning).toList()),
                        table(
                                "callout.ended",
                                all.stream().filter(one -> !one.isRunning()).toList()))
                .show(model);
    }

    private ThingPart table(String title, List<CallOut> rows) {
        var sums = callOuts.sums(rows);
        return ThingPart.table(
                words.say(title),
                heads("title", "unit", "called", "minutes", "answered"),
                rows.stream()
                        .map(one -> List.of(
                                ThingCell.link(one.title(), LIST + "/" + one.id()),
                                ThingCell.of(units.name(one.unit())),
                                ThingCell.of(words.moment(one.calledAt())),
                                ThingCell.of(words.say("callout.within", one.minutes())),
                                ThingCell.state(text.state(one, sums, clock.instant()))))
                        .toList(),
                words.say(title + ".none"));
    }

    private List<String> heads(String... names) {
        return List.of(names).stream()
                .map(name -> words.say("callout.head." + name))
                .toList();
    }

    @GetMapping("/of/{incident}")
    ModelAndView blank(Actor actor, @PathVariable UUID incident) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(incidents.find(incident)));
    }

    @PostMapping("/of/{incident}")
    ModelAndView start(Actor actor, @PathVariable UUID incident, Sent sent) {
        record Wish(
                String title,
                int minutes,
                String whom,
                @Nullable UUID activation) {}
        InspectionAnswers.demandWorker(actor);
        var about = incidents.find(incident);
        return steps.take(
                form(about),
                sent,
                typed -> new Wish(
                        typed.words("title"),
                        typed.number("minutes"),
                        typed.words("whom"),
                        running(about, typed.idIfAny("activation"))),
                (id, said) -> callOuts.start(
                        actor,
                        id,
                        incident,
                        said.activation(),
                        said.title(),
                        said.minutes(),
                        groups.people(said.whom())),
                id -> LIST + "/" + id);
    }

    /** The chosen plan, if it is one of the incident. */
    private @Nullable UUID running(Incident incident, Optional<UUID> chosen) {
        return activations.of(incident.id()).stream()
                .map(Activation::id)
                .filter(id -> chosen.filter(id::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private StepForm form(Incident incident) {
        var whom = new LinkedHashMap<String, String>();
        groups.offered(incident)
                .forEach((key, name) ->
                        whom.put(key, CallGroups.isPosts(key) ? words.say("callout.posts", name) : name));
        var plans = new LinkedHashMap<String, String>();
        activations.of(incident.id()).stream()
                .filter(Activation::isRunning)
                .forEach(one -> plans.put(one.id().toString(), one.planTitle()));
        var back = "/incidents/" + incident.id();
        var page = new FormPages.Form(
                "callout.new",
                LABELS,
                incident.title(),
                words.say("callout.new.hint"),
                LIST + "/of/" + incident.id(),
                back);
        var fields = new ArrayList<FormField>();
        fields.add(FormField.text("title", 120).initial(cut(incident.title())));
        fields.add(FormField.select("whom", whom, ""));
        if (!plans.isEmpty()) {
            fields.add(FormField.select("activation", plans, "").optional());
        }
        fields.add(FormField.number("minutes", 3).initial("5").hint(words.say("callout.form.minutes.hint")));
        return StepForm.of(page, fields);
    }

    private static String cut(String title) {
        return title.substring(0, Math.min(title.length(), 120));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var out = callOuts.find(id);
        var incident = incidents.find(out.incident());
        var board = callOuts.board(out);
        var sums = callOuts.sums(List.of(out));
        var works = actor.works() && out.isRunning();
        model.addAttribute(
                "thing",
                new ThingPage(
                        out.title(),
                        text.state(out, sums, clock.instant()),
                        words.say("callout.sub", words.moment(out.calledAt()), out.calledBy(), out.minutes()),
                        List.of(
                                new Crumb(words.say("incident.list"), "/incidents"),
                                new Crumb(incident.title(), "/incidents/" + incident.id())),
                        List.of(),
                        works ? acts(out) : List.of(),
                        List.of(board(board, works, id)),
                        List.of(sum(board)),
                        List.of()));
        return "thing/show";
    }

    private List<ThingLink> acts(CallOut out) {
        var acts = new ArrayList<ThingLink>();
        acts.add(ThingLink.of("/call-tests/" + out.call() + "/links", words.say("callout.links")));
        if (out.standInCall() != null) {
            acts.add(ThingLink.of("/call-tests/" + out.standInCall() + "/links", words.say("callout.links.stand-ins")));
        }
        if (out.escalatedAt() == null && out.isOver(clock.instant())) {
            acts.add(ThingLink.of(LIST + "/" + out.id() + "/escalation", words.say("callout.escalation")));
        }
        acts.add(ThingLink.of(LIST + "/" + out.id() + "/ending", words.say("callout.ending")));
        return acts;
    }

    private ThingPart sum(List<Called> board) {
        var facts = new LinkedHashMap<String, String>();
        for (var reached : CallRule.Reached.values()) {
            var number = board.stream().filter(one -> one.reached() == reached).count();
            facts.put(words.of("call-test.reached.", reached), words.say("call-test.people", number));
        }
        var standIns = board.stream().filter(Called::standsIn).count();
        facts.put(words.say("callout.stand-ins"), words.say("call-test.people", standIns));
        return ThingPart.facts(words.say("call-test.sum"), facts);
    }

    private ThingPart board(List<Called> board, boolean works, UUID id) {
        return ThingPart.table(
                words.say("call-test.board"),
                heads("post", "name", "phone", "answer", "do"),
                board.stream().map(one -> row(one, works, id)).toList(),
                words.say("call-test.nobody"));
    }

    private List<ThingCell> row(Called one, boolean works, UUID id) {
        var kind = switch (one.reached()) {
            case IN_TIME -> State.Kind.DONE;
            case LATE -> State.Kind.SOON;
            case UNANSWERED -> State.Kind.LATE;
        };
        var word = one.answeredAt() == null
                ? words.say("callout.waiting", one.minutes(clock.instant()))
                : words.say("callout.after", one.minutes(clock.instant()), words.moment(one.answeredAt()));
        return List.of(
                ThingCell.of(one.standsIn() ? words.say("callout.stands-in", one.post()) : one.post()),
                ThingCell.of(one.name()),
                ThingCell.of(one.phone()),
                ThingCell.state(new State(kind, word)),
                works && one.answeredAt() == null
                        ? ThingCell.link(words.say("call-test.noting"), LIST + "/" + id + "/answers/" + one.callee())
                        : ThingCell.of(words.of("call-test.reached.", one.reached())));
    }

    @GetMapping("/{id}/answers/{callee}")
    ModelAndView noting(Actor actor, @PathVariable UUID id, @PathVariable UUID callee) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(noteForm(callOuts.find(id), callee));
    }

    @PostMapping("/{id}/answers/{callee}")
    ModelAndView note(Actor actor, @PathVariable UUID id, @PathVariable UUID callee, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                noteForm(callOuts.find(id), callee),
                sent,
                typed -> typed.moment("at"),
                (request, at) -> callOuts.answered(actor, id, callee, at));
    }

    private StepForm noteForm(CallOut out, UUID callee) {
        return form(out, "callout.noting", "/answers/" + callee, List.of(FormField.moment("at", clock.instant())));
    }

    @GetMapping("/{id}/escalation")
    ModelAndView escalating(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(callOuts.find(id), "callout.escalation", "/escalation", List.of()));
    }

    @PostMapping("/{id}/escalation")
    ModelAndView escalate(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(callOuts.find(id), "callout.escalation", "/escalation", List.of()),
                sent,
                typed -> typed,
                (request, typed) -> callOuts.escalate(actor, id));
    }

    @GetMapping("/{id}/ending")
    ModelAndView ending(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(callOuts.find(id), "callout.ending", "/ending", List.of()));
    }

    @PostMapping("/{id}/ending")
    ModelAndView end(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(callOuts.find(id), "callout.ending", "/ending", List.of()),
                sent,
                typed -> typed,
                (request, typed) -> callOuts.end(actor, id));
    }

    private StepForm form(CallOut out, String key, String path, List<FormField> fields) {
        var back = LIST + "/" + out.id();
        return StepForm.of(
                new FormPages.Form(key, LABELS, out.title(), words.say(key + ".hint"), back + path, back), fields);
    }
}
