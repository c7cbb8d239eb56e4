package org.youbei.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.attachment.Attachments;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanPreparation;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Flash;

/** The drafting group of the version in work and the papers that it rests on. */
@Controller
@RequestMapping("/plans/{id}")
class PreparationController {
    static final String FILES = ".docx,.doc,.pdf,.xlsx,.xls,.jpg,.jpeg,.png,.txt,.md";
    static final long LIMIT = 20L << 20;

    private final PlanDesk desk;
    private final PlanPreparation preparation;
    private final Attachments attachments;
    private final PlanWords words;
    private final StepPages pages;

    PreparationController(
            PlanDesk desk, PlanPreparation preparation, Attachments attachments, PlanWords words, StepPages pages) {
        this.desk = desk;
        this.preparation = preparation;
        this.attachments = attachments;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/drafters")
    ModelAndView drafters(Actor actor, @PathVariable UUID id, Model model) {
        return pages.show(drafters(desk.open(actor, id, Optional.empty(), model), model));
    }

    @PostMapping("/drafters")
    ModelAndView addDrafter(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        return pages.take(
                drafters(desk.open(actor, id, Optional.empty(), model), model),
                sent,
                typed -> typed,
                (request, typed) -> preparation.addDrafter(
                        actor,
                        id,
                        typed.text("name"),
                        typed.text("unit"),
                        typed.text("position"),
                        typed.flag("leader")));
    }

    @PostMapping("/drafters/{member}/removal")
    String removeDrafter(Actor actor, @PathVariable UUID id, @PathVariable UUID member, RedirectAttributes redirect) {
        return removed(preparation.removeDrafter(actor, id, member), id, "/drafters", redirect);
    }

    @GetMapping("/papers")
    ModelAndView papers(Actor actor, @PathVariable UUID id, Model model) {
        return pages.show(papers(desk.open(actor, id, Optional.empty(), model), model));
    }

    /** A paper, as far as it is read. */
    private record Paper(PaperKind kind, String title) {}

    @PostMapping("/papers")
    ModelAndView addPaper(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        var plan = desk.kept(actor, id, model);
        var file = sent.file("file");
        return pages.take(
                papers(plan, model),
                sent,
                typed -> new Paper(typed.choice("kind", PaperKind.class), typed.text("title")),
                (request, paper) -> PlanFiles.kept(
                                attachments, actor, plan.entry().unit(), file)
                        .then(kept ->
                                preparation.addPaper(actor, id, paper.kind, title(paper, file), kept.orElse(null))));
    }

    /** The name of the file where the paper has no other. */
    private static String title(Paper paper, Optional<MultipartFile> file) {
        return paper.title.isBlank()
                ? file.map(MultipartFile::getOriginalFilename).orElse("")
                : paper.title;
    }

    @PostMapping("/papers/{paper}/removal")
    String removePaper(Actor actor, @PathVariable UUID id, @PathVariable UUID paper, RedirectAttributes redirect) {
        return removed(preparation.removePaper(actor, id, paper), id, "/papers", redirect);
    }

    private StepForm drafters(PlanDossier plan, Model model) {
        model.addAttribute(
                "drafters", preparation.of(plan.id(), plan.version().id()).drafters());
        return form(plan, "plan.drafter", "/drafters", memberFields(), model).in("plan/drafters");
    }

    private StepForm papers(PlanDossier plan, Model model) {
        model.addAttribute(
                "papers", preparation.of(plan.id(), plan.version().id()).papers());
        return form(plan, "plan.paper", "/papers", paperFields(), model).in("plan/papers");
    }

    private StepForm form(PlanDossier plan, String key, String path, List<FormField> fields, Model model) {
        model.addAttribute("changing", plan.working().isPresent());
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        var base = "/plans/" + plan.id();
        var page =
                new FormPages.Form(key, plan.entry().title(), words.say(key + ".hint"), base + path, base + "/tasks");
        return StepForm.of(page, fields).after(base + path);
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

    private static String removed(Outcome<UUID> outcome, UUID id, String path, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            throw Answers.failed(refusals);
        }
        redirect.addFlashAttribute("flash", Flash.done("plan.removed"));
        return "redirect:/plans/" + id + path;
    }
}
