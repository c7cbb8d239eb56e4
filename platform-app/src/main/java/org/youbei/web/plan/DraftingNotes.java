package org.youbei.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.plan.PlanConsultations;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanPreparation;
import org.youbei.plan.PlanReviews;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Handling;
import org.youbei.plan.preparation.Drafter;
import org.youbei.plan.preparation.Paper;
import org.youbei.plan.review.Expert;
import org.youbei.plan.review.Review;

/** Says once more what a version went through: to be checked before it is submitted, and as the beginning of its drafting note. */
@Component
class DraftingNotes {
    private final PlanPreparation preparation;
    private final PlanConsultations consultations;
    private final PlanReviews reviews;
    private final PlanWords words;

    DraftingNotes(PlanPreparation preparation, PlanConsultations consultations, PlanReviews reviews, PlanWords words) {
        this.preparation = preparation;
        this.consultations = consultations;
        this.reviews = reviews;
        this.words = words;
    }

    /** Something that was filled in, and where it is changed. */
    record Said(String label, String value, String href) {}

    List<Said> answers(WayPanels.Known known) {
        return answers(known.plan());
    }

    /** The drafting note as far as it follows from what is known (article 23: how it came about, whose opinions, who reviewed). */
    String of(PlanDossier plan) {
        return answers(plan).stream()
                .skip(1)
                .map(said -> words.say("plan.note.line", said.label(), said.value()))
                .collect(Collectors.joining("\n"));
    }

    private List<Said> answers(PlanDossier plan) {
        var base = "/plans/" + plan.id();
        var version = plan.version().id();
        var known = preparation.of(plan.id(), version);
        var said = new ArrayList<Said>();
        add(
                said,
                "plan",
                plan.entry().title() + " · "
                        + words.kind(plan.entry().kind(), plan.entry().category()),
                base + "/edit");
        add(said, "text", words.say("plan.note.sections", plan.sections().size()), base + "?version=work");
        add(
                said,
                "group",
                known.drafters().stream().map(this::name).collect(Collectors.joining(words.say("plan.note.comma"))),
                base + "/drafters");
        add(
                said,
                "papers",
                known.papers().stream().map(Paper::title).collect(Collectors.joining(words.say("plan.note.comma"))),
                base + "/papers");
        consultations.of(version).stream()
                .filter(round -> !round.brokenOff())
                .forEach(round -> add(said, "consultation", round(round), base + "/consultations"));
        reviews.of(version).stream()
                .filter(review -> !review.brokenOff())
                .forEach(review -> add(said, "review", review(review), base + "/reviews"));
        return said;
    }

    private void add(List<Said> said, String key, String value, String href) {
        if (!value.isBlank()) {
            said.add(new Said(words.say("plan.note." + key), value, href));
        }
    }

    private String name(Drafter member) {
        var leads = member.leader() ? words.say("plan.note.leads") : "";
        return member.name() + leads;
    }

    /** How many were asked, agreed, commented, kept silent, and what became of the comments. */
    String round(Consultation round) {
        var answers = round.opinions();
        var comments =
                answers.stream().filter(one -> one.answer() == Answer.COMMENTS).toList();
        return words.say(
                "plan.note.round",
                answers.size(),
                answers.stream().filter(one -> one.answer() == Answer.AGREES).count(),
                comments.size(),
                answers.stream().filter(one -> one.answer() == null).count(),
                comments.stream()
                        .filter(one -> one.handling() == Handling.ADOPTED)
                        .count(),
                comments.stream()
                        .filter(one -> one.handling() == Handling.PARTLY)
                        .count(),
                comments.stream()
                        .filter(one -> one.handling() == Handling.DECLINED)
                        .count());
    }

    private String review(Review review) {
        var experts = review.experts().stream()
                .filter(Expert::takesPart)
                .map(Expert::name)
                .collect(Collectors.joining(words.say("plan.note.comma")));
        var verdict = Objects.toString(review.verdict(), "");
        return words.say(
                "plan.note.experts",
                words.day(review.heldOn()),
                experts,
                verdict.isEmpty() ? words.say("plan.round.running") : words.say("plan.verdict." + verdict));
    }
}
