package org.youbei.web.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.community.CommunityFigures;
import org.youbei.duty.DutyWatch;
import org.youbei.incident.EventGrade;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentLine;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.IncidentState;
import org.youbei.incident.IncidentStep;
import org.youbei.incident.Incidents;
import org.youbei.incident.call.CallOuts;
import org.youbei.incident.loss.LossSum;
import org.youbei.incident.loss.LossSurveys;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.report.Report;
import org.youbei.incident.rule.AccidentGrade;
import org.youbei.incident.run.Activations;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.ResponseLevel;
import org.youbei.place.Places;
import org.youbei.warning.PlannedActions;
import org.youbei.web.callout.CallOutText;
import org.youbei.web.incidentreport.ReportText;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.loss.LossText;

/** Incidents: what runs, and each one with its clocks, reports, plans in action, who is affected, what is near, and everything that happened. */
@Controller
@RequestMapping("/incidents")
class IncidentController {
    private static final String LIST = "/incidents";
    private static final String LABELS = "incident.form";
    private static final double REACH = 1_500;
    private static final int MOST_NEAR = 12;
    private static final int MOST_LINES = 200;

    private final Incidents incidents;
    private final IncidentReports reports;
    private final Activations activations;
    private final CallOuts callOuts;
    private final CallOutText callText;
    private final LossSurveys losses;
    private final LossText lossText;
    private final PlannedActions plans;
    private final CommunityFigures figures;
    private final Places places;
    private final DutyWatch watch;
    private final ReportText text;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    IncidentController(
            Incidents incidents,
            IncidentReports reports,
            Activations activations,
            CallOuts callOuts,
            CallOutText callText,
            LossSurveys losses,
            LossText lossText,
            PlannedActions plans,
            CommunityFigures figures,
            Places places,
            DutyWatch watch,
            ReportText text,
            UnitPicker units,
            StepPages steps,
            Words words,
            Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.activations = activations;
        this.callOuts = callOuts;
        this.callText = callText;
        this.losses = losses;
        this.lossText = lossText;
        this.plans = plans;
        this.figures = figures;
        this.places = places;
        this.watch = watch;
        this.text = text;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var all = incidents.all();
        var acts = actor.works()
                ? List.of(new ThingLink("/incident-reports/new", words.say("inforeport.new"), true))
                : List.<ThingLink>of();
        return TablePage.of(
                        words.say("incident.list"),
                        words.say("incident.list.sub"),
                        acts,
                        table(
                                "incident.running",
                                all.stream()
                                        .filter(one -> one.state().isRunning())
                                        .toList()),
                        table(
                                "incident.over",
                                all.stream()
                                        .filter(one -> !one.state().isRunning())
                                        .toList()))
                .show(model);
    }

    private ThingPart table(String title, List<Incident> rows) {
        var written = reports.of(rows);
        return ThingPart.table(
                words.say(title),
                List.of(
                        words.say("incident.incident"),
                        words.say("incident.unit"),
                        words.say("incident.happened"),
                        words.say("incident.grade"),
                        words.say("inforeport.clock.written"),
                        words.say("incident.state")),
                rows.stream()
                        .map(one -> row(one, written.getOrDefault(one.id(), List.of())))
                        .toList(),
                words.say(title + ".none"));
    }

    private List<ThingCell> row(Incident one, List<Report> written) {
        var standing = reports.clocks(one, written).get("written");
        return List.of(
                ThingCell.link(name(one), LIST + "/" + one.id()),
                ThingCell.of(units.name(one.unit())),
                ThingCell.of(words.moment(one.happenedAt())),
                ThingCell.of(words.of("incident.grade.", one.grade())),
                standing == null ? ThingCell.of(Words.NONE) : ThingCell.state(text.clock(standing)),
                ThingCell.state(state(one.state())));
    }

    private String name(Incident one) {
        return one.exercise() ? words.say("incident.exercise", one.title()) : one.title();
    }

    private State state(IncidentState state) {
        var kind = switch (state) {
            case REPORTED -> State.Kind.LATE;
            case VERIFIED, RESPONDING -> State.Kind.SOON;
            case CONTROLLED -> State.Kind.OPEN;
            case ENDED, REVIEWED -> State.Kind.DONE;
            case ARCHIVED, FALSE_ALARM, MERGED -> State.Kind.ENDED;
        };
        return new State(kind, words.of("incident.state.", state));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var incident = incidents.find(id);
        var main = new ArrayList<ThingPart>();
        main.add(ThingPart.facts(words.say("incident.facts"), facts(incident)));
        main.add(reports(incident));
        main.add(running(incident));
        main.add(calls(incident));
        main.add(affected(incident));
        main.add(losses(incident));
        main.add(near(incident));
        model.addAttribute(
                "thing",
                new ThingPage(
                        name(incident),
                        state(incident.state()),
                        units.name(incident.unit()) + " · " + incident.place(),
                        List.of(new Crumb(words.say("incident.list"), LIST)),
                        List.of(
                                ThingLink.of(LIST + "/" + id + "/run", words.say("incident.run")),
                                ThingLink.of(LIST + "/" + id + "/review", words.say("afteraction.open"))),
                        acts(actor, incident),
                        main,
                        List.of(clocks(incident), onDuty(incident)),
                        incidents.timeline(id).stream()
                                .limit(MOST_LINES)
                                .map(this::entry)
                                .toList()));
        return "thing/show";
    }

    private LinkedHashMap<String, String> facts(Incident incident) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("incident.category"), words.of("incident.category.", incident.category()));
        facts.put(words.say("incident.happened"), words.moment(incident.happenedAt()));
        facts.put(words.say("incident.known"), words.moment(incident.knownAt()));
        facts.put(
                words.say("incident.grade"),
                incident.grade() == null
                        ? words.say("incident.grade.none")
                        : words.of("incident.grade.", incident.grade()) + " · " + incident.gradeReason());
        var at = incident.at();
        facts.put(
                words.say("incident.place"),
                at == null ? incident.place() : incident.place() + "（" + at.longitude() + ", " + at.latitude() + "）");
        reports.of(incident.id()).stream()
                .findFirst()
                .ifPresent(last -> facts.put(words.say("inforeport.people"), text.people(last.words())));
        return facts;
    }

    private ThingPart reports(Incident incident) {
        var rows = reports.of(incident.id()).stream()
                .map(one -> List.of(
                        ThingCell.link(
                                words.of("inforeport.kind.", one.kind()) + " " + one.number(),
                                "/incident-reports/" + one.id()),
                        ThingCell.of(words.of("inforeport.state.", one.state())),
                        ThingCell.of(words.moment(one.sentAt())),
                        ThingCell.of(words.moment(one.receivedAt()))))
                .toList();
        var part = ThingPart.table(
                words.say("inforeport.list"),
                List.of(
                        words.say("inforeport.report"),
                        words.say("inforeport.state"),
                        words.say("inforeport.sent"),
                        words.say("inforeport.received")),
                rows,
                words.say("inforeport.none"));
        return reports.nextDue(incident)
                .map(due -> new ThingPart(
                        part.title(),
                        Map.of(
                                words.say("inforeport.next-due"),
                                due.toLocalDate() + " " + due.toLocalTime().withNano(0)),
                        part.note(),
                        part.heads(),
                        part.rows(),
                        part.links()))
                .orElse(part);
    }

    private ThingPart running(Incident incident) {
        var rows = activations.of(incident.id()).stream()
                .map(one -> List.of(
                        ThingCell.link(one.planTitle(), "/activations/" + one.id()),
                        ThingCell.of(words.say("activation.level." + one.level())),
                        ThingCell.of(words.moment(one.startedAt())),
                        ThingCell.of(one.isRunning() ? words.say("activation.running") : words.moment(one.endedAt()))))
                .toList();
        return ThingPart.table(
                words.say("activation.list"),
                List.of(
                        words.say("activation.plan"),
                        words.say("activation.level"),
                        words.say("activation.started"),
                        words.say("activation.ended")),
                rows,
                words.say("activation.none"));
    }

    private ThingPart calls(Incident incident) {
        var all = callOuts.of(incident.id());
        var sums = callOuts.sums(all);
        return ThingPart.table(
                words.say("incident.calls"),
                List.of(
                        words.say("callout.head.title"),
                        words.say("callout.head.called"),
                        words.say("callout.head.answered")),
                all.stream()
                        .map(one -> List.of(
                                ThingCell.link(one.title(), "/call-outs/" + one.id()),
                                ThingCell.of(words.moment(one.calledAt())),
                                ThingCell.state(callText.state(one, sums, clock.instant()))))
                        .toList(),
                words.say("incident.calls.none"));
    }

    /** Counts as far as communities have said them; never names. */
    private ThingPart affected(Incident incident) {
        var codes = List.of("residents_usual", "households", "residents_65");
        var rows = new ArrayList<List<ThingCell>>();
        for (var code : incident.affected()) {
            var unit = new JurisdictionCode(code);
            var sums = figures.sums(unit, codes);
            var cells = new ArrayList<ThingCell>();
            cells.add(ThingCell.of(units.name(unit)));
            sums.forEach(sum -> {
                var number = sum.number();
                cells.add(ThingCell.of(number == null ? words.say("inforeport.unknown") : number.toPlainString()));
            });
            rows.add(cells);
        }
        return ThingPart.table(
                words.say("incident.affected"),
                List.of(
                        words.say("incident.community"),
                        words.say("incident.residents"),
                        words.say("incident.households"),
                        words.say("incident.aged")),
                rows,
                words.say("incident.affected.none"));
    }

    private ThingPart losses(Incident incident) {
        var all = losses.of(incident.id());
        var rows = all.stream()
                .map(one -> List.of(
                        ThingCell.link(units.name(one.unit()), "/loss-surveys/" + one.id()),
                        ThingCell.of(one.last()
                                .map(last ->
                                        words.of("loss.kind.", last.kind()) + " " + words.moment(last.reportedAt()))
                                .orElse(Words.NONE))))
                .toList();
        var title = words.say("incident.losses");
        return ThingPart.table(
                all.isEmpty() ? title : title + " · " + lossText.coverage(LossSum.of(all)),
                List.of(words.say("loss.unit"), words.say("loss.now")),
                rows,
                words.say("incident.losses.none"));
    }

    private ThingPart near(Incident incident) {
        var at = incident.at();
        var rows = at == null
                ? List.<List<ThingCell>>of()
                : places.within(at, REACH, Set.of(), MOST_NEAR).stream()
                        .map(one -> List.of(
                                ThingCell.of(one.mark().name()), ThingCell.of(Long.toString(Math.round(one.metres())))))
                        .toList();
        return ThingPart.table(
                words.say("incident.near"),
                List.of(words.say("incident.near.what"), words.say("incident.near.metres")),
                rows,
                words.say(at == null ? "incident.near.nowhere" : "incident.near.none"));
    }

    private ThingPart clocks(Incident incident) {
        var rows = reports.clocks(incident).entrySet().stream()
                .map(one -> List.of(
                        ThingCell.of(words.say("inforeport.clock." + one.getKey())),
                        ThingCell.state(text.clock(one.getValue()))))
                .toList();
        return ThingPart.table(
                words.say("inforeport.clocks"),
                List.of(words.say("inforeport.clock"), words.say("inforeport.standing")),
                rows,
                "");
    }

    /** By the one answer to who is on duty. */
    private ThingPart onDuty(Incident incident) {
        var rows = watch.at(incident.unit(), clock.instant()).stream()
                .flatMap(now -> now.people().stream())
                .map(person ->
                        List.of(ThingCell.of(person.name() + " · " + person.post()), ThingCell.of(person.phoneShown())))
                .toList();
        return ThingPart.table(
                words.say("duty.now"),
                List.of(words.say("duty.form.person"), words.say("duty.form.phone")),
                rows,
                words.say("duty.now.nobody"));
    }

    private TimelineEntry entry(IncidentLine line) {
        return TimelineEntry.told(
                words,
                line.at(),
                line.name(),
                words.say("incident.line." + line.what()),
                line.said().isBlank() ? null : line.said(),
                null,
                State.Kind.OPEN);
    }

    private List<ThingLink> acts(Actor actor, Incident incident) {
        if (!actor.works()) {
            return List.of();
        }
        var path = LIST + "/" + incident.id();
        var acts = new ArrayList<ThingLink>();
        for (var step : IncidentStep.values()) {
            if (step.isTakenIn(incident.state())) {
                var link = new ThingLink(
                        path + "/steps/" + Words.noun(step),
                        words.of("incident.step.", step),
                        step != IncidentStep.FALSE_ALARM && acts.isEmpty());
                acts.add(link.barred(words.reasons(incidents.objections(incident, step))));
            }
        }
        if (incident.state().isRunning() || incident.state() == IncidentState.ENDED) {
            acts.add(ThingLink.of("/loss-surveys/of/" + incident.id(), words.say("loss.ask")));
        }
        if (incident.state().isRunning()) {
            acts.add(ThingLink.of(path + "/activation", words.say("activation.start")));
            acts.add(ThingLink.of("/call-outs/of/" + incident.id(), words.say("callout.new")));
            acts.add(ThingLink.of(path + "/grade", words.say("incident.grading")));
            acts.add(ThingLink.of(path + "/merge", words.say("incident.merge")));
            acts.add(ThingLink.of("/incident-reports/of/" + incident.id(), words.say("inforeport.next")));
        }
        return acts;
    }

    /** Everything that runs for the incident on one page. */
    @GetMapping("/{id}/run")
    String run(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var incident = incidents.find(id);
        var parts = activations.of(id).stream()
                .map(one -> {
                    var steps = activations.sheet(one.id());
                    var rows = steps.stream()
                            .map(step -> List.of(
                                    ThingCell.of(step.post()),
                                    ThingCell.of(step.action()),
                                    ThingCell.of(
                                            step.plannedMinutes() == null
                                                    ? Words.NONE
                                                    : words.say("activation.within", step.plannedMinutes())),
                                    ThingCell.of(
                                            step.isStamped()
                                                    ? words.moment(step.stampedAt()) + " " + step.stampedName()
                                                    : words.say("activation.open"))))
                            .toList();
                    return ThingPart.table(
                                    words.say(
                                            "activation.sheet",
                                            one.planTitle(),
                                            words.say("activation.level." + one.level())),
                                    List.of(
                                            words.say("activation.post"),
                                            words.say("activation.action"),
                                            words.say("activation.planned"),
                                            words.say("activation.done")),
                                    rows,
                                    words.say("activation.sheet.none"))
                            .with(ThingLink.of("/activations/" + one.id(), words.say("activation.open-sheet")));
                })
                .toList();
        return new TablePage(
                        words.say("incident.run.title", name(incident)),
                        words.of("incident.state.", incident.state()),
                        List.of(ThingLink.of(LIST + "/" + id, words.say("incident.back"))),
                        parts.isEmpty() ? List.of(running(incident)) : parts)
                .show(model);
    }

    @GetMapping("/{id}/steps/{step}")
    ModelAndView step(Actor actor, @PathVariable UUID id, @PathVariable String step) {
        InspectionAnswers.demandWorker(actor);
        var incident = incidents.find(id);
        return steps.show(stepForm(incident, named(step)).barred(incidents.objections(incident, named(step)), words));
    }

    @PostMapping("/{id}/steps/{step}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String step, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                stepForm(incidents.find(id), named(step)),
                sent,
                typed -> typed.text("remark"),
                (request, remark) -> incidents.take(actor, id, named(step), remark));
    }

    private static IncidentStep named(String noun) {
        return Words.constant(IncidentStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StepForm stepForm(Incident incident, IncidentStep step) {
        var back = LIST + "/" + incident.id();
        var page = new FormPages.Form(
                "incident.step." + step.name(), LABELS, name(incident), "", back + "/steps/" + Words.noun(step), back);
        return StepForm.of(page, List.of(FormField.area("remark", 1_000).with("rows", 3)));
    }

    @GetMapping("/{id}/grade")
    ModelAndView grading(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(gradeForm(incidents.find(id)));
    }

    @PostMapping("/{id}/grade")
    ModelAndView grade(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                gradeForm(incidents.find(id)),
                sent,
                typed -> typed,
                (request, typed) ->
                        incidents.grade(actor, id, typed.choice("grade", EventGrade.class), typed.text("reason")));
    }

    /** The criteria stand beside it, as the regulation has them. */
    private StepForm gradeForm(Incident incident) {
        var criteria = new ArrayList<String>();
        for (var grade : AccidentGrade.values()) {
            criteria.add(words.say(
                    "incident.criterion." + grade.name(),
                    grade.deaths(),
                    grade.injuries(),
                    grade.loss().toPlainString()));
        }
        var back = LIST + "/" + incident.id();
        var page = new FormPages.Form(
                "incident.grading",
                LABELS,
                name(incident),
                String.join(" ", criteria.reversed()),
                back + "/grade",
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.select("grade", words.choices("incident.grade.", EventGrade.values()), "ORDINARY"),
                        FormField.text("reason", 500)));
    }

    @GetMapping("/{id}/merge")
    ModelAndView merging(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(mergeForm(incidents.find(id)));
    }

    @PostMapping("/{id}/merge")
    ModelAndView merge(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                mergeForm(incidents.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> typed.idIfAny("into")
                        .map(into -> incidents.merge(actor, id, into, typed.text("reason")))
                        .orElseGet(() -> Outcome.refused(IncidentRefusal.MISSING.at("into"))),
                into -> LIST + "/" + into);
    }

    private StepForm mergeForm(Incident incident) {
        var others = new LinkedHashMap<String, String>();
        incidents.running().stream()
                .filter(one -> !one.id().equals(incident.id()))
                .forEach(one -> others.put(one.id().toString(), words.moment(one.happenedAt()) + " " + one.title()));
        var back = LIST + "/" + incident.id();
        var page = new FormPages.Form(
                "incident.merge", LABELS, name(incident), words.say("incident.merge.hint"), back + "/merge", back);
        return StepForm.of(page, List.of(FormField.select("into", others, ""), FormField.text("reason", 500)));
    }

    @GetMapping("/{id}/activation")
    ModelAndView starting(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(startForm(incidents.find(id)));
    }

    @PostMapping("/{id}/activation")
    ModelAndView start(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                startForm(incidents.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> typed.idIfAny("plan")
                        .map(plan -> started(actor, id, request, plan, typed))
                        .orElseGet(() -> Outcome.refused(IncidentRefusal.MISSING.at("plan"))),
                activation -> "/activations/" + activation);
    }

    private Outcome<UUID> started(Actor actor, UUID id, UUID request, UUID plan, Typed typed) {
        return activations.start(
                actor,
                request,
                id,
                plan,
                typed.choice("level", ResponseLevel.class),
                typed.text("matter"),
                typed.number("hours"),
                typed.text("measures"));
    }

    /** The plans in force of the unit; their triggers stand in the hint, a person decides. */
    private StepForm startForm(Incident incident) {
        var offered = new LinkedHashMap<String, String>();
        plans.inForce(incident.unit()).forEach(one -> offered.put(one.id().toString(), one.title()));
        var levels = new LinkedHashMap<String, String>();
        for (var level : ResponseLevel.values()) {
            levels.put(level.name(), words.say("activation.level." + level));
        }
        var back = LIST + "/" + incident.id();
        var page = new FormPages.Form(
                "activation.start",
                LABELS,
                name(incident),
                words.say("activation.start.hint"),
                back + "/activation",
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.select(
                                "plan",
                                offered,
                                offered.size() == 1
                                        ? offered.keySet().iterator().next()
                                        : ""),
                        FormField.select("level", levels, "IV"),
                        FormField.text("matter", 500),
                        FormField.number("hours", 3).hint(words.say("incident.form.hours.hint")),
                        FormField.area("measures", 2_000).with("rows", 3)));
    }
}
