package org.youbei.web.shelter;

import java.util.ArrayList;
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
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.shelter.Shelter;
import org.youbei.shelter.ShelterRefusal;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.ShelterState;
import org.youbei.shelter.ShelterStep;
import org.youbei.shelter.Step;
import org.youbei.shelter.site.Hazard;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** One shelter: its page, its registration, its description, and a small form for each step. */
@Controller
@RequestMapping("/shelters")
class ShelterController {
    private final ShelterRegister register;
    private final ShelterViews views;
    private final ShelterForms forms;
    private final ShelterWords words;
    private final StepPages steps;
    private final UnitPicker units;

    ShelterController(
            ShelterRegister register,
            ShelterViews views,
            ShelterForms forms,
            ShelterWords words,
            StepPages steps,
            UnitPicker units) {
        this.register = register;
        this.views = views;
        this.forms = forms;
        this.words = words;
        this.steps = steps;
        this.units = units;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, register.find(id)));
        return "thing/show";
    }

    private record Said(Typed typed, ShelterForms.Described described) {}

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(registration(actor));
    }

    @PostMapping
    ModelAndView register(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                registration(actor),
                sent,
                typed -> new Said(typed, forms.described(typed, "")),
                (id, said) -> said.described().misplaced()
                        ? Outcome.refused(ShelterRefusal.POSITION.at("longitude"))
                        : JurisdictionCode.parse(said.typed().words("unit"))
                                .map(unit -> register.register(
                                        actor, id, unit, said.described().entry()))
                                .orElseGet(() -> Outcome.refused(ShelterRefusal.UNIT.at("unit"))),
                shelter -> "/shelters/" + shelter.getId());
    }

    private StepForm registration(Actor actor) {
        var offered = units.choices(
                actor,
                unit -> unit.level().compareTo(JurisdictionLevel.DISTRICT) >= 0
                        && unit.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0);
        var fields = new ArrayList<FormField>();
        fields.add(FormField.select(
                "unit",
                offered,
                offered.size() == 1 ? offered.keySet().iterator().next() : ""));
        fields.addAll(forms.description(null));
        return StepForm.of(
                new FormPages.Form(
                        "shelter.new", "shelter.form", "", words.say("shelter.new.hint"), "/shelters", "/shelters"),
                fields);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(change(register.find(id)));
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var shelter = register.find(id);
        return steps.take(
                change(shelter),
                sent,
                typed -> new Said(typed, forms.described(typed, shelter.entry().source())),
                (request, said) -> said.described().misplaced()
                        ? Outcome.refused(ShelterRefusal.POSITION.at("longitude"))
                        : register.change(
                                actor,
                                id,
                                request,
                                said.typed().number("revision"),
                                said.described().entry()));
    }

    private StepForm change(Shelter shelter) {
        var path = "/shelters/" + shelter.getId();
        var fields = new ArrayList<>(forms.description(shelter.entry()));
        fields.add(FormField.hidden("revision", String.valueOf(shelter.revision())));
        var page = new FormPages.Form(
                "shelter.edit", "shelter.form", shelter.entry().name(), "", path + "/edit", path);
        return StepForm.of(page, fields)
                .barred(
                        shelter.state() == ShelterState.RETIRED
                                ? java.util.List.of(ShelterRefusal.RETIRED.refusal())
                                : java.util.List.of(),
                        words);
    }

    @GetMapping("/{id}/{noun}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandReader(actor);
        var shelter = register.find(id);
        var step = named(noun);
        Step said = step == ShelterStep.OPENING
                ? new Step.Opening(Step.Occasion.INCIDENT, "–", Hazard.FLOOD, "–")
                : new Step.Plain(step, "–");
        var objections = register.objections(actor, shelter, said).stream()
                .filter(refusal -> refusal.field() == null)
                .toList();
        return steps.show(form(shelter, step).barred(objections, words));
    }

    @PostMapping("/{id}/{noun}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandReader(actor);
        var step = named(noun);
        return steps.take(
                form(register.find(id), step),
                sent,
                typed -> ShelterForms.read(step, typed),
                (request, said) -> register.take(actor, id, request, said),
                shelter -> step == ShelterStep.OPENING && shelter.opening() != null
                        ? "/occupancies/" + shelter.opening()
                        : "/shelters/" + id);
    }

    private StepForm form(Shelter shelter, ShelterStep step) {
        var path = "/shelters/" + shelter.getId();
        var key = "shelter.step." + Words.noun(step);
        var page = new FormPages.Form(
                key,
                "shelter.form",
                shelter.entry().name(),
                words.say(key + ".hint"),
                path + "/" + Words.noun(step),
                path);
        return StepForm.of(page, forms.step(step));
    }

    private static ShelterStep named(String noun) {
        return Words.constant(ShelterStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
