package org.youbei.web.plan;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.Authority;
import org.youbei.plan.FilingRoute;
import org.youbei.plan.NextStep;
import org.youbei.plan.Plan;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanStep;
import org.youbei.plan.PlanWay;
import org.youbei.web.part.Flash;

/** A small form for each step of the way, and the step itself as something that is posted. */
@Controller
@RequestMapping("/plans/{id}/{noun}")
class PlanStepController {
    private final PlanWay way;
    private final PlanDossiers dossiers;
    private final StepFields fields;
    private final PlanWords words;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    PlanStepController(
            PlanWay way,
            PlanDossiers dossiers,
            StepFields fields,
            PlanWords words,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.way = way;
        this.dossiers = dossiers;
        this.fields = fields;
        this.words = words;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun, Model model) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        var step = step(noun);
        var possible = NextStep.of(plan, actor).stream()
                .filter(next -> next.step() == step)
                .findFirst();
        if (possible.isEmpty()) {
            return FormPages.barred(form(plan, step), outOfOrder(step), model, HttpStatus.CONFLICT);
        }
        if (!possible.get().mine()) {
            return FormPages.barred(form(plan, step), whose(possible.get()), model, HttpStatus.FORBIDDEN);
        }
        var asked = fields.of(step, plan);
        return FormPages.page(form(plan, step), new Typed(asked, clock), asked, model, HttpStatus.OK);
    }

    @PostMapping
    Object take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String noun,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        var step = step(noun);
        var asked = fields.of(step, plan);
        var typed = new Typed(asked, said);
        var read = fields.read(step, typed);
        if (!typed.isUnderstood()) {
            return FormPages.page(form(plan, step), typed, asked, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (way.take(actor, id, typed.request(clock), read)) {
            case Outcome.Done<Plan> done -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.step." + noun + ".done"));
                yield "redirect:" + after(id, step);
            }
            case Outcome.Refused<Plan>(var refusals) -> {
                typed.refused(refusals);
                yield FormPages.page(form(plan, step), typed, asked, model, PlanAnswers.status(refusals));
            }
        };
    }

    /** Where the person goes on: the round that has begun, or the plan. */
    private static String after(UUID id, PlanStep step) {
        return switch (step) {
            case CONSULTATION -> "/plans/" + id + "/consultations";
            case REVIEW -> "/plans/" + id + "/reviews";
            case CONSULTATION_END, VERDICT, RETURN -> "/plans/" + id + "/tasks";
            case REVISION -> "/plans/" + id + "?version=work";
            default -> "/plans/" + id;
        };
    }

    private FormPages.Form form(PlanDossier plan, PlanStep step) {
        var noun = PlanWords.noun(step);
        var back = "/plans/" + plan.id();
        return new FormPages.Form("plan.step." + noun, plan.entry().title(), hint(plan, step), back + "/" + noun, back);
    }

    /** What helps with this step: the law behind it, the receiving unit. */
    private String hint(PlanDossier plan, PlanStep step) {
        var entry = plan.entry();
        return switch (step) {
            case FILING -> words.say("plan.filing-route." + FilingRoute.of(entry.kind(), entry.unit()));
            case FILING_ACCEPTANCE ->
                words.say("plan.step.filing-acceptance.hint."
                        + (Authority.filedOutside(entry.unit()) ? "outside" : "inside"));
            default -> words.say("plan.step." + PlanWords.noun(step) + ".hint");
        };
    }

    private String whose(NextStep next) {
        var unit = jurisdictions
                .find(next.at())
                .map(known -> known.name())
                .orElse(next.at().value());
        return words.say("refusal." + PlanRefusal.NOT_YOURS.code()) + " "
                + words.say("plan.next.who", unit, words.say("role." + next.role()));
    }

    private String outOfOrder(PlanStep step) {
        return words.say("refusal." + PlanRefusal.OUT_OF_ORDER.code() + "."
                + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static PlanStep step(String noun) {
        return PlanWords.step(noun).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
