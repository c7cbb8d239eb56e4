package org.youbei.web.plan;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanComments;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;

/** Comments on a section of a draft. */
@Controller
@RequestMapping("/plans/{id}")
class CommentController {
    private final PlanComments comments;
    private final PlanDrafts drafts;
    private final SectionPage page;

    CommentController(PlanComments comments, PlanDrafts drafts, SectionPage page) {
        this.comments = comments;
        this.drafts = drafts;
        this.page = page;
    }

    @PostMapping("/sections/{section}/comments")
    Object add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @ModelAttribute("remark") CommentForm remark,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var draft = drafts.kept(actor, id);
        var text = PlanDrafts.section(draft, section);
        var request = Objects.requireNonNullElseGet(remark.request(), UUID::randomUUID);
        return switch (comments.add(
                actor,
                id,
                section,
                request,
                Objects.requireNonNullElse(remark.quote(), ""),
                Objects.requireNonNullElse(remark.comment(), ""))) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.comment.added"));
                yield back(id, section);
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                model.addAttribute("form", SectionForm.of(text));
                yield new ModelAndView(page.show(draft, section, model), model.asMap(), Answers.status(refusals));
            }
        };
    }

    @PostMapping("/sections/{section}/comments/{comment}/resolution")
    String resolve(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @PathVariable UUID comment,
            RedirectAttributes redirect) {
        drafts.kept(actor, id);
        var flash = Flash.done("plan.comment.resolved")
                .undo("/plans/" + id + "/sections/" + section + "/comments/" + comment + "/reopening");
        return said(comments.resolve(actor, id, comment), flash, back(id, section), redirect);
    }

    @PostMapping("/sections/{section}/comments/{comment}/reopening")
    String reopen(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @PathVariable UUID comment,
            RedirectAttributes redirect) {
        drafts.kept(actor, id);
        var flash = Flash.done("plan.comment.reopened");
        return said(comments.reopen(actor, id, comment), flash, back(id, section), redirect);
    }

    private static String said(Outcome<UUID> outcome, Flash done, String back, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                outcome instanceof Outcome.Refused<UUID>(var refusals) ? Flash.refused(refusals.getFirst()) : done);
        return back;
    }

    private static String back(UUID plan, UUID section) {
        return "redirect:/plans/" + plan + "/sections/" + section + "#comments";
    }

    /** As typed. */
    record CommentForm(
            @Nullable UUID request,
            @Nullable String quote,
            @Nullable String comment) {}
}
