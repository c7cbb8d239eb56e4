package org.youbei.web.shelter;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.shelter.stay.Household;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.shelter.stay.Openings;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Flash;

/** Staff look for a family in the shelters of their scope; who asked and why is remembered with every answer. */
@Controller
@RequestMapping("/family-search")
class FamilySearchController {
    private final Occupancies occupancies;
    private final Openings openings;
    private final ShelterWords words;
    private final StepPages steps;

    FamilySearchController(Occupancies occupancies, Openings openings, ShelterWords words, StepPages steps) {
        this.occupancies = occupancies;
        this.openings = openings;
        this.words = words;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView ask(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form());
    }

    @PostMapping
    ModelAndView search(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.lead(
                form(),
                sent,
                typed -> typed,
                (request, typed) -> occupancies.search(actor, typed.words("words"), typed.words("reason")),
                this::found);
    }

    private StepPages.Next found(List<Household> found) {
        if (found.isEmpty()) {
            return new StepPages.Next("/family-search", Flash.note("occupancy.search.none"));
        }
        var one = found.getFirst();
        return new StepPages.Next(
                "/occupancies/" + one.opening() + "/households/" + one.id(),
                Flash.note(
                        "occupancy.search.found",
                        String.valueOf(found.size()),
                        one.code(),
                        openings.find(one.opening()).name()));
    }

    private StepForm form() {
        return StepForm.of(
                new FormPages.Form(
                        "occupancy.search",
                        "occupancy.form",
                        "",
                        words.say("occupancy.search.hint"),
                        "/family-search",
                        "/shelters"),
                List.of(FormField.text("words", 60), FormField.text("reason", 200)));
    }
}
