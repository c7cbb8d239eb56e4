package org.youbei.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.attachment.Attachments;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.PlanBundles;
import org.youbei.plan.PlanBundles.NewPaper;
import org.youbei.plan.PlanBundles.Said;
import org.youbei.plan.PlanBundles.Signature;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.Proof;
import org.youbei.plan.Step;
import org.youbei.plan.WayTask;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Handling;
import org.youbei.plan.preparation.Drafter;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.plan.review.ReviewVerdict;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;

/** What the forms on the task list send: a group with its papers, the answers of a round, the minutes of a review. */
@Controller
@RequestMapping("/plans/{id}")
class BundleController {
    private final PlanDesk desk;
    private final TaskPage page;
    private final WayPanels panels;
    private final PlanBundles bundles;
    private final Attachments attachments;
    private final PlanWords words;
    private final StepPages pages;

    BundleController(
            PlanDesk desk,
            TaskPage page,
            WayPanels panels,
            PlanBundles bundles,
            Attachments attachments,
            PlanWords words,
            StepPages pages) {
        this.desk = desk;
        this.page = page;
        this.panels = panels;
        this.bundles = bundles;
        this.attachments = attachments;
        this.words = words;
        this.pages = pages;
    }

    @PostMapping("/preparation")
    ModelAndView prepare(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        var plan = desk.kept(actor, id, model);
        var known = page.known(actor, plan);
        page.fill(actor, plan, WayTask.Kind.GROUP.name(), model);
        var led = known.preparation().drafters().stream().anyMatch(Drafter::leader);
        return pages.take(
                inPlace(panels.preparation(known)),
                sent,
                typed -> typed,
                (request, typed) -> papers(actor, known, sent, typed)
                        .then(papers -> bundles.prepare(actor, id, typed.text("drafters"), led, papers)));
    }

    /** The papers that have a name or a file; a file is stored before its paper is written down. */
    private Outcome<List<NewPaper>> papers(Actor actor, WayPanels.Known known, Sent sent, Typed typed) {
        var papers = new ArrayList<NewPaper>();
        var refused = new ArrayList<Refusal>();
        for (PaperKind kind : WayPanels.missing(known)) {
            var file = sent.file("file" + kind);
            var title = title(typed.words("title" + kind), file.map(one -> one.getOriginalFilename()));
            if (title.isEmpty()) {
                continue;
            }
            switch (PlanFiles.kept(attachments, actor, known.plan().entry().unit(), file)) {
                case Outcome.Done<Optional<UUID>>(var kept) ->
                    papers.add(new NewPaper("title" + kind, kind, title, kept.orElse(null)));
                case Outcome.Refused<Optional<UUID>>(var reasons) ->
                    reasons.forEach(reason -> refused.add(reason.at("file" + kind)));
            }
        }
        return refused.isEmpty() ? Outcome.done(papers) : Outcome.refused(refused);
    }

    private static String title(String typed, Optional<String> file) {
        return typed.isEmpty() ? file.orElse("") : typed;
    }

    @PostMapping("/answers")
    ModelAndView answer(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        var plan = desk.kept(actor, id, model);
        var round = page.known(actor, plan).round();
        page.fill(actor, plan, WayTask.Kind.CONSULTATION.name(), model);
        if (round.isEmpty()) {
            return ended(model);
        }
        return pages.take(
                inPlace(panels.answers(plan, round.get())),
                sent,
                typed -> new Answered(said(typed, round.get()), Proof.because(typed.text("proof")), end(typed)),
                (request, answered) -> bundles.answer(actor, id, request, answered.said, answered.proof, answered.end));
    }

    /** A sheet of answers, as far as it is read. */
    private record Answered(List<Said> said, Proof proof, Optional<Step.ConsultationEnd> end) {}

    private static Optional<Step.ConsultationEnd> end(Typed typed) {
        return typed.flag("end")
                ? Optional.of(new Step.ConsultationEnd(typed.day("answeredOn"), typed.text("summary")))
                : Optional.empty();
    }

    /** Those rows in which somebody answered. */
    private static List<Said> said(Typed typed, Consultation round) {
        return IntStream.rangeClosed(1, WayPanels.rows(round).size())
                .filter(n -> !typed.words("answer" + n).isEmpty())
                .boxed()
                .flatMap(n -> typed.idIfAny("opinion" + n).stream().map(opinion -> said(typed, n, opinion)))
                .toList();
    }

    private static Said said(Typed typed, int n, UUID opinion) {
        var answer = typed.choice("answer" + n, Answer.class);
        var handling = typed.words("handling" + n).isEmpty() ? null : typed.choice("handling" + n, Handling.class);
        return new Said(
                n,
                opinion,
                answer,
                typed.day("answeredOn"),
                answer == Answer.AGREES ? "" : typed.text("words" + n),
                answer == Answer.AGREES ? null : handling,
                typed.text("handlingReason" + n));
    }

    @PostMapping("/minutes")
    ModelAndView minute(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        var plan = desk.kept(actor, id, model);
        var review = page.known(actor, plan).review();
        page.fill(actor, plan, WayTask.Kind.EXPERTS.name(), model);
        if (review.isEmpty()) {
            return ended(model);
        }
        return pages.take(
                inPlace(panels.minutes(plan, review.get())),
                sent,
                typed -> minutes(typed, review.get()),
                (request, said) ->
                        bundles.review(actor, id, request, said.points, said.signatures, said.proof, said.verdict));
    }

    /** Minutes, as far as they are read. */
    private record Minutes(
            List<ReviewPoint> points, List<Signature> signatures, Proof proof, Optional<Step.Verdict> verdict) {}

    private static Minutes minutes(Typed typed, Review review) {
        var on = typed.day("on");
        var signatures = IntStream.rangeClosed(1, WayPanels.unsigned(review).size())
                .filter(n -> typed.flag("sign" + n))
                .boxed()
                .flatMap(n -> typed.idIfAny("expert" + n).stream().map(expert -> new Signature(expert, on)))
                .toList();
        var verdict = typed.words("verdict").isEmpty()
                ? Optional.<Step.Verdict>empty()
                : Optional.of(
                        new Step.Verdict(on, typed.choice("verdict", ReviewVerdict.class), typed.text("opinion")));
        return new Minutes(points(typed), signatures, Proof.because(typed.text("proof")), verdict);
    }

    /** A point that is left open is judged as the others are, where it says so. */
    private static List<ReviewPoint> points(Typed typed) {
        var rest = typed.words("rest");
        return IntStream.rangeClosed(1, ReviewPoint.POINTS)
                .boxed()
                .filter(n -> !typed.words("point" + n).isEmpty() || !rest.isEmpty())
                .map(n -> new ReviewPoint(
                        n,
                        typed.words("point" + n).isEmpty()
                                ? typed.choice("rest", Judgement.class)
                                : typed.choice("point" + n, Judgement.class),
                        typed.text("remark" + n)))
                .toList();
    }

    private static StepForm inPlace(StepForm form) {
        return form.in("plan/tasks");
    }

    /** The round or the review has ended since the form was opened. */
    private ModelAndView ended(Model model) {
        model.asMap().remove("panel");
        model.addAttribute("refused", words.reasons(List.of(PlanRefusal.ROUND_ENDED.refusal())));
        return new ModelAndView("plan/tasks", model.asMap(), HttpStatus.CONFLICT);
    }
}
