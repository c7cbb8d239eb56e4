package org.youbei.web.plan;

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
import org.youbei.model.Actor;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanReviews;
import org.youbei.plan.VersionState;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.ReviewPoint;
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
    private final PlanWords words;
    private final StepPages pages;

    ReviewController(PlanDesk desk, PlanReviews reviews, StepFields fields, PlanWords words, StepPages pages) {
        this.desk = desk;
        this.reviews = reviews;
        this.fields = fields;
        this.words = words;
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
        return pages.show(form(desk.kept(actor, id, model), "expert", "/experts", expertFields()));
    }

    @PostMapping("/experts")
    ModelAndView addExpert(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        return pages.take(
                form(desk.kept(actor, id, model), "expert", "/experts", expertFields()),
                sent,
                typed -> typed,
                (request, typed) -> reviews.addExpert(actor, id, typed.text("name"), typed.text("unit")));
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
        var form = form(desk.kept(actor, id, model), expert, noun);
        return noun.equals("recusal")
                ? pages.take(
                        form,
                        sent,
                        typed -> typed.text("reason"),
                        (request, reason) -> reviews.recuse(actor, id, expert, reason))
                : pages.take(
                        form,
                        sent,
                        typed -> typed.day("signedOn"),
                        (request, on) -> reviews.sign(actor, id, expert, on));
    }

    private StepForm form(PlanDossier plan, UUID expert, String noun) {
        return form(plan, noun, "/experts/" + expert + "/" + noun, fields(noun));
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
