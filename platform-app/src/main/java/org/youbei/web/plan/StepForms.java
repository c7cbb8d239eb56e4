package org.youbei.web.plan;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.plan.Authority;
import org.youbei.plan.FilingRoute;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStep;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.word.Words;

/** The form of each step: on a page of its own, or in place on the task list, to which it then leads back. */
@Component
class StepForms {
    /** The hidden field that says where a form stood. */
    static final String FROM = "from";

    static final String TASKS = "tasks";

    private final StepFields fields;
    private final PlanWords words;

    StepForms(StepFields fields, PlanWords words) {
        this.fields = fields;
        this.words = words;
    }

    StepForm of(PlanDossier plan, PlanStep step) {
        var back = "/plans/" + plan.id();
        return StepForm.of(page(plan, step, back), fields.of(step, plan)).after(after(plan.id(), step));
    }

    StepForm onTasks(PlanDossier plan, PlanStep step) {
        var back = "/plans/" + plan.id() + "/tasks";
        return StepForm.of(page(plan, step, back), fields.of(step, plan)).first(FormField.hidden(FROM, TASKS));
    }

    private FormPages.Form page(PlanDossier plan, PlanStep step, String back) {
        var noun = Words.noun(step);
        return new FormPages.Form(
                "plan.step." + noun, plan.entry().title(), hint(plan, step), "/plans/" + plan.id() + "/" + noun, back);
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
}
