package org.youbei.web.regime;

import java.time.Clock;
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
import org.youbei.library.regime.Regime;
import org.youbei.library.regime.RegimeStep;
import org.youbei.library.regime.Regimes;
import org.youbei.library.regime.Step;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.word.Words;

/** A small form for each step of a regime. */
@Controller
@RequestMapping("/regimes/{id}/{noun}")
class RegimeStepController {
    private final Regimes regimes;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    RegimeStepController(Regimes regimes, StepPages steps, Words words, Clock clock) {
        this.regimes = regimes;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        var regime = regimes.find(id);
        var step = named(noun);
        var objections = regimes.objections(actor, regime, new Step.Plain(step, "–")).stream()
                .filter(refusal -> refusal.field() == null)
                .toList();
        return steps.show(form(regime, step).barred(objections, words));
    }

    @PostMapping
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var step = named(noun);
        return steps.take(
                form(regimes.find(id), step),
                sent,
                typed -> read(step, typed),
                (request, said) -> regimes.take(actor, id, request, said));
    }

    private static Step read(RegimeStep step, Typed typed) {
        return step == RegimeStep.ISSUE
                ? new Step.Issue(
                        typed.text("number"),
                        typed.day("on"),
                        typed.text("posts").lines().toList(),
                        typed.day("readBy"),
                        typed.flag("below"),
                        typed.text("remark"))
                : new Step.Plain(step, typed.text("remark"));
    }

    private StepForm form(Regime regime, RegimeStep step) {
        var back = "/regimes/" + regime.getId();
        var key = "regime.step." + Words.noun(step);
        var page = new FormPages.Form(
                key, "regime.form", regime.title(), words.say(key + ".hint"), back + "/" + Words.noun(step), back);
        var remark = FormField.area("remark", 500).with("rows", 3);
        if (step != RegimeStep.ISSUE) {
            return StepForm.of(page, List.of(remark));
        }
        var today = ChinaTime.today(clock);
        return StepForm.of(
                page,
                List.of(
                        FormField.text("number", 80).hint(words.say("regime.form.number.hint")),
                        FormField.date("on", today.toString()),
                        FormField.area("posts", 2_000).with("rows", 4).hint(words.say("regime.form.posts.hint")),
                        FormField.date("readBy", today.plusDays(30).toString()),
                        FormField.check("below"),
                        remark.optional()));
    }

    private static RegimeStep named(String noun) {
        return Words.constant(RegimeStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
