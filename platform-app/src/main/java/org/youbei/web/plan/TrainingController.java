package org.youbei.web.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.attachment.Attachments;
import org.youbei.model.Actor;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanSchooling;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;

/** Who was trained in a plan, when, and how many. */
@Controller
@RequestMapping("/plans/{id}/trainings")
class TrainingController {
    private static final String FILES = ".docx,.pdf,.xlsx,.jpg,.jpeg,.png";
    private static final long LIMIT = 20L << 20;

    private final PlanDesk desk;
    private final PlanSchooling schooling;
    private final Attachments attachments;
    private final StepFields steps;
    private final PlanWords words;
    private final StepPages pages;

    TrainingController(
            PlanDesk desk,
            PlanSchooling schooling,
            Attachments attachments,
            StepFields steps,
            PlanWords words,
            StepPages pages) {
        this.desk = desk;
        this.schooling = schooling;
        this.attachments = attachments;
        this.steps = steps;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id, Model model) {
        return pages.show(form(desk.open(actor, id, Optional.empty(), model), model));
    }

    @PostMapping
    ModelAndView record(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        var plan = desk.kept(actor, id, model);
        return pages.take(
                form(plan, model),
                sent,
                TrainingController::read,
                (request, training) -> PlanFiles.kept(
                                attachments, actor, plan.entry().unit(), sent.file("file"))
                        .then(evidence -> schooling.record(
                                actor,
                                id,
                                training.heldOn,
                                training.topic,
                                training.audience,
                                training.attendance,
                                evidence.orElse(null))));
    }

    /** A training, as far as it is read. */
    private record Training(LocalDate heldOn, String topic, String audience, int attendance) {}

    private static Training read(Typed typed) {
        return new Training(
                typed.day("heldOn"), typed.text("topic"), typed.text("audience"), typed.number("attendance"));
    }

    private StepForm form(PlanDossier plan, Model model) {
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        model.addAttribute("trainings", schooling.of(plan.id()));
        model.addAttribute("inForce", plan.inForce().isPresent());
        var base = "/plans/" + plan.id();
        var page = new FormPages.Form(
                "plan.training", plan.entry().title(), words.say("plan.training.hint"), base + "/trainings", base);
        return StepForm.of(page, fields()).after(base + "/trainings").in("plan/trainings");
    }

    private List<FormField> fields() {
        return List.of(
                FormField.date("heldOn", steps.today().toString()),
                FormField.text("topic", 200),
                FormField.text("audience", 200),
                FormField.number("attendance", 6),
                FormField.file("file", FILES, LIMIT));
    }
}
