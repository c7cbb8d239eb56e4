package org.youbei.web.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.plan.Authority;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanProposals;
import org.youbei.plan.proposal.Proposal;
import org.youbei.plan.proposal.ProposalAnswer;
import org.youbei.plan.section.Section;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.State;

/** Proposals to change a plan: whoever may read the plan makes them, its unit answers. */
@Controller
@RequestMapping("/plans/{id}/proposals")
class ProposalController {
    private static final int LONG = 5_000;
    private static final int LABEL = 60;

    private final PlanDossiers dossiers;
    private final PlanDesk desk;
    private final PlanProposals proposals;
    private final PlanWords words;
    private final StepPages pages;

    ProposalController(
            PlanDossiers dossiers, PlanDesk desk, PlanProposals proposals, PlanWords words, StepPages pages) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.proposals = proposals;
        this.words = words;
        this.pages = pages;
    }

    /** A proposal, ready to print. */
    record ProposalLine(
            String id,
            String section,
            String body,
            String who,
            State state,
            @Nullable String answer,
            boolean open) {}

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id, Model model) {
        PlanAnswers.demandReader(actor);
        return pages.show(form(actor, dossiers.open(id, Optional.empty()), model));
    }

    @PostMapping
    ModelAndView propose(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        return pages.take(
                form(actor, plan, model),
                sent,
                typed -> typed,
                (request, typed) ->
                        proposals.propose(actor, id, section(plan, typed.text("section")), typed.text("body")));
    }

    private static @Nullable UUID section(PlanDossier plan, String chosen) {
        return plan.sections().stream()
                .map(Section::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/{proposal}/answer")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, Model model) {
        return pages.show(answer(desk.kept(actor, id, model), proposal));
    }

    /** An answer, as far as it is read. */
    private record Said(ProposalAnswer answer, String reason) {}

    @PostMapping("/{proposal}/answer")
    ModelAndView answer(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, Sent sent, Model model) {
        return pages.take(
                answer(desk.kept(actor, id, model), proposal),
                sent,
                typed -> new Said(typed.choice("answer", ProposalAnswer.class), typed.text("reason")),
                (request, said) -> proposals.answer(actor, id, proposal, said.answer, said.reason));
    }

    private StepForm form(Actor actor, PlanDossier plan, Model model) {
        var keeps = Authority.keeps(actor, plan.entry().unit());
        model.addAttribute("proposing", Authority.mayPropose(actor));
        model.addAttribute("plan", plan.id());
        model.addAttribute("planTitle", plan.entry().title());
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        model.addAttribute(
                "proposals",
                proposals.of(plan.id()).stream().map(one -> line(one, keeps)).toList());
        var base = "/plans/" + plan.id();
        var page = new FormPages.Form(
                "plan.proposal", plan.entry().title(), words.say("plan.proposal.hint"), base + "/proposals", base);
        return StepForm.of(page, fields(plan)).after(base + "/proposals").in("plan/proposals");
    }

    private StepForm answer(PlanDossier plan, UUID proposal) {
        var base = "/plans/" + plan.id() + "/proposals";
        var body = proposals.of(plan.id()).stream()
                .filter(one -> one.id().equals(proposal))
                .findFirst()
                .map(Proposal::body)
                .orElseThrow(() -> new NotFound(proposal));
        var page = new FormPages.Form(
                "plan.proposal.answer", plan.entry().title(), body, base + "/" + proposal + "/answer", base);
        return StepForm.of(page, answerFields());
    }

    private ProposalLine line(Proposal proposal, boolean keeps) {
        var answer = proposal.answer();
        var kind = answer == null ? State.Kind.OPEN : State.Kind.DONE;
        return new ProposalLine(
                proposal.id().toString(),
                proposal.sectionLabel(),
                proposal.body(),
                proposal.name() + " · " + desk.name(new JurisdictionCode(proposal.fromUnit())) + " · "
                        + words.moment(proposal.madeAt()),
                new State(kind, words.say("plan.proposal.state." + (answer == null ? "OPEN" : answer.name()))),
                proposal.answerReason().isEmpty() ? null : proposal.answerReason(),
                keeps && answer == null);
    }

    private List<FormField> fields(PlanDossier plan) {
        var sections = new LinkedHashMap<String, String>();
        plan.sections().forEach(section -> {
            var label = (section.number() + " " + section.title()).strip();
            sections.put(section.id().toString(), label.substring(0, Math.min(LABEL, label.length())));
        });
        return List.of(FormField.select("section", sections, "").optional(), FormField.area("body", LONG));
    }

    private List<FormField> answerFields() {
        return List.of(
                FormField.select("answer", words.choices("plan.proposal.state.", ProposalAnswer.values()), ""),
                FormField.area("reason", LONG).optional().hint(words.say("plan.proposal.reason.hint")));
    }
}
