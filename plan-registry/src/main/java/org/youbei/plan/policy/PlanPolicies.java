package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;

/** All policies, in the order in which people are told. */
public final class PlanPolicies {
    private static final List<PlanPolicy> ALL = List.of(
            new SpecialPlanHasCategory(),
            new HasSections(),
            new HasText(),
            new UnplacedTextIsDealtWith(),
            new ResponsesHaveTriggers(),
            new StepsNameAPost(),
            new ContactsHavePhones(),
            new GeneralPlanMatters(),
            new EmergencyPlanMatters(),
            new SupportPlanMatters(),
            new EventPlanMatters(),
            new JointPlanMatters(),
            new StreetPlanMatters(),
            new CommunityPlanMatters(),
            new HandbookMatters(),
            new ActionPlanMatters(),
            new SaysWhoDoesWhat(),
            new NamesWhomToCall(),
            new StepsSayHowSoon(),
            new ResponsesSayWhatIsDone(),
            new NamesItsApprover(),
            new HasItsSuperior(),
            new SuperiorIsInForce(),
            new FollowsTheNewestSuperior(),
            new CitesLawInForce(),
            new ReferencesLeadSomewhere(),
            new NumbersAreUnique(),
            new NoSectionIsEmpty(),
            new FiguresAreInTheText());

    private PlanPolicies() {}

    public static List<PlanPolicy> all() {
        return ALL;
    }

    /** What does not satisfy them: blockers first, each kind in the order of the policies. */
    public static List<Finding> examine(Examined version) {
        var findings = ALL.stream().flatMap(policy -> policy.examine(version)).toList();
        return Stream.concat(
                        findings.stream().filter(Finding::blocker),
                        findings.stream().filter(finding -> !finding.blocker()))
                .toList();
    }
}
