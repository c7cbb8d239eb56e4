package org.youbei.web.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.incident.EventGrade;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.IncidentStep;
import org.youbei.incident.Incidents;
import org.youbei.incident.rule.AccidentGrade;
import org.youbei.incident.run.Activations;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.ResponseLevel;
import org.youbei.warning.PlannedActions;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.word.Words;

/** What is done with an incident: steps on its way, its grade, merging, starting a plan. */
@Controller
@RequestMapping("/incidents")
class IncidentStepController {
    private static final String LIST = "/incidents";
    private static final String LABELS = "incident.form";

    private final Incidents incidents;
    private final Activations activations;
    private final PlannedActions plans;
    private final IncidentWords names;
    private final StepPages steps;
    private final Words words;

    IncidentStepController(
            Incidents incidents,
            Activations activations,
            PlannedActions plans,
            IncidentWords names,
            StepPages steps,
            Words words) {
        this.incidents = incidents;
        this.activations = activations;
        this.plans = plans;
        this.names = names;
        this.steps = steps;
        this.words = words;
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
                "incident.step." + step.name(),
                LABELS,
                names.name(incident),
                "",
                back + "/steps/" + Words.noun(step),
                back);
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
                names.name(incident),
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
                "incident.merge",
                LABELS,
                names.name(incident),
                words.say("incident.merge.hint"),
                back + "/merge",
                back);
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
                names.name(incident),
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
