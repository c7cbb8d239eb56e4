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
import org.youbei.model.Refusal;
import org.youbei.plan.NextStep;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanStep;
import org.youbei.plan.PlanWay;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.word.Words;

/** A small form for each step of the way, and the step itself as something that is posted. */
@Controller
@RequestMapping("/plans/{id}/{noun}")
class PlanStepController {
    private final PlanWay way;
    private final PlanDossiers dossiers;
    private final StepFields fields;
    private final StepForms forms;
    private final PlanWords words;
    private final Jurisdictions jurisdictions;
    private final StepPages pages;

    PlanStepController(
            PlanWay way,
            PlanDossiers dossiers,
            StepFields fields,
            StepForms forms,
            PlanWords words,
            Jurisdictions jurisdictions,
            StepPages pages) {
        this.way = way;
        this.dossiers = dossiers;
        this.fields = fields;
        this.forms = forms;
        this.words = words;
        this.jurisdictions = jurisdictions;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        var step = step(noun);
        var form = forms.of(plan, step);
        return pages.show(NextStep.of(plan, actor).stream()
                .filter(next -> next.step() == step)
                .findFirst()
                .map(next -> next.mine()
                        ? form.barred(apart(actor, id, step), words)
                        : form.barred(HttpStatus.FORBIDDEN, List.of(whose(next))))
                .orElseGet(() -> form.barred(HttpStatus.CONFLICT, List.of(outOfOrder(step)))));
    }

    @PostMapping
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        var step = step(noun);
        var inPlace = StepForms.TASKS.equals(sent.texts().get(StepForms.FROM));
        return pages.take(
                inPlace ? forms.onTasks(plan, step) : forms.of(plan, step),
                sent,
                typed -> fields.read(step, typed),
                (request, read) -> way.take(actor, id, request, read));
    }

    private List<Refusal> apart(Actor actor, UUID id, PlanStep step) {
        return step.isSeparated()
                ? List.copyOf(way.apart(actor, id, List.of(step)).values())
                : List.of();
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
