package org.youbei.web.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanReviews;
import org.youbei.plan.VersionState;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.web.part.Flash;

/** The expert review: who takes part, the six points of article 24, who signed, and the verdict. */
@Controller
@RequestMapping("/plans/{id}")
class ReviewController {
    private final PlanDesk desk;
    private final PlanReviews reviews;
    private final StepFields fields;
    private final PlanWords words;
    private final Clock clock;

    ReviewController(PlanDesk desk, PlanReviews reviews, StepFields fields, PlanWords words, Clock clock) {
        this.desk = desk;
        this.reviews = reviews;
        this.fields = fields;
        this.words = words;
        this.clock = clock;
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
        var asked = pointFields(plan);
        return page(plan, "points", "/points", new Typed(asked, clock), asked, model, HttpStatus.OK);
    }

    @PostMapping("/points")
    Object judge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        var plan = desk.kept(actor, id, model);
        var asked = pointFields(plan);
        var typed = new Typed(asked, said);
        var points = IntStream.rangeClosed(1, ReviewPoint.POINTS)
                .mapToObj(n -> new ReviewPoint(n, typed.choice("point" + n, Judgement.class), typed.text("remark" + n)))
                .toList();
        return typed.isUnderstood()
                ? answered(plan, "points", "/points", typed, asked, reviews.judge(actor, id, points), model, redirect)
                : page(plan, "points", "/points", typed, asked, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/experts")
    ModelAndView expert(Actor actor, @PathVariable UUID id, Model model) {
        var plan = desk.kept(actor, id, model);
        return page(plan, "expert", "/experts", new Typed(expertFields(), clock), expertFields(), model, HttpStatus.OK);
    }

    @PostMapping("/experts")
    Object addExpert(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        var plan = desk.kept(actor, id, model);
        var typed = new Typed(expertFields(), said);
        var outcome = reviews.addExpert(actor, id, typed.text("name"), typed.text("unit"));
        return answered(plan, "expert", "/experts", typed, expertFields(), outcome, model, redirect);
    }

    @GetMapping("/experts/{expert}/{noun}")
    ModelAndView form(
            Actor actor, @PathVariable UUID id, @PathVariable UUID expert, @PathVariable String noun, Model model) {
        var plan = desk.kept(actor, id, model);
        var asked = fields(noun);
        return page(
                plan, noun, "/experts/" + expert + "/" + noun, new Typed(asked, clock), asked, model, HttpStatus.OK);
    }

    @PostMapping("/experts/{expert}/{noun}")
    Object take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID expert,
            @PathVariable String noun,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        var plan = desk.kept(actor, id, model);
        var path = "/experts/" + expert + "/" + noun;
        var asked = fields(noun);
        var typed = new Typed(asked, said);
        if (noun.equals("recusal")) {
            var outcome = reviews.recuse(actor, id, expert, typed.text("reason"));
            return answered(plan, noun, path, typed, asked, outcome, model, redirect);
        }
        var on = typed.day("signedOn");
        return typed.isUnderstood()
                ? answered(plan, noun, path, typed, asked, reviews.sign(actor, id, expert, on), model, redirect)
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
                redirect.addFlashAttribute("flash", Flash.done("plan.review." + noun + ".done"));
                yield "redirect:/plans/" + plan.id() + "/reviews";
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
        var form = new FormPages.Form("plan.review." + noun, plan.entry().title(), "", base + path, base + "/reviews");
        return FormPages.page(form, typed, asked, model, status);
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

    private static List<FormField> expertFields() {
        return List.of(
                FormField.text("name", 100).with("narrow", true),
                FormField.text("unit", 100).optional());
    }

    private List<FormField> fields(String noun) {
        return switch (noun) {
            case "signature" ->
                List.of(FormField.date("signedOn", fields.today().toString()));
            case "recusal" -> List.of(FormField.text("reason", 500));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
