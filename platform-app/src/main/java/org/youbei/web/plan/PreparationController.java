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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.attachment.Attachments;
import org.youbei.attachment.Stored;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanPreparation;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.web.part.Flash;

/** The drafting group of the version in work and the papers that it rests on. */
@Controller
@RequestMapping("/plans/{id}")
class PreparationController {
    private static final String FILES = ".docx,.doc,.pdf,.xlsx,.xls,.jpg,.jpeg,.png,.txt,.md";
    private static final long LIMIT = 20L << 20;

    private final PlanDesk desk;
    private final PlanPreparation preparation;
    private final Attachments attachments;
    private final PlanWords words;
    private final Clock clock;

    PreparationController(
            PlanDesk desk, PlanPreparation preparation, Attachments attachments, PlanWords words, Clock clock) {
        this.desk = desk;
        this.preparation = preparation;
        this.attachments = attachments;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/drafters")
    ModelAndView drafters(Actor actor, @PathVariable UUID id, Model model) {
        var plan = desk.open(actor, id, Optional.empty(), model);
        return drafters(plan, new Typed(memberFields(), clock), model, HttpStatus.OK);
    }

    @PostMapping("/drafters")
    Object addDrafter(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        var plan = desk.open(actor, id, Optional.empty(), model);
        var typed = new Typed(memberFields(), said);
        var outcome = preparation.addDrafter(
                actor, id, typed.text("name"), typed.text("unit"), typed.text("position"), typed.flag("leader"));
        return switch (outcome) {
            case Outcome.Done<UUID> done -> back(id, "/drafters", "plan.drafter.done", redirect);
            case Outcome.Refused<UUID>(var refusals) -> {
                typed.refused(refusals);
                yield drafters(plan, typed, model, PlanAnswers.status(refusals));
            }
        };
    }

    @PostMapping("/drafters/{member}/removal")
    Object removeDrafter(Actor actor, @PathVariable UUID id, @PathVariable UUID member, RedirectAttributes redirect) {
        return done(preparation.removeDrafter(actor, id, member), id, "/drafters", redirect);
    }

    @GetMapping("/papers")
    ModelAndView papers(Actor actor, @PathVariable UUID id, Model model) {
        var plan = desk.open(actor, id, Optional.empty(), model);
        return papers(plan, new Typed(paperFields(), clock), model, HttpStatus.OK);
    }

    @PostMapping("/papers")
    Object addPaper(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect) {
        var plan = desk.kept(actor, id, model);
        var typed = new Typed(paperFields(), said);
        var kind = typed.choice("kind", PaperKind.class);
        if (!typed.isUnderstood()) {
            return papers(plan, typed, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (added(actor, plan, kind, typed, file)) {
            case Outcome.Done<UUID> done -> back(id, "/papers", "plan.paper.done", redirect);
            case Outcome.Refused<UUID>(var refusals) -> {
                typed.refused(refusals);
                yield papers(plan, typed, model, PlanAnswers.status(refusals));
            }
        };
    }

    @PostMapping("/papers/{paper}/removal")
    Object removePaper(Actor actor, @PathVariable UUID id, @PathVariable UUID paper, RedirectAttributes redirect) {
        return done(preparation.removePaper(actor, id, paper), id, "/papers", redirect);
    }

    private Outcome<UUID> added(
            Actor actor, PlanDossier plan, PaperKind kind, Typed typed, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return preparation.addPaper(actor, plan.id(), kind, typed.text("title"), null);
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return PlanFiles.stored(attachments, actor, plan.entry().unit(), file)
                .then((Stored stored) -> preparation.addPaper(
                        actor,
                        plan.id(),
                        kind,
                        typed.text("title").isBlank() ? name : typed.text("title"),
                        stored.id()));
    }

    private ModelAndView drafters(PlanDossier plan, Typed typed, Model model, HttpStatus status) {
        var list = preparation.of(plan.id(), plan.version().id()).drafters();
        model.addAttribute("drafters", list);
        return shown(plan, "plan.drafter", "/drafters", typed, memberFields(), model, status, "plan/drafters");
    }

    private ModelAndView papers(PlanDossier plan, Typed typed, Model model, HttpStatus status) {
        var list = preparation.of(plan.id(), plan.version().id()).papers();
        model.addAttribute("papers", list);
        return shown(plan, "plan.paper", "/papers", typed, paperFields(), model, status, "plan/papers");
    }

    private ModelAndView shown(
            PlanDossier plan,
            String key,
            String path,
            Typed typed,
            List<FormField> fields,
            Model model,
            HttpStatus status,
            String view) {
        var form = new FormPages.Form(
                key,
                plan.entry().title(),
                words.say(key + ".hint"),
                "/plans/" + plan.id() + path,
                "/plans/" + plan.id() + "/tasks");
        var page = FormPages.page(form, typed, fields, model, status);
        model.addAttribute("changing", plan.working().isPresent());
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        page.setViewName(view);
        page.addAllObjects(model.asMap());
        return page;
    }

    private static List<FormField> memberFields() {
        return List.of(
                FormField.text("name", 100).with("narrow", true),
                FormField.text("unit", 100).optional(),
                FormField.text("position", 100).optional().with("narrow", true),
                FormField.check("leader"));
    }

    private List<FormField> paperFields() {
        return List.of(
                FormField.select("kind", words.choices("plan.paper.kind.", PaperKind.values()), ""),
                FormField.text("title", 300).hint(words.say("plan.paper.title.hint")),
                FormField.file("file", FILES, LIMIT).hint(words.say("plan.paper.file.hint")));
    }

    private static Object done(Outcome<UUID> outcome, UUID id, String path, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> back(id, path, "plan.removed", redirect);
            case Outcome.Refused<UUID>(var refusals) -> throw new ResponseStatusException(PlanAnswers.status(refusals));
        };
    }

    private static String back(UUID id, String path, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(flash));
        return "redirect:/plans/" + id + path;
    }
}
