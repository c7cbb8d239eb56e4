package org.youbei.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.plan.Authority;
import org.youbei.plan.EvaluationOutcome;
import org.youbei.plan.NextStep;
import org.youbei.plan.Plan;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanStep;
import org.youbei.plan.PlanWay;
import org.youbei.plan.VersionFacts;
import org.youbei.plan.VersionState;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** A small form for each step of the way, and the step itself as something that is posted. */
@Controller
@RequestMapping("/plans/{id}/{noun}")
class PlanStepController {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PlanWay way;
    private final PlanDossiers dossiers;
    private final PlanWords words;
    private final Clock clock;

    PlanStepController(PlanWay way, PlanDossiers dossiers, PlanWords words, Clock clock) {
        this.way = way;
        this.dossiers = dossiers;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun, Model model) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        var step = PlanWords.step(noun).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("form", StepForm.blank(UuidV7.next(clock), today(), approver(plan)));
        var possible = NextStep.of(plan, actor).stream()
                .filter(next -> next.step() == step)
                .findFirst();
        if (possible.isEmpty()) {
            return page(plan, step, model, HttpStatus.CONFLICT, outOfOrder(step));
        }
        return possible.get().mine()
                ? page(plan, step, model, HttpStatus.OK, "")
                : page(plan, step, model, HttpStatus.FORBIDDEN, words.say("refusal." + PlanRefusal.NOT_YOURS.code()));
    }

    @PostMapping
    Object take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String noun,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanAnswers.demandReader(actor);
        var step = PlanWords.step(noun).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        form.absent(step).stream()
                .filter(field -> !errors.hasFieldErrors(field))
                .forEach(field -> errors.rejectValue(field, "NotNull"));
        if (errors.hasErrors()) {
            return page(dossiers.open(id, Optional.empty()), step, model, HttpStatus.UNPROCESSABLE_CONTENT, "");
        }
        return switch (way.take(actor, id, form.requestOr(clock), form.step(step))) {
            case Outcome.Done<Plan> done -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.step." + noun + ".done"));
                yield "redirect:/plans/" + id + (step == PlanStep.REVISION ? "?version=work" : "");
            }
            case Outcome.Refused<Plan>(var refusals) -> refused(id, step, refusals, errors, model);
        };
    }

    private ModelAndView refused(UUID id, PlanStep step, List<Refusal> refusals, BindingResult errors, Model model) {
        Refusals.show(refusals, errors);
        return page(dossiers.open(id, Optional.empty()), step, model, PlanAnswers.status(refusals), "");
    }

    private ModelAndView page(PlanDossier plan, PlanStep step, Model model, HttpStatus status, String barred) {
        model.addAttribute("plan", plan.id());
        model.addAttribute("planTitle", plan.entry().title());
        model.addAttribute("noun", PlanWords.noun(step));
        model.addAttribute("fields", StepForm.fields(step));
        model.addAttribute("barred", barred);
        model.addAttribute("today", today());
        model.addAttribute("hint", hint(plan, step));
        model.addAttribute("states", words.choices("plan.state.", earlier(plan)));
        model.addAttribute("outcomes", words.choices("plan.outcome.", EvaluationOutcome.values()));
        return new ModelAndView("plan/step", model.asMap(), status);
    }

    /** What helps with this step: the numbers used before, the receiving unit, what was found missing. */
    private String hint(PlanDossier plan, PlanStep step) {
        var outside = Authority.filedOutside(plan.entry().unit()) ? "outside" : "inside";
        return switch (step) {
            case FILING, FILING_ACCEPTANCE -> words.say("plan.step." + PlanWords.noun(step) + ".hint." + outside);
            default -> words.say("plan.step." + PlanWords.noun(step) + ".hint");
        };
    }

    private String outOfOrder(PlanStep step) {
        return words.say("refusal." + PlanRefusal.OUT_OF_ORDER.code() + "."
                + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static VersionState[] earlier(PlanDossier plan) {
        var approved = plan.working()
                .flatMap(id ->
                        plan.versions().stream().filter(v -> v.id().equals(id)).findFirst())
                .map(VersionFacts::standing)
                .filter(standing -> standing.state() == VersionState.APPROVED);
        return approved.isPresent()
                ? new VersionState[] {VersionState.DRAFT, VersionState.SUBMITTED}
                : new VersionState[] {VersionState.DRAFT};
    }

    private static String approver(PlanDossier plan) {
        return plan.entry().approver();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
