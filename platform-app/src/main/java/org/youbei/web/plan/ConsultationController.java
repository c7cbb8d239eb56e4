package org.youbei.web.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.attachment.Attachments;
import org.youbei.model.Actor;
import org.youbei.plan.PlanConsultations;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.Proof;
import org.youbei.plan.VersionState;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Handling;
import org.youbei.plan.consultation.Opinion;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;

/** Rounds of consultation: who was asked, who answered what, who keeps silent, and what became of each comment. */
@Controller
@RequestMapping("/plans/{id}")
class ConsultationController {
    private final PlanDesk desk;
    private final PlanConsultations consultations;
    private final StepFields fields;
    private final PlanWords words;
    private final Attachments attachments;
    private final StepPages pages;

    ConsultationController(
            PlanDesk desk,
            PlanConsultations consultations,
            StepFields fields,
            PlanWords words,
            Attachments attachments,
            StepPages pages) {
        this.desk = desk;
        this.consultations = consultations;
        this.fields = fields;
        this.words = words;
        this.attachments = attachments;
        this.pages = pages;
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
        return pages.show(form(desk.kept(actor, id, model), "comment", "/opinions", commentFields()));
    }

    /** A comment, as far as it is read. */
    private record Comment(String party, LocalDate on, String words) {}

    @PostMapping("/opinions")
    ModelAndView comment(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        return pages.take(
                form(desk.kept(actor, id, model), "comment", "/opinions", commentFields()),
                sent,
                typed -> new Comment(typed.text("party"), typed.day("answeredOn"), typed.text("words")),
                (request, comment) -> consultations.comment(actor, id, comment.party, comment.on, comment.words));
    }

    @GetMapping("/opinions/{opinion}/{noun}")
    ModelAndView form(
            Actor actor, @PathVariable UUID id, @PathVariable UUID opinion, @PathVariable String noun, Model model) {
        return pages.show(form(desk.kept(actor, id, model), opinion, noun));
    }

    @PostMapping("/opinions/{opinion}/{noun}")
    ModelAndView take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID opinion,
            @PathVariable String noun,
            Sent sent,
            Model model) {
        var plan = desk.kept(actor, id, model);
        var form = form(plan, opinion, noun);
        return noun.equals("answer")
                ? answer(actor, plan, opinion, form, sent)
                : handle(actor, id, opinion, form, sent);
    }

    /** What a party answered, as far as it is read. */
    private record Said(Answer answer, LocalDate on, String words, String proof, boolean replaces) {
        PlanConsultations.Reply reply(Optional<UUID> scan) {
            return new PlanConsultations.Reply(answer, on, words, new Proof(scan.orElse(null), proof), replaces);
        }
    }

    private ModelAndView answer(Actor actor, PlanDossier plan, UUID opinion, StepForm form, Sent sent) {
        return pages.take(
                form,
                sent,
                typed -> new Said(
                        typed.choice("answer", Answer.class),
                        typed.day("answeredOn"),
                        typed.text("words"),
                        typed.text("proof"),
                        typed.flag("replaces")),
                (request, said) -> PlanFiles.kept(
                                attachments, actor, plan.entry().unit(), sent.file("scan"))
                        .then(scan -> consultations.answer(actor, plan.id(), opinion, said.reply(scan))));
    }

    /** What becomes of a comment, as far as it is read. */
    private record Decision(Handling handling, String reason) {}

    private ModelAndView handle(Actor actor, UUID id, UUID opinion, StepForm form, Sent sent) {
        return pages.take(
                form,
                sent,
                typed -> new Decision(typed.choice("handling", Handling.class), typed.text("handlingReason")),
                (request, decision) -> consultations.decide(actor, id, opinion, decision.handling, decision.reason));
    }

    private StepForm form(PlanDossier plan, UUID opinion, String noun) {
        var known = opinion(plan, opinion);
        var base = "/plans/" + plan.id();
        var page = new FormPages.Form(
                "plan.opinion." + noun,
                known.party() + " · " + plan.entry().title(),
                noun.equals("answer") && !known.isSilent() ? there(known) : "",
                base + "/opinions/" + opinion + "/" + noun,
                base + "/consultations");
        return StepForm.of(page, fields(noun, known));
    }

    private static StepForm form(PlanDossier plan, String noun, String path, List<FormField> asked) {
        var base = "/plans/" + plan.id();
        return StepForm.of(
                new FormPages.Form(
                        "plan.opinion." + noun, plan.entry().title(), "", base + path, base + "/consultations"),
                asked);
    }

    /** The answer that is there and would be replaced. */
    private String there(Opinion known) {
        return words.say(
                "plan.opinion.answer.there",
                words.of("plan.answer.", known.answer()),
                words.day(known.answeredOn()),
                known.words());
    }

    private Opinion opinion(PlanDossier plan, UUID id) {
        return consultations.of(plan.version().id()).stream()
                .map(Consultation::opinions)
                .flatMap(List::stream)
                .filter(opinion -> opinion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<FormField> answerFields(Opinion opinion) {
        var asked = new ArrayList<FormField>();
        if (!opinion.isSilent()) {
            asked.add(FormField.check("replaces"));
        }
        asked.add(FormField.select("answer", words.choices("plan.answer.", Answer.values()), ""));
        asked.add(FormField.date("answeredOn", fields.today().toString()));
        asked.add(FormField.area("words", 5_000).optional().hint(words.say("plan.opinion.answer.words.hint")));
        asked.add(FormField.file("scan", PlanFiles.ACCEPT, PlanFiles.LIMIT));
        asked.add(FormField.text("proof", 500).optional().hint(words.say("plan.proof.hint")));
        return asked;
    }

    private List<FormField> commentFields() {
        return List.of(
                FormField.text("party", 100).hint(words.say("plan.opinion.comment.party.hint")),
                FormField.date("answeredOn", fields.today().toString()),
                FormField.area("words", 5_000));
    }

    private List<FormField> fields(String noun, Opinion opinion) {
        return switch (noun) {
            case "answer" -> answerFields(opinion);
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
