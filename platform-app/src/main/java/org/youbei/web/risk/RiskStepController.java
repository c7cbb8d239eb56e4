package org.youbei.web.risk;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.risk.Risk;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskStep;
import org.youbei.risk.Step;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.word.Words;

/** A small form for each step of a risk, and the step itself as something that is posted. */
@Controller
@RequestMapping("/risks/{id}/{noun}")
class RiskStepController {
    private final RiskRegister register;
    private final RiskForms forms;
    private final RiskWords words;
    private final StepPages steps;

    RiskStepController(RiskRegister register, RiskForms forms, RiskWords words, StepPages steps) {
        this.register = register;
        this.forms = forms;
        this.words = words;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandReader(actor);
        var risk = register.find(id);
        var step = named(noun);
        var said = new Step.Plain(step, "–");
        var objections = register.objections(actor, risk, said).stream()
                .filter(refusal -> refusal.field() == null)
                .toList();
        return steps.show(form(risk, step).barred(objections, words));
    }

    @PostMapping
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandReader(actor);
        var step = named(noun);
        return steps.take(
                form(register.find(id), step),
                sent,
                typed -> RiskForms.read(step, typed),
                (request, said) -> register.take(actor, id, request, said));
    }

    private StepForm form(Risk risk, RiskStep step) {
        var path = "/risks/" + risk.getId();
        var key = "risk.step." + Words.noun(step);
        var form = new FormPages.Form(
                key, "risk.form", risk.entry().title(), words.say(key + ".hint"), path + "/" + Words.noun(step), path);
        return StepForm.of(form, forms.step(step, risk.rating()));
    }

    private static RiskStep named(String noun) {
        return Words.constant(RiskStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
