package org.youbei.web.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.attachment.Attachments;
import org.youbei.attachment.Stored;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanSchooling;
import org.youbei.web.part.Flash;

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
    private final Clock clock;

    TrainingController(
            PlanDesk desk,
            PlanSchooling schooling,
            Attachments attachments,
            StepFields steps,
            PlanWords words,
            Clock clock) {
        this.desk = desk;
        this.schooling = schooling;
        this.attachments = attachments;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id, Model model) {
        var plan = desk.open(actor, id, Optional.empty(), model);
        return page(plan, new Typed(fields(), clock), model, HttpStatus.OK);
    }

    @PostMapping
    Object record(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect) {
        var plan = desk.kept(actor, id, model);
        var typed = new Typed(fields(), said);
        typed.day("heldOn");
        if (!typed.isUnderstood()) {
            return page(plan, typed, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (recorded(actor, plan, typed, file)) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.training.done"));
                yield "redirect:/plans/" + id + "/trainings";
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                typed.refused(refusals);
                yield page(plan, typed, model, PlanAnswers.status(refusals));
            }
        };
    }

    private Outcome<UUID> recorded(Actor actor, PlanDossier plan, Typed typed, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return recorded(actor, plan, typed, (UUID) null);
        }
        return PlanFiles.stored(attachments, actor, plan.entry().unit(), file)
                .then((Stored stored) -> recorded(actor, plan, typed, stored.id()));
    }

    private Outcome<UUID> recorded(Actor actor, PlanDossier plan, Typed typed, @Nullable UUID evidence) {
        return schooling.record(
                actor,
                plan.id(),
                typed.day("heldOn"),
                typed.text("topic"),
                typed.text("audience"),
                typed.number("attendance"),
                evidence);
    }

    private ModelAndView page(PlanDossier plan, Typed typed, Model model, HttpStatus status) {
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        model.addAttribute("trainings", schooling.of(plan.id()));
        model.addAttribute("inForce", plan.inForce().isPresent());
        var base = "/plans/" + plan.id();
        var form = new FormPages.Form(
                "plan.training", plan.entry().title(), words.say("plan.training.hint"), base + "/trainings", base);
        var page = FormPages.page(form, typed, fields(), model, status);
        page.setViewName("plan/trainings");
        page.addAllObjects(model.asMap());
        return page;
    }

    private List<FormField> fields() {
        return List.of(
                FormField.date("heldOn", steps.today().toString()),
                FormField.text("topic", 200),
                FormField.text("audience", 200),
                FormField.text("attendance", 6).with("narrow", true).with("inputmode", "numeric"),
                FormField.file("file", FILES, LIMIT));
    }
}
