package org.youbei.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Handling;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.workflow.AllOrNone;

/**
 * Does several things of a plan's way at once, as one sheet of paper holds them: all of them or, with every reason, none. Each is done
 * by the verb that does it alone, so that rules and audit entries are the same. Inside a scope.
 */
@Component
@Transactional
public class PlanBundles {
    private final PlanPreparation preparation;
    private final PlanConsultations consultations;
    private final PlanReviews reviews;
    private final PlanWay way;
    private final PlanChronicle chronicle;

    PlanBundles(
            PlanPreparation preparation,
            PlanConsultations consultations,
            PlanReviews reviews,
            PlanWay way,
            PlanChronicle chronicle) {
        this.preparation = preparation;
        this.consultations = consultations;
        this.reviews = reviews;
        this.way = way;
        this.chronicle = chronicle;
    }

    /**
     * A paper to add.
     *
     * @param field beside which its reasons stand
     * @param attachment the stored file, nothing for a paper kept elsewhere
     */
    public record NewPaper(
            String field,
            PaperKind kind,
            String title,
            @Nullable UUID attachment) {}

    /**
     * What one party said and what became of it.
     *
     * @param row by which its fields are told apart: the reasons stand beside {@code words<row>} and its neighbours
     * @param handling nothing where nobody has decided yet
     */
    public record Said(
            int row,
            UUID opinion,
            Answer answer,
            LocalDate on,
            String words,
            @Nullable Handling handling,
            String why) {
        private PlanConsultations.Reply reply(Proof proof) {
            return new PlanConsultations.Reply(answer, on, words, proof, true);
        }
    }

    /** An expert's signature under the minutes. */
    public record Signature(UUID expert, LocalDate on) {}

    /**
     * The drafting group and the papers.
     *
     * @param drafters one a line: name, unit, position, parted by a comma of any width; the first leads where nobody does yet
     * @param led whether somebody leads the group already
     */
    public Outcome<UUID> prepare(Actor actor, UUID plan, String drafters, boolean led, List<NewPaper> papers) {
        var done = new AllOrNone();
        var lines =
                Wording.lines(drafters).lines().filter(line -> !line.isBlank()).toList();
        for (int n = 0; n < lines.size(); n++) {
            var said = Wording.line(lines.get(n)).split("[,，、]", 3);
            var leads = n == 0 && !led;
            done.take(preparation.addDrafter(actor, plan, said[0], part(said, 1), part(said, 2), leads), "drafters");
        }
        papers.forEach(paper ->
                done.take(preparation.addPaper(actor, plan, paper.kind, paper.title, paper.attachment), paper.field));
        if (lines.isEmpty() && papers.isEmpty()) {
            done.refuse(PlanRefusal.MISSING.at("drafters"));
        }
        return done.outcome(plan);
    }

    /**
     * The answers of a round, and its end where there is one; {@code request} makes a sheet that is sent twice count once. The sheet shows what is
     * there already, so that what it says takes its place.
     *
     * @param proof how all of them are known
     */
    public Outcome<UUID> answer(
            Actor actor, UUID plan, UUID request, List<Said> answers, Proof proof, Optional<Step.ConsultationEnd> end) {
        if (chronicle.lines().knows(plan, request)) {
            return Outcome.done(plan);
        }
        var done = new AllOrNone();
        for (var said : answers) {
            done.take(
                    consultations.answer(actor, plan, said.opinion, said.reply(proof)),
                    field -> field.equals("answeredOn") || field.equals("proof") ? field : field + said.row);
            if (said.answer == Answer.COMMENTS && said.handling != null && done.isSound()) {
                done.take(
                        consultations.decide(actor, plan, said.opinion, said.handling, said.why),
                        field -> field + said.row);
            }
        }
        if (done.isSound()) {
            end.ifPresent(step -> done.take(way.take(actor, plan, request, step)));
        }
        return done.outcome(plan);
    }

    /**
     * The minutes of a review: the points, who signed, and the verdict where there is one.
     *
     * @param proof how the signatures are known
     */
    public Outcome<UUID> review(
            Actor actor,
            UUID plan,
            UUID request,
            List<ReviewPoint> points,
            List<Signature> signatures,
            Proof proof,
            Optional<Step.Verdict> verdict) {
        if (chronicle.lines().knows(plan, request)) {
            return Outcome.done(plan);
        }
        var done = new AllOrNone();
        if (!points.isEmpty()) {
            done.take(reviews.judge(actor, plan, points));
        }
        signatures.forEach(signed -> done.take(reviews.sign(actor, plan, signed.expert, signed.on, proof)));
        if (done.isSound()) {
            verdict.ifPresent(step -> done.take(way.take(actor, plan, request, step)));
        }
        return done.outcome(plan);
    }

    /** Accepts several filings on one day; {@code request} is the id of the form. */
    public Outcome<Integer> accept(Actor actor, List<UUID> plans, UUID request, LocalDate on) {
        var done = new AllOrNone();
        plans.stream()
                .distinct()
                .forEach(plan -> done.take(way.take(actor, plan, request, new Step.FilingAcceptance(on, ""))));
        return done.outcome((int) plans.stream().distinct().count());
    }

    private static String part(String[] said, int n) {
        return n < said.length ? said[n] : "";
    }
}
