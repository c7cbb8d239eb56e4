package org.youbei.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.youbei.model.HazardCategory;
import org.youbei.model.Refusal;
import org.youbei.plan.section.Section;

/**
 * What a draft must satisfy before it is submitted, in the order in which people are told. Blockers stop the submission, the rest is
 * advice. Source: 国办发〔2024〕5号, the article named by each.
 */
public enum SubmissionPolicy {
    /** A special plan is about one category of emergencies. */
    SPECIAL_PLAN_HAS_CATEGORY(9, true, PlanRefusal.CATEGORY_MISSING, SubmissionPolicy::hasItsCategory),
    /** The structure is there to be reviewed. */
    HAS_SECTIONS(
            24, true, PlanRefusal.SECTIONS_MISSING, draft -> !draft.sections().isEmpty()),
    /** The main content is there to be reviewed. */
    HAS_TEXT(
            24,
            true,
            PlanRefusal.TEXT_MISSING,
            draft -> draft.sections().stream().anyMatch(s -> !s.body().isBlank())),
    /** What an import could not place is looked at by a person, so that nothing of the text is lost by accident. */
    UNPLACED_TEXT_IS_DEALT_WITH(24, true, PlanRefusal.UNPLACED_OPEN, SubmissionPolicy::unplacedDealtWith),
    /** A section without text and without sections below it says nothing. */
    NO_SECTION_IS_EMPTY(24, false, PlanRefusal.BODY_MISSING, draft -> emptySections(draft) == 0);

    /** A version in work with all that the policies look at. */
    public record Draft(
            PlanKind kind,
            Optional<HazardCategory> category,
            List<Section> sections,
            int unplaced,
            boolean unplacedAccepted) {}

    private final int article;
    private final boolean blocker;
    private final PlanRefusal reason;
    private final Predicate<Draft> satisfied;

    SubmissionPolicy(int article, boolean blocker, PlanRefusal reason, Predicate<Draft> satisfied) {
        this.article = article;
        this.blocker = blocker;
        this.reason = reason;
        this.satisfied = satisfied;
    }

    public int article() {
        return article;
    }

    public boolean isBlocker() {
        return blocker;
    }

    public boolean satisfiedBy(Draft draft) {
        return satisfied.test(draft);
    }

    /** Every policy that the draft does not satisfy. */
    public static List<SubmissionPolicy> unsatisfiedBy(Draft draft) {
        return Arrays.stream(values())
                .filter(policy -> !policy.satisfiedBy(draft))
                .toList();
    }

    static List<Refusal> objections(Draft draft) {
        return unsatisfiedBy(draft).stream()
                .filter(SubmissionPolicy::isBlocker)
                .map(policy -> policy.reason.refusal())
                .toList();
    }

    /** How many sections have neither text nor sections below them. */
    public static long emptySections(Draft draft) {
        var sections = draft.sections();
        return sections.stream()
                .filter(s -> s.body().isBlank())
                .filter(s -> s.position() + 1 >= sections.size()
                        || sections.get(s.position() + 1).depth() <= s.depth())
                .count();
    }

    private static boolean hasItsCategory(Draft draft) {
        return draft.kind() != PlanKind.SPECIAL || draft.category().isPresent();
    }

    private static boolean unplacedDealtWith(Draft draft) {
        return draft.unplaced() == 0 || draft.unplacedAccepted();
    }
}
