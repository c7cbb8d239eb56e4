package org.youbei.web.activity;

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
import org.youbei.education.activity.Activities;
import org.youbei.education.activity.Activity;
import org.youbei.education.activity.ActivityStep;
import org.youbei.education.activity.Step;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.word.Words;

/** A small form for each step of an activity. */
@Controller
@RequestMapping("/activities/{id}/{noun}")
class ActivityStepController {
    private final Activities activities;
    private final StepPages steps;
    private final Words words;

    ActivityStepController(Activities activities, StepPages steps, Words words) {
        this.activities = activities;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        var activity = activities.find(id);
        var step = named(noun);
        var objections = activities.objections(actor, activity, new Step.Plain(step, "–")).stream()
                .filter(refusal -> refusal.field() == null)
                .toList();
        return steps.show(form(activity, step).barred(objections, words));
    }

    @PostMapping
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var step = named(noun);
        return steps.take(
                form(activities.find(id), step),
                sent,
                typed -> step == ActivityStep.RECORD
                        ? new Step.Recorded(typed.number("counted"), typed.text("remark"))
                        : new Step.Plain(step, typed.text("remark")),
                (request, said) -> activities.take(actor, id, request, said));
    }

    private StepForm form(Activity activity, ActivityStep step) {
        var back = "/activities/" + activity.getId();
        var key = "activity.step." + Words.noun(step);
        var page = new FormPages.Form(
                key,
                "activity.form",
                activity.entry().title(),
                words.say(key + ".hint"),
                back + "/" + Words.noun(step),
                back);
        var remark = FormField.area("remark", 500).with("rows", 3);
        return switch (step) {
            case RECORD -> StepForm.of(page, List.of(FormField.number("counted", 6), remark.optional()));
            case CANCELLATION -> StepForm.of(page, List.of(remark));
            case ANNOUNCEMENT, HOLDING -> StepForm.of(page, List.of(remark.optional()));
        };
    }

    private static ActivityStep named(String noun) {
        return Words.constant(ActivityStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
