package org.youbei.web.plannumber;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.plan.Authority;
import org.youbei.plan.NumberSeries;
import org.youbei.plan.PlanRefusal;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.plan.PlanAnswers;
import org.youbei.web.plan.PlanWords;

/** The pattern of the document numbers of the unit in scope. */
@Controller
class NumberController {
    private final NumberSeries numbers;
    private final PlanWords words;
    private final Clock clock;

    NumberController(NumberSeries numbers, PlanWords words, Clock clock) {
        this.numbers = numbers;
        this.words = words;
        this.clock = clock;
    }

    /** The pattern as typed. */
    record PatternForm(@Nullable String pattern) {}

    @GetMapping("/plan-numbers")
    String show(Actor actor, Model model) {
        PlanAnswers.demandReader(actor);
        var unit = actor.scope().unit();
        model.addAttribute(
                "form", new PatternForm(unit.flatMap(numbers::pattern).orElse("")));
        return filled(actor, model);
    }

    @PostMapping("/plan-numbers")
    Object set(
            Actor actor,
            @ModelAttribute("form") PatternForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanAnswers.demandReader(actor);
        var typed = form.pattern() == null ? "" : form.pattern();
        Outcome<String> outcome = actor.scope()
                .unit()
                .map(unit -> numbers.set(actor, unit, typed))
                .orElseGet(() -> Outcome.refused(PlanRefusal.NOT_YOURS.refusal()));
        return switch (outcome) {
            case Outcome.Done<String>(var pattern) -> {
                redirect.addFlashAttribute("flash", Flash.done("plannumber.done", pattern));
                yield "redirect:/plan-numbers";
            }
            case Outcome.Refused<String>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield new ModelAndView(filled(actor, model), model.asMap(), Answers.status(refusals));
            }
        };
    }

    private String filled(Actor actor, Model model) {
        var year = ChinaTime.today(clock).getYear();
        var unit = actor.scope().unit();
        model.addAttribute("example", NumberSeries.patternOf(words.say("plannumber.example")));
        model.addAttribute("year", year);
        model.addAttribute(
                "next",
                unit.flatMap(code -> numbers.next(code, year))
                        .map(Object::toString)
                        .orElse(null));
        model.addAttribute("given", unit.map(code -> numbers.given(code, year)).orElse(List.of()));
        model.addAttribute("keeps", unit.filter(code -> keeps(actor, code)).isPresent());
        return "plannumber/index";
    }

    private static boolean keeps(Actor actor, JurisdictionCode unit) {
        return Authority.keeps(actor, unit);
    }
}
