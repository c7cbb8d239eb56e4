package org.youbei.web.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.HazardRefusal;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** A small form for each step of a hazard, and the step itself as something that is posted. */
@Controller
@RequestMapping("/hazards/{id}/{noun}")
class HazardStepController {
    private final HazardDesk desk;
    private final AfterPhotos photos;
    private final InspectionWords words;
    private final Clock clock;

    HazardStepController(HazardDesk desk, AfterPhotos photos, InspectionWords words, Clock clock) {
        this.desk = desk;
        this.photos = photos;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun, Model model) {
        InspectionAnswers.demandReader(actor);
        var hazard = desk.find(id);
        var step = step(noun);
        model.addAttribute("form", HazardStepForm.of(hazard, clock));
        if (desk.possible(actor, hazard).contains(step)) {
            return page(hazard, step, model, HttpStatus.OK, "");
        }
        var barred = barred(actor, hazard, step);
        return page(
                hazard, step, model, InspectionAnswers.status(List.of(barred)), words.say("refusal." + barred.code()));
    }

    @PostMapping
    Object take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String noun,
            @ModelAttribute("form") HazardStepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        InspectionAnswers.demandReader(actor);
        var hazard = desk.find(id);
        var step = step(noun);
        form.absent(step).stream()
                .filter(field -> !errors.hasFieldErrors(field))
                .forEach(field -> errors.rejectValue(field, "NotNull"));
        if (errors.hasErrors()) {
            return page(hazard, step, model, HttpStatus.UNPROCESSABLE_CONTENT, "");
        }
        var outcome = photos.kept(actor, hazard, form)
                .then(kept -> desk.take(actor, id, form.requestOr(clock), form.step(step)));
        return switch (outcome) {
            case Outcome.Done<Hazard> done -> {
                redirect.addFlashAttribute("flash", Flash.done("hazard.step." + noun + ".done"));
                yield "redirect:/hazards/" + id;
            }
            case Outcome.Refused<Hazard>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield page(desk.find(id), step, model, InspectionAnswers.status(refusals), "");
            }
        };
    }

    private Refusal barred(Actor actor, Hazard hazard, HazardStep step) {
        return desk.objections(actor, hazard, new HazardStepForm().step(step)).stream()
                .filter(refusal -> refusal.field() == null)
                .findFirst()
                .orElseGet(HazardRefusal.OUT_OF_ORDER::refusal);
    }

    private ModelAndView page(Hazard hazard, HazardStep step, Model model, HttpStatus status, String barred) {
        model.addAttribute("hazard", hazard.getId());
        model.addAttribute("description", hazard.description());
        model.addAttribute("noun", InspectionWords.noun(step));
        model.addAttribute("fields", HazardStepForm.fields(step));
        model.addAttribute("needsRemark", HazardStepForm.demandsRemark(step));
        model.addAttribute("barred", barred);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("grades", words.choices("hazard.grade.", HazardGrade.values()));
        return new ModelAndView("hazard/step", model.asMap(), status);
    }

    static HazardStep step(String noun) {
        return Arrays.stream(HazardStep.values())
                .filter(step -> InspectionWords.noun(step).equals(noun))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
