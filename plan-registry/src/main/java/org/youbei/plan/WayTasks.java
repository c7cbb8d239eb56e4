package org.youbei.plan;

import static org.youbei.plan.WayTask.Progress.DONE;
import static org.youbei.plan.WayTask.Progress.LACKING;
import static org.youbei.plan.WayTask.Progress.NOT_ASKED;
import static org.youbei.plan.WayTask.Progress.NOT_STARTED;
import static org.youbei.plan.WayTask.Progress.RUNNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youbei.model.Refusal;
import org.youbei.plan.PreparationPolicy.Weight;
import org.youbei.plan.WayTask.Kind;
import org.youbei.plan.WayTask.Progress;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Opinion;
import org.youbei.plan.review.Review;

/** Says of every part of a version's way how far it is, what is missing, and who does it. */
public final class WayTasks {
    private static final List<PreparationPolicy> FOUNDATIONS = List.of(
            PreparationPolicy.HAS_RISK_ASSESSMENT,
            PreparationPolicy.HAS_RESOURCE_SURVEY,
            PreparationPolicy.HAS_CASE_ANALYSIS);

    private final PlanDossier plan;
    private final List<Refusal> objections;
    private final Preparation preparation;
    private final Optional<Consultation> round;
    private final Optional<Review> review;
    private final LocalDate today;

    private WayTasks(
            PlanDossier plan,
            List<Refusal> objections,
            Preparation preparation,
            List<Consultation> rounds,
            List<Review> reviews,
            LocalDate today) {
        this.plan = plan;
        this.objections = objections;
        this.preparation = preparation;
        this.round = rounds.stream().filter(Consultation::isOpen).findFirst();
        this.review = reviews.stream().filter(Review::isOpen).findFirst();
        this.today = today;
    }

    /**
     * @param plan opened at the version that is asked about
     * @param objections what its text lacks before it may be submitted
     */
    public static List<WayTask> of(
            PlanDossier plan,
            List<Refusal> objections,
            Preparation preparation,
            List<Consultation> rounds,
            List<Review> reviews,
            LocalDate today) {
        var tasks = new WayTasks(plan, objections, preparation, rounds, reviews, today);
        return Arrays.stream(Kind.values()).map(tasks::task).toList();
    }

    private WayTask task(Kind kind) {
        return switch (kind) {
            case GROUP -> group();
            case FOUNDATIONS -> foundations();
            case TEXT -> text();
            case CONSULTATION -> consultation();
            case EXPERTS -> experts();
            case SUBMISSION -> submission();
            case APPROVAL -> decided(kind, VersionState.SUBMITTED);
            case ISSUE -> decided(kind, VersionState.APPROVED);
            case FILING -> filing();
            case PUBLICATION -> publication();
        };
    }

    private WayTask group() {
        if (preparation.drafters().isEmpty()) {
            return asked(PreparationPolicy.HAS_DRAFTING_GROUP)
                    ? mine(Kind.GROUP, NOT_STARTED, List.of(PlanRefusal.GROUP_MISSING.refusal()))
                    : mine(Kind.GROUP, NOT_ASKED, List.of());
        }
        var led = PreparationPolicy.GROUP_HAS_LEADER.satisfiedBy(preparation);
        return led
                ? mine(Kind.GROUP, DONE, List.of())
                : mine(Kind.GROUP, LACKING, List.of(PlanRefusal.LEADER_MISSING.refusal()));
    }

    private WayTask foundations() {
        var asked = FOUNDATIONS.stream().filter(this::asked).toList();
        var missing = asked.stream()
                .filter(policy -> !policy.satisfiedBy(preparation))
                .map(PreparationPolicy::reason)
                .toList();
        if (asked.isEmpty()) {
            return mine(Kind.FOUNDATIONS, NOT_ASKED, List.of());
        }
        var required = FOUNDATIONS.stream()
                .filter(policy -> policy.weight(preparation) == Weight.REQUIRED)
                .allMatch(policy -> policy.satisfiedBy(preparation));
        var begun = missing.size() < asked.size() ? LACKING : NOT_STARTED;
        return mine(Kind.FOUNDATIONS, required ? DONE : begun, missing);
    }

    private WayTask text() {
        if (plan.sections().isEmpty()) {
            return mine(Kind.TEXT, NOT_STARTED, List.of(PlanRefusal.SECTIONS_MISSING.refusal()));
        }
        var missing = objections;
        return mine(Kind.TEXT, missing.isEmpty() || isPast(VersionState.REVIEW) ? DONE : LACKING, missing);
    }

    private WayTask consultation() {
        return round.map(open -> mine(Kind.CONSULTATION, RUNNING, missing(open)))
                .orElseGet(() -> held(
                        Kind.CONSULTATION, PreparationPolicy.HAS_BEEN_CONSULTED, PlanRefusal.NOT_CONSULTED.refusal()));
    }

    private List<Refusal> missing(Consultation open) {
        var missing = new ArrayList<Refusal>();
        var waited = open.waitedFor(today);
        if (!waited.isEmpty()) {
            var names = waited.stream().map(Opinion::party).collect(Collectors.joining("、"));
            missing.add(PlanRefusal.ANSWERS_OUTSTANDING.refusal(names, open.answerBy()));
        }
        if (!open.undecided().isEmpty()) {
            missing.add(PlanRefusal.COMMENTS_OPEN.refusal(open.undecided().size()));
        }
        return missing;
    }

    private WayTask experts() {
        return review.map(open -> mine(Kind.EXPERTS, RUNNING, missing(open)))
                .orElseGet(() ->
                        held(Kind.EXPERTS, PreparationPolicy.HAS_PASSED_EXPERTS, PlanRefusal.NOT_REVIEWED.refusal()));
    }

    private static List<Refusal> missing(Review open) {
        var missing = new ArrayList<Refusal>();
        if (!open.isJudged()) {
            missing.add(PlanRefusal.POINTS_MISSING.refusal());
        }
        if (!open.unsigned().isEmpty()) {
            missing.add(PlanRefusal.SIGNATURES_MISSING.refusal(Recusals.names(open.unsigned())));
        }
        return missing;
    }

    private WayTask held(Kind kind, PreparationPolicy policy, Refusal missing) {
        if (policy.satisfiedBy(preparation)) {
            return mine(kind, DONE, List.of());
        }
        return asked(policy) && !isPast(VersionState.REVIEW)
                ? mine(kind, NOT_STARTED, List.of(missing))
                : mine(kind, NOT_ASKED, List.of());
    }

    private WayTask submission() {
        if (isPast(VersionState.REVIEW)) {
            return mine(Kind.SUBMISSION, DONE, List.of());
        }
        var missing = new ArrayList<>(objections);
        missing.addAll(PreparationPolicy.objections(preparation));
        return mine(Kind.SUBMISSION, missing.isEmpty() ? NOT_STARTED : LACKING, missing);
    }

    private WayTask decided(Kind kind, VersionState waiting) {
        var state = state();
        if (isPast(waiting)) {
            return mine(kind, DONE, List.of());
        }
        return mine(kind, state == waiting ? RUNNING : NOT_STARTED, List.of());
    }

    private WayTask filing() {
        if (!plan.entry().kind().isFiledAndPublished()) {
            return mine(Kind.FILING, NOT_ASKED, List.of());
        }
        var unit = plan.entry().unit();
        return switch (plan.version().standing().filing()) {
            case ACCEPTED -> mine(Kind.FILING, DONE, List.of());
            case NOT_SENT -> mine(Kind.FILING, NOT_STARTED, List.of());
            case RETURNED ->
                mine(
                        Kind.FILING,
                        LACKING,
                        List.of(PlanRefusal.FILING_LACKS.refusal(
                                plan.version().filing().missing())));
            case SENT, SENT_AGAIN ->
                new WayTask(
                        Kind.FILING,
                        RUNNING,
                        List.of(),
                        Authority.responsible(PlanStep.FILING_ACCEPTANCE, unit),
                        Authority.filedOutside(unit) ? unit : Authority.receivingUnit(unit));
        };
    }

    private WayTask publication() {
        if (!plan.entry().kind().isFiledAndPublished()) {
            return mine(Kind.PUBLICATION, NOT_ASKED, List.of());
        }
        return mine(Kind.PUBLICATION, plan.version().standing().published() ? DONE : NOT_STARTED, List.of());
    }

    private boolean asked(PreparationPolicy policy) {
        return policy.weight(preparation) != Weight.NONE;
    }

    /** Whether the version has gone beyond a state; one that was given up has not. */
    private boolean isPast(VersionState state) {
        return state() != VersionState.WITHDRAWN && state().compareTo(state) > 0;
    }

    private VersionState state() {
        return plan.version().standing().state();
    }

    private WayTask mine(Kind kind, Progress progress, List<Refusal> missing) {
        var unit = plan.entry().unit();
        return new WayTask(kind, progress, missing, Authority.keeper(unit), unit);
    }
}
