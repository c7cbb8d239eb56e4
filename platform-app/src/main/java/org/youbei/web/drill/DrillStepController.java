package org.youbei.web.drill;

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
import org.youbei.drill.Drill;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillStep;
import org.youbei.drill.Step;
import org.youbei.model.Actor;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.word.Words;

/** A small form for each step of a drill, and the step itself as something that is posted. */
@Controller
@RequestMapping("/drills/{id}/{noun}")
class DrillStepController {
    private static final int LONG = 5_000;

    private final DrillCalendar calendar;
    private final DrillWords words;
    private final StepPages pages;

    DrillStepController(DrillCalendar calendar, DrillWords words, StepPages pages) {
        this.calendar = calendar;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        var drill = kept(actor, id);
        var step = step(noun);
        var objections = calendar.objections(actor, drill, Step.of(step)).stream()
                .filter(refusal -> refusal.field() == null)
                .toList();
        return pages.show(form(drill, step).barred(objections, words));
    }

    @PostMapping
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        var drill = kept(actor, id);
        var step = step(noun);
        return pages.take(
                form(drill, step),
                sent,
                typed -> read(step, typed),
                (request, read) -> calendar.take(actor, id, request, read));
    }

    private Drill kept(Actor actor, UUID id) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        DrillAnswers.demandKeeper(actor, drill.unit());
        return drill;
    }

    private StepForm form(Drill drill, DrillStep step) {
        var back = "/drills/" + drill.getId();
        var key = "drill.step." + Words.noun(step);
        var page =
                new FormPages.Form(key, drill.title(), words.say(key + ".hint"), back + "/" + Words.noun(step), back);
        return StepForm.of(page, fields(drill, step)).after(onSheet(step) ? back + "/run-sheet" : back);
    }

    private static List<FormField> fields(Drill drill, DrillStep step) {
        return switch (step) {
            case RESCHEDULING ->
                List.of(
                        FormField.moment("startsAt", drill.entry().startsAt()),
                        FormField.moment("endsAt", drill.entry().endsAt()),
                        FormField.area("remark", LONG));
            case REOPENING, CANCELLATION -> List.of(FormField.area("remark", LONG));
            case EVALUATION -> List.of(FormField.area("strengths", LONG).optional(), FormField.area("remark", LONG));
            default -> List.of();
        };
    }

    private static Step read(DrillStep step, Typed typed) {
        return new Step(
                step,
                step == DrillStep.RESCHEDULING ? typed.moment("startsAt") : null,
                step == DrillStep.RESCHEDULING ? typed.moment("endsAt") : null,
                typed.text("remark"),
                typed.text("strengths"));
    }

    private static DrillStep step(String noun) {
        return Words.constant(DrillStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean onSheet(DrillStep step) {
        return switch (step) {
            case START, HOLD, RESUMPTION, END, ATTENDANCE -> true;
            default -> false;
        };
    }
}
