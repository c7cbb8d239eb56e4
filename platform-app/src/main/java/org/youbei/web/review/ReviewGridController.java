package org.youbei.web.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.Scale;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.part.Flash;

/** The review grid with one cell beside it: decided by the supervisor, sent back by the street or the supervisor. */
@Controller
@RequestMapping("/campaigns/{id}/review")
class ReviewGridController {
    private final CampaignDesk desk;
    private final ReviewDesk reviews;
    private final ApprovalDesk approvals;
    private final ReviewViews views;
    private final CampaignWords words;

    ReviewGridController(CampaignDesk desk, ReviewDesk reviews, ApprovalDesk approvals, ReviewViews views) {
        this.desk = desk;
        this.reviews = reviews;
        this.approvals = approvals;
        this.views = views;
        this.words = views.words();
    }

    @GetMapping
    ModelAndView grid(Actor actor, @PathVariable UUID id, @ModelAttribute ReviewViews.Asked asked) {
        InspectionAnswers.demandReader(actor);
        return page(actor, desk.find(id), asked, List.of(), HttpStatus.OK);
    }

    private ModelAndView page(
            Actor actor, Campaign campaign, ReviewViews.Asked asked, List<Refusal> refusals, HttpStatus status) {
        var model = new ExtendedModelMap();
        views.grid(actor, campaign, asked, model);
        model.addAttribute("reasons", words.reasons(refusals));
        return new ModelAndView("review/grid", model, status);
    }

    @PostMapping("/{unit}/{code}")
    ModelAndView decide(
            Actor actor, @PathVariable UUID id, @PathVariable String unit, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var campaign = desk.find(id);
        var of = unit(unit);
        var texts = sent.texts();
        var measure = desk.tree(campaign)
                .find(code)
                .filter(Node::isIndicator)
                .orElseThrow(() -> new NotFound(code))
                .measured();
        var ground = ground(texts.getOrDefault("ground", ""));
        var comment = texts.getOrDefault("comment", "");
        Outcome<Cell> done = ground == Cell.Ground.OTHER
                ? other(measure, texts.getOrDefault("value", ""))
                        .then(value -> decide(actor, id, of, code, sent, new ReviewDesk.Wish(ground, value, comment)))
                : decide(actor, id, of, code, sent, new ReviewDesk.Wish(ground, null, comment));
        return after(actor, campaign, of, code, sent, done, "review.decided");
    }

    private Outcome<Cell> decide(
            Actor actor, UUID id, JurisdictionCode unit, String code, Sent sent, ReviewDesk.Wish wish) {
        var revision = sent.texts().getOrDefault("revision", "");
        return reviews.decide(
                actor,
                id,
                unit,
                code,
                request(sent),
                revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1,
                wish);
    }

    /** The value as it is typed: of a ratio the ratio itself, since nobody decides on residents. */
    private static Outcome<BigDecimal> other(Measure measure, String typed) {
        var plain = measure.scale() == Scale.RATIO
                ? new Measure(
                        measure.phase(),
                        measure.respondent(),
                        measure.level(),
                        measure.source(),
                        Scale.COUNT,
                        measure.unit(),
                        measure.direction(),
                        BigDecimal.ONE,
                        measure.low(),
                        measure.high(),
                        measure.gate(),
                        measure.gateAt(),
                        "",
                        "",
                        "",
                        "",
                        0,
                        "")
                : measure;
        return AnswerEntry.read(plain, typed, "", "")
                .then(entry -> Outcome.done(Objects.requireNonNull(entry.said().value())));
    }

    private static Cell.Ground ground(String said) {
        for (var ground : Cell.Ground.values()) {
            if (ground.name().equals(said)) {
                return ground;
            }
        }
        return Cell.Ground.OTHER;
    }

    @PostMapping("/{unit}/{code}/return")
    ModelAndView sendBack(
            Actor actor, @PathVariable UUID id, @PathVariable String unit, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var campaign = desk.find(id);
        var of = unit(unit);
        var done = approvals.sendBack(
                actor, id, of, code, request(sent), sent.texts().getOrDefault("comment", ""));
        return after(actor, campaign, of, code, sent, done, "review.returned");
    }

    private ModelAndView after(
            Actor actor,
            Campaign campaign,
            JurisdictionCode unit,
            String code,
            Sent sent,
            Outcome<?> done,
            String said) {
        return switch (done) {
            case Outcome.Done<?> fine -> {
                sent.say(Flash.done(said));
                yield new ModelAndView(
                        "redirect:/campaigns/" + campaign.getId() + "/review?unit=" + unit.value() + "&code=" + code);
            }
            case Outcome.Refused<?>(var refusals) -> {
                Answers.demandRight(refusals);
                var page = page(
                        actor,
                        campaign,
                        new ReviewViews.Asked(null, unit, code, null),
                        refusals,
                        Answers.status(refusals));
                page.addObject("ground", sent.texts().getOrDefault("ground", "SELF"));
                page.addObject("value", sent.texts().getOrDefault("value", ""));
                page.addObject("comment", sent.texts().getOrDefault("comment", ""));
                yield page;
            }
        };
    }

    /** Takes what the figures say as well for decided; with {@code undisputed}, also what no figure speaks of. */
    @PostMapping("/acceptance")
    ModelAndView accept(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var unit = JurisdictionCode.parse(sent.texts().getOrDefault("unit", "")).orElse(null);
        var undisputed = sent.texts().getOrDefault("act", "").equals("undisputed");
        return switch (reviews.accept(actor, id, unit, undisputed)) {
            case Outcome.Done<Integer>(var cells) -> {
                sent.say(Flash.done("review.accepted", cells));
                yield new ModelAndView("redirect:/campaigns/" + id + "/review");
            }
            case Outcome.Refused<Integer>(var refusals) -> {
                Answers.demandRight(refusals);
                yield page(
                        actor,
                        desk.find(id),
                        new ReviewViews.Asked(null, null, null, null),
                        refusals,
                        Answers.status(refusals));
            }
        };
    }

    private static UUID request(Sent sent) {
        try {
            return UUID.fromString(sent.texts().getOrDefault("request", ""));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private static JurisdictionCode unit(@Nullable String code) {
        return JurisdictionCode.parse(String.valueOf(code)).orElseThrow(() -> new NotFound(String.valueOf(code)));
    }
}
