package org.youbei.web.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanReviews;
import org.youbei.plan.Proof;
import org.youbei.plan.VersionState;
import org.youbei.plan.review.Expert;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.web.expert.ExpertChoices;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;

/** The expert review: who takes part, the six points of article 24, who signed, and the verdict. */
@Controller
@RequestMapping("/plans/{id}")
class ReviewController {
    private final PlanDesk desk;
    private final PlanReviews reviews;
    private final StepFields fields;
    private final ExpertChoices experts;
    private final PlanWords words;
    private final Attachments attachments;
    private final StepPages pages;

    ReviewController(
            PlanDesk desk,
            PlanReviews reviews,
            StepFields fields,
            ExpertChoices experts,
            PlanWords words,
            Attachments attachments,
            StepPages pages) {
        this.desk = desk;
        this.reviews = reviews;
        this.fields = fields;
        this.experts = experts;
        this.words = words;
        this.attachments = attachments;
        this.pages = pages;
    }

    @GetMapping("/reviews")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var plan = desk.open(actor, id, Optional.empty(), model);
        var state = plan.version().standing().state();
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        model.addAttribute(
                "reviews",
                reviews.of(plan.version().id()).stream()
                        .map(review -> ReviewView.of(review, words))
                        .toList());
        model.addAttribute("open", state == VersionState.REVIEW);
        model.addAttribute(
                "startable", state == VersionState.DRAFT && plan.working().isPresent());
        return "plan/reviews";
    }

    @GetMapping("/points")
    ModelAndView points(Actor actor, @PathVariable UUID id, Model model) {
        var plan = desk.kept(actor, id, model);
        return pages.show(form(plan, "points", "/points", pointFields(plan)));
    }

    @PostMapping("/points")
    ModelAndView judge(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        var plan = desk.kept(actor, id, model);
        return pages.take(
                form(plan, "points", "/points", pointFields(plan)),
                sent,
                ReviewController::judged,
                (request, points) -> reviews.judge(actor, id, points));
    }

    private static List<ReviewPoint> judged(Typed typed) {
        return IntStream.rangeClosed(1, ReviewPoint.POINTS)
                .mapToObj(n -> new ReviewPoint(n, typed.choice("point" + n, Judgement.class), typed.text("remark" + n)))
                .toList();
    }

    @GetMapping("/experts")
    ModelAndView expert(Actor actor, @PathVariable UUID id, Model model) {
        var plan = desk.kept(actor, id, model);
        return pages.show(form(plan, "expert", "/experts", expertFields(plan)));
    }

    @PostMapping("/experts")
    ModelAndView addExpert(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        var plan = desk.kept(actor, id, model);
        return pages.take(
                form(plan, "expert", "/experts", expertFields(plan)),
                sent,
                typed -> experts.chosen(typed.text("known"))
                        .orElseGet(() -> new ExpertChoices.Named(typed.text("name"), typed.text("unit"))),
                (request, said) -> reviews.addExpert(actor, id, said.name(), said.employer()));
    }

    @GetMapping("/experts/{expert}/{noun}")
    ModelAndView form(
            Actor actor, @PathVariable UUID id, @PathVariable UUID expert, @PathVariable String noun, Model model) {
        return pages.show(form(desk.kept(actor, id, model), expert, noun));
    }

    @PostMapping("/experts/{expert}/{noun}")
    ModelAndView take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID expert,
            @PathVariable String noun,
            Sent sent,
            Model model) {
        var plan = desk.kept(actor, id, model);
        var form = form(plan, expert, noun);
        return noun.equals("recusal")
                ? pages.take(
                        form,
                        sent,
                        typed -> typed.text("reason"),
                        (request, reason) -> reviews.recuse(actor, id, expert, reason))
                : pages.take(
                        form,
                        sent,
                        typed -> new Signature(typed.day("signedOn"), typed.text("proof")),
                        (request, signed) -> PlanFiles.kept(attachments, actor, unit(plan), sent.file("scan"))
                                .then(scan -> reviews.sign(
                                        actor, id, expert, signed.on, new Proof(scan.orElse(null), signed.proof))));
    }

    /** A signature, as far as it is read. */
    private record Signature(LocalDate on, String proof) {}

    private static JurisdictionCode unit(PlanDossier plan) {
        return plan.entry().unit();
    }

    /** Names whom it acts on; what cannot be done again says so in place of the form. */
    private StepForm form(PlanDossier plan, UUID expert, String noun) {
        var known = expert(plan, expert);
        var who = known.unit().isEmpty() ? known.name() : known.name() + "（" + known.unit() + "）";
        var base = "/plans/" + plan.id();
        var page = new FormPages.Form(
                "plan.review." + noun,
                who + " · " + plan.entry().title(),
                words.say("plan.review." + noun + ".hint", known.name()),
                base + "/experts/" + expert + "/" + noun,
                base + "/reviews");
        return StepForm.of(page, fields(noun)).barred(barred(known, noun), words);
    }

    private static List<Refusal> barred(Expert known, String noun) {
        if (!known.takesPart()) {
            return List.of(PlanRefusal.EXPERT_RECUSED.refusal(known.name()));
        }
        var on = known.signedOn();
        return noun.equals("signature") && on != null
                ? List.of(PlanRefusal.EXPERT_SIGNED.refusal(known.name(), on))
                : List.of();
    }

    private Expert expert(PlanDossier plan, UUID id) {
        return reviews.of(plan.version().id()).stream()
                .flatMap(review -> review.experts().stream())
                .filter(expert -> expert.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static StepForm form(PlanDossier plan, String noun, String path, List<FormField> asked) {
        var base = "/plans/" + plan.id();
        return StepForm.of(
                new FormPages.Form("plan.review." + noun, plan.entry().title(), "", base + path, base + "/reviews"),
                asked);
    }

    private List<FormField> pointFields(PlanDossier plan) {
        var judgements = words.choices("plan.judgement.", Judgement.values());
        var known =
                reviews.of(plan.version().id()).stream().filter(Review::isOpen).findFirst();
        var asked = new ArrayList<FormField>();
        for (int n = 1; n <= ReviewPoint.POINTS; n++) {
            var point = n;
            var said = known.flatMap(review -> review.points().stream()
                    .filter(judged -> judged.point() == point)
                    .findFirst());
            asked.add(FormField.select(
                    "point" + n,
                    judgements,
                    said.map(judged -> judged.judgement().name()).orElse("")));
            asked.add(FormField.area("remark" + n, 5_000)
                    .optional()
                    .with("rows", 2)
                    .initial(said.map(ReviewPoint::remark).orElse("")));
        }
        return asked;
    }

    /** One of the experts of the district, or somebody who is typed. */
    private List<FormField> expertFields(PlanDossier plan) {
        var offered = experts.about(unit(plan));
        var name = FormField.text("name", 100).with("narrow", true);
        var employer = FormField.text("unit", 100).optional();
        return offered.isEmpty()
                ? List.of(name, employer)
                : List.of(
                        FormField.select("known", offered, "").optional(),
                        name.optional().hint(words.say("plan.review.expert.name.hint")),
                        employer);
    }

    private List<FormField> fields(String noun) {
        return switch (noun) {
            case "signature" ->
                List.of(
                        FormField.date("signedOn", fields.today().toString()),
                        FormField.file("scan", PlanFiles.ACCEPT, PlanFiles.LIMIT),
                        FormField.text("proof", 500).optional().hint(words.say("plan.proof.hint")));
            case "recusal" -> List.of(FormField.text("reason", 500));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
