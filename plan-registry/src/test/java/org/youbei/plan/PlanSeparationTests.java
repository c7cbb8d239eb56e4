package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.plan.section.Passage;
import org.youbei.separation.Separation;
import org.youbei.separation.Separations;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Who wrote a plan does not approve it, and who sent it does not accept it, until the district says otherwise. */
@PostgresTest
class PlanSeparationTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor STREET = Cast.STREET;
    private static final Actor COLLEAGUE = Cast.colleague(STREET);
    private static final Step APPROVAL = new Step.Approval("主任", TODAY);

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanText text;

    @Autowired
    Separations separations;

    @Autowired
    TestClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @AfterEach
    void on() {
        for (var policy : Separation.values()) {
            in(
                    Cast.ADMINISTRATOR,
                    () -> separations.decide(Cast.ADMINISTRATOR, separations.next(), Cast.WUCHANG, policy, true, "恢复"));
        }
    }

    @Test
    void refusesTheApprovalOfWhoSubmittedIt() {
        var plan = registered(STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "分离一"));
        assertThat(take(STREET, plan, new Step.Submission(""))).isEmpty();
        assertThat(take(STREET, plan, APPROVAL)).containsExactly("separation.plan-approval");
        assertThat(apart(STREET, plan, PlanStep.APPROVAL)).isPresent();
        assertThat(apart(COLLEAGUE, plan, PlanStep.APPROVAL)).isEmpty();
        assertThat(take(COLLEAGUE, plan, APPROVAL)).isEmpty();
    }

    @Test
    void refusesTheApprovalOfWhoWroteInItOrBeganIt() {
        var plan = registered(STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "分离二"));
        var writer = Cast.colleague(COLLEAGUE.account().equals(STREET.account()) ? STREET : COLLEAGUE);
        var hand = new Actor(new UUID(8, 1), "执笔示例", writer.roles(), writer.scope());
        in(hand, () -> text.add(hand, plan, Optional.empty(), false, new Passage(1, "9", "新增", "一句话")))
                .orElseThrow();
        assertThat(take(COLLEAGUE, plan, new Step.Submission(""))).isEmpty();
        assertThat(take(STREET, plan, APPROVAL)).as("registered it").containsExactly("separation.plan-approval");
        assertThat(take(hand, plan, APPROVAL)).as("wrote in it").containsExactly("separation.plan-approval");
        assertThat(take(COLLEAGUE, plan, APPROVAL)).as("submitted it").containsExactly("separation.plan-approval");
    }

    @Test
    void letsTheNextVersionBeApprovedByWhoWroteTheOneBefore() {
        var plan = registered(STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "分离三"));
        take(STREET, plan, new Step.Submission(""));
        take(COLLEAGUE, plan, APPROVAL);
        assertThat(take(STREET, plan, new Step.Issue("分离〔2026〕3号", TODAY))).isEmpty();
        assertThat(take(COLLEAGUE, plan, new Step.Revision("改电话", Procedure.SIMPLIFIED, Set.of())))
                .isEmpty();
        assertThat(take(COLLEAGUE, plan, new Step.Submission(""))).isEmpty();
        assertThat(take(COLLEAGUE, plan, APPROVAL)).containsExactly("separation.plan-approval");
        assertThat(take(STREET, plan, APPROVAL)).isEmpty();
    }

    @Test
    void letsOnePersonDoBothWhereTheDistrictHasSwitchedThePolicyOff() {
        var plan = registered(STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "分离四"));
        take(STREET, plan, new Step.Submission(""));
        switched(Separation.PLAN_APPROVAL, false);
        assertThat(take(STREET, plan, APPROVAL)).isEmpty();
    }

    @Test
    void refusesTheAcceptanceOfWhoSentIt() {
        var both = new Actor(new UUID(8, 2), "双岗示例", Set.of(Role.STREET_STAFF, Role.COMMUNITY_WORKER), STREET.scope());
        var plan = registered(both, PlanCast.entry(Cast.JIYUQIAO_COMMUNITY, PlanKind.GENERAL, "分离五"));
        take(both, plan, new Step.Submission(""));
        take(Cast.COMMUNITY, plan, APPROVAL);
        take(both, plan, new Step.Issue("分社〔2026〕5号", TODAY));
        assertThat(take(both, plan, new Step.Filing(TODAY, "正文"))).isEmpty();
        var acceptance = new Step.FilingAcceptance(TODAY, "");
        assertThat(take(both, plan, acceptance)).containsExactly("separation.plan-filing");
        assertThat(apart(both, plan, PlanStep.FILING_ACCEPTANCE)).isPresent();
        assertThat(apart(STREET, plan, PlanStep.FILING_ACCEPTANCE)).isEmpty();
        assertThat(take(STREET, plan, acceptance)).isEmpty();
    }

    private void switched(Separation policy, boolean on) {
        in(
                        Cast.ADMINISTRATOR,
                        () -> separations.decide(
                                Cast.ADMINISTRATOR, separations.next(), Cast.WUCHANG, policy, on, "人手不足（示例）"))
                .orElseThrow();
    }

    private UUID registered(Actor actor, PlanEntry entry) {
        return in(actor, () -> registry.register(actor, UUID.randomUUID(), entry, PlanCast.CONTENT))
                .orElseThrow()
                .getId();
    }

    private Optional<Refusal> apart(Actor actor, UUID plan, PlanStep step) {
        return Scopes.in(
                actor.scope(),
                () -> Optional.ofNullable(way.apart(actor, plan, List.of(step)).get(step)));
    }

    private List<String> take(Actor actor, UUID plan, Step step) {
        return in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step)) instanceof Outcome.Refused<Plan>(var why)
                ? why.stream().map(Refusal::code).toList()
                : List.of();
    }

    private static <T> Outcome<T> in(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work);
    }
}
