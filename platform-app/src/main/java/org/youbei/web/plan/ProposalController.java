package org.youbei.web.plan;

import java.time.Clock;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.plan.Authority;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanNotFound;
import org.youbei.plan.PlanProposals;
import org.youbei.plan.proposal.Proposal;
import org.youbei.plan.proposal.ProposalAnswer;
import org.youbei.web.part.Flash;
import org.youbei.web.part.State;

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
    private final Clock clock;

    ProposalController(PlanDossiers dossiers, PlanDesk desk, PlanProposals proposals, PlanWords words, Clock clock) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.proposals = proposals;
        this.words = words;
        this.clock = clock;
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
        var plan = dossiers.open(id, Optional.empty());
        return page(actor, plan, new Typed(fields(plan), clock), model, HttpStatus.OK);
    }

    @PostMapping
    Object propose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        var typed = new Typed(fields(plan), said);
        var section = plan.sections().stream()
                .filter(one -> one.id().toString().equals(typed.text("section")))
                .findFirst()
                .map(one -> one.id())
                .orElse(null);
        return switch (proposals.propose(actor, id, section, typed.text("body"))) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.proposal.done"));
                yield "redirect:/plans/" + id + "/proposals";
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                typed.refused(refusals);
                yield page(actor, plan, typed, model, PlanAnswers.status(refusals));
            }
        };
    }

    @GetMapping("/{proposal}/answer")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, Model model) {
        var plan = desk.kept(actor, id, model);
        var asked = answerFields();
        return FormPages.page(answer(plan, proposal), new Typed(asked, clock), asked, model, HttpStatus.OK);
    }

    @PostMapping("/{proposal}/answer")
    Object answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        var plan = desk.kept(actor, id, model);
        var typed = new Typed(answerFields(), said);
        var answer = typed.choice("answer", ProposalAnswer.class);
        if (!typed.isUnderstood()) {
            return FormPages.page(
                    answer(plan, proposal), typed, answerFields(), model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (proposals.answer(actor, id, proposal, answer, typed.text("reason"))) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.proposal.answer.done"));
                yield "redirect:/plans/" + id + "/proposals";
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                typed.refused(refusals);
                yield FormPages.page(
                        answer(plan, proposal), typed, answerFields(), model, PlanAnswers.status(refusals));
            }
        };
    }

    private ModelAndView page(Actor actor, PlanDossier plan, Typed typed, Model model, HttpStatus status) {
        var keeps = Authority.keeps(actor, plan.entry().unit());
        model.addAttribute("proposing", Authority.mayPropose(actor));
        model.addAttribute("plan", plan.id());
        model.addAttribute("planTitle", plan.entry().title());
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        model.addAttribute(
                "proposals",
                proposals.of(plan.id()).stream().map(one -> line(one, keeps)).toList());
        var base = "/plans/" + plan.id();
        var form = new FormPages.Form(
                "plan.proposal", plan.entry().title(), words.say("plan.proposal.hint"), base + "/proposals", base);
        var page = FormPages.page(form, typed, fields(plan), model, status);
        page.setViewName("plan/proposals");
        page.addAllObjects(model.asMap());
        return page;
    }

    private FormPages.Form answer(PlanDossier plan, UUID proposal) {
        var base = "/plans/" + plan.id() + "/proposals";
        var body = proposals.of(plan.id()).stream()
                .filter(one -> one.id().equals(proposal))
                .findFirst()
                .map(Proposal::body)
                .orElseThrow(() -> new PlanNotFound(proposal));
        return new FormPages.Form(
                "plan.proposal.answer", plan.entry().title(), body, base + "/" + proposal + "/answer", base);
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
