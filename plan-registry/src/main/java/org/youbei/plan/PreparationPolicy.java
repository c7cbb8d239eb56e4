package org.youbei.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.youbei.model.Refusal;
import org.youbei.plan.preparation.PaperKind;

/**
 * What must have happened before a version is submitted, in the order of the way. Only the full procedure asks for it: a simplified
 * revision may leave it out (article 36), and of a plan prepared elsewhere nothing is known. Governments must, grass-roots units do
 * what the law or their case needs (article 22), handbooks and action plans are no plans in this sense (article 17).
 */
public enum PreparationPolicy {
    /** A group is formed as needed. */
    HAS_DRAFTING_GROUP(20, PlanRefusal.GROUP_MISSING, p -> !p.drafters().isEmpty(), p -> Weight.ADVICE),
    /** Somebody responsible of the drafting unit leads the group. */
    GROUP_HAS_LEADER(
            20,
            PlanRefusal.LEADER_MISSING,
            p -> p.drafters().isEmpty() || p.isLed(),
            p -> p.drafters().isEmpty() ? Weight.NONE : Weight.REQUIRED),
    HAS_RISK_ASSESSMENT(
            21, PlanRefusal.RISK_ASSESSMENT_MISSING, p -> p.has(PaperKind.RISK_ASSESSMENT), p -> Weight.REQUIRED),
    HAS_RESOURCE_SURVEY(
            21,
            PlanRefusal.RESOURCE_SURVEY_MISSING,
            p -> p.has(PaperKind.RESOURCE_SURVEY),
            PreparationPolicy::ofGovernments),
    HAS_CASE_ANALYSIS(
            21,
            PlanRefusal.CASE_ANALYSIS_MISSING,
            p -> p.has(PaperKind.CASE_ANALYSIS),
            PreparationPolicy::ofGovernments),
    /** Opinions are asked broadly, and in writing of every unit whose duties the plan touches. */
    HAS_BEEN_CONSULTED(22, PlanRefusal.NOT_CONSULTED, Preparation::consulted, PreparationPolicy::ofGovernments),
    /** Experts looked at it and did not send it back. */
    HAS_PASSED_EXPERTS(22, PlanRefusal.NOT_REVIEWED, Preparation::passedExperts, PreparationPolicy::ofGovernments),
    /** What is not published in full has a short version to be approved with it. */
    HAS_SHORT_VERSION(
            23,
            PlanRefusal.SHORT_VERSION_MISSING,
            p -> p.has(PaperKind.SHORT_VERSION),
            p -> p.confidentiality() == Confidentiality.RESTRICTED ? Weight.ADVICE : Weight.NONE);

    /** How much it weighs for a version. */
    public enum Weight {
        REQUIRED,
        ADVICE,
        NONE
    }

    private final int article;
    private final PlanRefusal reason;
    private final Predicate<Preparation> satisfied;
    private final Function<Preparation, Weight> weight;

    PreparationPolicy(
            int article, PlanRefusal reason, Predicate<Preparation> satisfied, Function<Preparation, Weight> weight) {
        this.article = article;
        this.reason = reason;
        this.satisfied = satisfied;
        this.weight = weight;
    }

    public int article() {
        return article;
    }

    /** The refusal that it stands for where it is required. */
    public Refusal reason() {
        return reason.refusal();
    }

    public boolean satisfiedBy(Preparation preparation) {
        return satisfied.test(preparation);
    }

    public Weight weight(Preparation preparation) {
        if (preparation.procedure() != Procedure.FULL) {
            return Weight.NONE;
        }
        var full = weight.apply(preparation);
        return full == Weight.REQUIRED && !preparation.kind().isFiledAndPublished() ? Weight.ADVICE : full;
    }

    /** What is required of the version and not there. */
    public static List<PreparationPolicy> missing(Preparation preparation) {
        return Arrays.stream(values())
                .filter(policy -> policy.weight(preparation) == Weight.REQUIRED)
                .filter(policy -> !policy.satisfiedBy(preparation))
                .toList();
    }

    static List<Refusal> objections(Preparation preparation) {
        return missing(preparation).stream().map(PreparationPolicy::reason).toList();
    }

    private static Weight ofGovernments(Preparation preparation) {
        return preparation.isOfGovernment() ? Weight.REQUIRED : Weight.ADVICE;
    }
}
