package org.youbei.web.activation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.incident.Incidents;
import org.youbei.incident.run.Activation;
import org.youbei.incident.run.Activations;
import org.youbei.model.Actor;
import org.youbei.model.ResponseLevel;
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

/** A plan in action: its run sheet, its level, its end. */
@Controller
@RequestMapping("/activations/{id}")
class ActivationController {
    private static final String LABELS = "incident.form";

    private final Activations activations;
    private final Incidents incidents;
    private final ActivationSheets sheets;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;

    ActivationController(
            Activations activations,
            Incidents incidents,
            ActivationSheets sheets,
            UnitPicker units,
            StepPages steps,
            Words words) {
        this.activations = activations;
        this.incidents = incidents;
        this.sheets = sheets;
        this.units = units;
        this.steps = steps;
        this.words = words;
    }

    /** @return nothing but 304 to a script that brings the version it shows and would get the same again */
    @GetMapping
    @Nullable String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model,
            WebRequest request) {
        InspectionAnswers.demandReader(actor);
        var one = activations.find(id);
        var followed = sheets.followed(one.incident(), Boolean.toString(one.isRunning()), List.of(one));
        if (fragment != null && request.checkNotModified('"' + followed.version() + '"')) {
            return null;
        }
        followed.in(model);
        model.addAttribute("thing", page(actor, one));
        return "thing/show";
    }

    private ThingPage page(Actor actor, Activation one) {
        var incident = incidents.find(one.incident());
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("activation.level"), words.say("activation.level." + one.level()));
        facts.put(words.say("incident.form.matter"), one.matter());
        facts.put(words.say("incident.form.hours"), Integer.toString(one.hours()));
        facts.put(words.say("incident.form.measures"), one.measures());
        facts.put(words.say("activation.started"), words.moment(one.startedAt()) + " " + one.startedBy());
        if (!one.isRunning()) {
            facts.put(
                    words.say("activation.ended"),
                    words.moment(one.endedAt()) + " " + one.endedBy() + " " + one.endReason());
        }
        var path = "/activations/" + one.id();
        var acts = actor.works() && one.isRunning()
                ? List.of(
                        ThingLink.of(path + "/level", words.say("activation.change")),
                        ThingLink.of(path + "/ending", words.say("activation.ending")))
                : List.<ThingLink>of();
        var title = sheets.title(one);
        return new ThingPage(
                incident.exercise() ? words.say("incident.exercise", title) : title,
                new State(
                        one.isRunning() ? State.Kind.SOON : State.Kind.ENDED,
                        words.say(one.isRunning() ? "activation.running" : "activation.over")),
                units.name(one.unit()),
                List.of(
                        new Crumb(words.say("incident.list"), "/incidents"),
                        new Crumb(incident.title(), "/incidents/" + incident.id())),
                List.of(),
                acts,
                List.of(sheets.part(actor, one, words.say("activation.steps"))),
                List.of(ThingPart.facts(words.say("activation.order"), facts)),
                List.of());
    }

    @GetMapping("/steps/{step}")
    ModelAndView stamping(Actor actor, @PathVariable UUID id, @PathVariable UUID step) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(stampForm(activations.find(id), step));
    }

    @PostMapping("/steps/{step}")
    ModelAndView stamp(Actor actor, @PathVariable UUID id, @PathVariable UUID step, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                stampForm(activations.find(id), step),
                sent,
                typed -> typed.text("remark"),
                (request, remark) -> activations.stamp(actor, id, step, remark));
    }

    private StepForm stampForm(Activation one, UUID step) {
        var about = activations.sheet(one.id()).stream()
                .filter(line -> line.id().equals(step))
                .map(line -> line.post() + "：" + line.action())
                .findFirst()
                .orElse("");
        return StepForm.of(
                page(one, "activation.stamp", "/steps/" + step, about),
                List.of(FormField.text("remark", 500).optional()));
    }

    @GetMapping("/level")
    ModelAndView changing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(levelForm(activations.find(id)));
    }

    @PostMapping("/level")
    ModelAndView change(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                levelForm(activations.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> activations.change(
                        actor, id, typed.choice("level", ResponseLevel.class), typed.text("reason")));
    }

    private StepForm levelForm(Activation one) {
        var levels = new LinkedHashMap<String, String>();
        for (var level : ResponseLevel.values()) {
            levels.put(level.name(), words.say("activation.level." + level));
        }
        return StepForm.of(
                page(one, "activation.change", "/level", one.planTitle()),
                List.of(FormField.select("level", levels, one.level().name()), FormField.text("reason", 500)));
    }

    @GetMapping("/ending")
    ModelAndView ending(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(endForm(activations.find(id)));
    }

    @PostMapping("/ending")
    ModelAndView end(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                endForm(activations.find(id)),
                sent,
                typed -> typed.text("reason"),
                (request, reason) -> activations.end(actor, id, reason));
    }

    private StepForm endForm(Activation one) {
        return StepForm.of(
                page(one, "activation.ending", "/ending", one.planTitle()), List.of(FormField.text("reason", 500)));
    }

    private FormPages.Form page(Activation one, String key, String path, String about) {
        var back = "/activations/" + one.id();
        return new FormPages.Form(key, LABELS, about, words.say(key + ".hint"), back + path, back);
    }
}
