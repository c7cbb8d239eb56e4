package org.youbei.web.drill;

import java.time.Clock;
import java.time.LocalDateTime;
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
import org.youbei.drill.Drill;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillRefusal;
import org.youbei.drill.DrillStep;
import org.youbei.drill.Step;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** A small form for each step of a drill, and the step itself as something that is posted. */
@Controller
@RequestMapping("/drills/{id}/{noun}")
class DrillStepController {
    private final DrillCalendar calendar;
    private final DrillWords words;
    private final Clock clock;

    DrillStepController(DrillCalendar calendar, DrillWords words, Clock clock) {
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun, Model model) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        var step = step(noun);
        DrillAnswers.demandKeeper(actor, drill.unit());
        model.addAttribute("form", fields(drill));
        var objections = calendar.objections(actor, drill, Step.of(step)).stream()
                .filter(refusal -> refusal.field() == null)
                .toList();
        var status = objections.stream().anyMatch(DrillRefusal::isConflict) ? HttpStatus.CONFLICT : HttpStatus.OK;
        return page(drill, step, model, status, words.reasons(objections));
    }

    @PostMapping
    Object take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String noun,
            @ModelAttribute("form") StepFields form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        var step = step(noun);
        DrillAnswers.demandKeeper(actor, drill.unit());
        if (errors.hasErrors()) {
            return page(drill, step, model, HttpStatus.UNPROCESSABLE_CONTENT, List.of());
        }
        var request = form.getRequest() == null ? UuidV7.next(clock) : form.getRequest();
        return switch (calendar.take(actor, id, request, form.step(step))) {
            case Outcome.Done<Drill> done -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.step." + noun + ".done"));
                yield "redirect:/drills/" + id + (onSheet(step) ? "/run-sheet" : "");
            }
            case Outcome.Refused<Drill>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield page(drill, step, model, DrillAnswers.status(refusals), List.of());
            }
        };
    }

    private ModelAndView page(Drill drill, DrillStep step, Model model, HttpStatus status, List<String> barred) {
        model.addAttribute("drill", drill.getId());
        model.addAttribute("drillTitle", drill.title());
        model.addAttribute("noun", DrillWords.noun(step));
        model.addAttribute("fields", StepFields.asked(step));
        model.addAttribute("barred", barred);
        return new ModelAndView("drill/step", model.asMap(), status);
    }

    private StepFields fields(Drill drill) {
        var fields = new StepFields();
        fields.setRequest(UuidV7.next(clock));
        fields.setStartsAt(LocalDateTime.ofInstant(drill.entry().startsAt(), Drill.CHINA));
        fields.setEndsAt(LocalDateTime.ofInstant(drill.entry().endsAt(), Drill.CHINA));
        return fields;
    }

    private static DrillStep step(String noun) {
        return DrillWords.step(noun).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean onSheet(DrillStep step) {
        return switch (step) {
            case START, HOLD, RESUMPTION, END, ATTENDANCE -> true;
            default -> false;
        };
    }
}
