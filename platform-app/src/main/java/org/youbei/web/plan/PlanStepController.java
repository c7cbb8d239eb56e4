package org.youbei.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.plan.Authority;
import org.youbei.plan.FilingRoute;
import org.youbei.plan.NextStep;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanStep;
import org.youbei.plan.PlanWay;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.word.Words;

/** A small form for each step of the way, and the step itself as something that is posted. */
@Controller
@RequestMapping("/plans/{id}/{noun}")
class PlanStepController {
    private final PlanWay way;
    private final PlanDossiers dossiers;
    private final StepFields fields;
    private final PlanWords words;
    private final Jurisdictions jurisdictions;
    private final StepPages pages;

    PlanStepController(
            PlanWay way,
            PlanDossiers dossiers,
            StepFields fields,
            PlanWords words,
            Jurisdictions jurisdictions,
            StepPages pages) {
        this.way = way;
        this.dossiers = dossiers;
        this.fields = fields;
        this.words = words;
        this.jurisdictions = jurisdictions;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        var step = step(noun);
        var form = form(plan, step);
        return pages.show(NextStep.of(plan, actor).stream()
                .filter(next -> next.step() == step)
                .findFirst()
                .map(next -> next.mine() ? form : form.barred(HttpStatus.FORBIDDEN, List.of(whose(next))))
                .orElseGet(() -> form.barred(HttpStatus.CONFLICT, List.of(outOfOrder(step)))));
    }

    @PostMapping
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        var step = step(noun);
        return pages.take(
                form(plan, step),
                sent,
                typed -> fields.read(step, typed),
                (request, read) -> way.take(actor, id, request, read));
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

    private StepForm form(PlanDossier plan, PlanStep step) {
        var noun = Words.noun(step);
        var back = "/plans/" + plan.id();
        var page = new FormPages.Form(
                "plan.step." + noun, plan.entry().title(), hint(plan, step), back + "/" + noun, back);
        return StepForm.of(page, fields.of(step, plan)).after(after(plan.id(), step));
    }

    /** What helps with this step: the law behind it, the receiving unit. */
    private String hint(PlanDossier plan, PlanStep step) {
        var entry = plan.entry();
        return switch (step) {
            case FILING -> words.say("plan.filing-route." + FilingRoute.of(entry.kind(), entry.unit()));
            case FILING_ACCEPTANCE ->
                words.say("plan.step.filing-acceptance.hint."
                        + (Authority.filedOutside(entry.unit()) ? "outside" : "inside"));
            default -> words.say("plan.step." + Words.noun(step) + ".hint");
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
        return words.say("refusal." + PlanRefusal.OUT_OF_ORDER.code() + "." + Words.noun(step));
    }

    private static PlanStep step(String noun) {
        return Words.constant(PlanStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
