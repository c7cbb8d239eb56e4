package org.youbei.web.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanConsultations;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.VersionState;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Handling;
import org.youbei.plan.consultation.Opinion;
import org.youbei.web.part.Flash;

/** Rounds of consultation: who was asked, who answered what, who keeps silent, and what became of each comment. */
@Controller
@RequestMapping("/plans/{id}")
class ConsultationController {
    private final PlanDesk desk;
    private final PlanConsultations consultations;
    private final StepFields fields;
    private final PlanWords words;
    private final Clock clock;

    ConsultationController(
            PlanDesk desk, PlanConsultations consultations, StepFields fields, PlanWords words, Clock clock) {
        this.desk = desk;
        this.consultations = consultations;
        this.fields = fields;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/consultations")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var plan = desk.open(actor, id, Optional.empty(), model);
        var state = plan.version().standing().state();
        var rounds = consultations.of(plan.version().id());
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        model.addAttribute(
                "rounds",
                rounds.stream()
                        .map(round -> RoundView.of(round, fields.today(), words))
                        .toList());
        model.addAttribute("open", state == VersionState.CONSULTATION);
        model.addAttribute(
                "startable", state == VersionState.DRAFT && plan.working().isPresent());
        return "plan/consultations";
    }

    @GetMapping("/opinions")
    ModelAndView comment(Actor actor, @PathVariable UUID id, Model model) {
        var plan = desk.kept(actor, id, model);
        return page(
                plan, "comment", "/opinions", new Typed(commentFields(), clock), commentFields(), model, HttpStatus.OK);
    }

    @PostMapping("/opinions")
    Object comment(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        var plan = desk.kept(actor, id, model);
        var typed = new Typed(commentFields(), said);
        var on = typed.day("answeredOn");
        if (!typed.isUnderstood()) {
            return page(plan, "comment", "/opinions", typed, commentFields(), model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome = consultations.comment(actor, id, typed.text("party"), on, typed.text("words"));
        return answered(plan, "comment", "/opinions", typed, commentFields(), outcome, model, redirect);
    }

    @GetMapping("/opinions/{opinion}/{noun}")
    ModelAndView form(
            Actor actor, @PathVariable UUID id, @PathVariable UUID opinion, @PathVariable String noun, Model model) {
        var plan = desk.kept(actor, id, model);
        var asked = fields(noun, opinion(plan, opinion));
        return page(
                plan, noun, "/opinions/" + opinion + "/" + noun, new Typed(asked, clock), asked, model, HttpStatus.OK);
    }

    @PostMapping("/opinions/{opinion}/{noun}")
    Object take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID opinion,
            @PathVariable String noun,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        var plan = desk.kept(actor, id, model);
        var path = "/opinions/" + opinion + "/" + noun;
        var asked = fields(noun, opinion(plan, opinion));
        var typed = new Typed(asked, said);
        if (noun.equals("answer")) {
            var answer = typed.choice("answer", Answer.class);
            var on = typed.day("answeredOn");
            return typed.isUnderstood()
                    ? answered(
                            plan,
                            noun,
                            path,
                            typed,
                            asked,
                            consultations.answer(actor, id, opinion, answer, on, typed.text("words")),
                            model,
                            redirect)
                    : page(plan, noun, path, typed, asked, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var handling = typed.choice("handling", Handling.class);
        return typed.isUnderstood()
                ? answered(
                        plan,
                        noun,
                        path,
                        typed,
                        asked,
                        consultations.decide(actor, id, opinion, handling, typed.text("handlingReason")),
                        model,
                        redirect)
                : page(plan, noun, path, typed, asked, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Object answered(
            PlanDossier plan,
            String noun,
            String path,
            Typed typed,
            List<FormField> asked,
            Outcome<UUID> outcome,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.opinion." + noun + ".done"));
                yield "redirect:/plans/" + plan.id() + "/consultations";
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                typed.refused(refusals);
                yield page(plan, noun, path, typed, asked, model, PlanAnswers.status(refusals));
            }
        };
    }

    private ModelAndView page(
            PlanDossier plan,
            String noun,
            String path,
            Typed typed,
            List<FormField> asked,
            Model model,
            HttpStatus status) {
        var base = "/plans/" + plan.id();
        var form = new FormPages.Form(
                "plan.opinion." + noun, plan.entry().title(), "", base + path, base + "/consultations");
        return FormPages.page(form, typed, asked, model, status);
    }

    private Opinion opinion(PlanDossier plan, UUID id) {
        return consultations.of(plan.version().id()).stream()
                .map(Consultation::opinions)
                .flatMap(List::stream)
                .filter(opinion -> opinion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<FormField> commentFields() {
        return List.of(
                FormField.text("party", 100).hint(words.say("plan.opinion.comment.party.hint")),
                FormField.date("answeredOn", fields.today().toString()),
                FormField.area("words", 5_000));
    }

    private List<FormField> fields(String noun, Opinion opinion) {
        return switch (noun) {
            case "answer" ->
                List.of(
                        FormField.select(
                                "answer",
                                words.choices("plan.answer.", Answer.values()),
                                Objects.toString(opinion.answer(), "")),
                        FormField.date("answeredOn", fields.today().toString()),
                        FormField.area("words", 5_000).optional().initial(opinion.words()));
            case "handling" ->
                List.of(
                        FormField.select(
                                        "handling",
                                        words.choices("plan.handling.", Handling.values()),
                                        Objects.toString(opinion.handling(), ""))
                                .hint(opinion.words()),
                        FormField.area("handlingReason", 5_000)
                                .optional()
                                .initial(opinion.handlingReason())
                                .hint(words.say("plan.opinion.handling.reason.hint")));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
