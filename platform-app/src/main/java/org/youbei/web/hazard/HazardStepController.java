package org.youbei.web.hazard;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.Sent;

/** A small form for each step of a hazard, and the step itself as something that is posted. */
@Controller
@RequestMapping("/hazards/{id}/{noun}")
class HazardStepController {
    private final HazardDesk desk;
    private final HazardSteps steps;

    HazardStepController(HazardDesk desk, HazardSteps steps) {
        this.desk = desk;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandReader(actor);
        var hazard = desk.find(id);
        var step = HazardSteps.named(noun);
        return steps.show(actor, hazard, step, steps.form(hazard, step, "/hazards/" + id));
    }

    @PostMapping
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandReader(actor);
        var hazard = desk.find(id);
        var step = HazardSteps.named(noun);
        return steps.take(actor, hazard, step, steps.form(hazard, step, "/hazards/" + id), sent);
    }
}
