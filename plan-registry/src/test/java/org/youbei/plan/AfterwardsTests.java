package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.RevisionProposed;
import org.youbei.model.Subject;
import org.youbei.plan.inheritance.Stance;
import org.youbei.plan.inheritance.StanceRow;
import org.youbei.plan.proposal.ProposalAnswer;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** What happens to a plan in force. */
@PostgresTest
class AfterwardsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static int serial = 9_000;

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanText text;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanInheritance inheritance;

    @Autowired
    PlanComparisons comparisons;

    @Autowired
    PlanProposals proposals;

    @Autowired
    PlanSchooling schooling;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @Test
    void asksEveryPlanBelowToConfirmWhenASuperiorVersionIsIssued() {
        var above = issued(Cast.SUPERVISOR, PlanCast.entry(Cast.WUCHANG, PlanKind.GENERAL, "区总体"));
        var street = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "街道总体", above));
        var sibling = issued(Cast.SIBLING_STREET, PlanCast.entry(Cast.YANGYUAN, PlanKind.GENERAL, "邻街总体", above));
        var draft = in(
                        Cast.STREET,
                        () -> registry.register(
                                Cast.STREET,
                                UUID.randomUUID(),
                                PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "草稿", above),
                                PlanCast.CONTENT))
                .orElseThrow()
                .getId();
        assertThat(stance(street)).isEqualTo(Stance.CONFORMS);

        var old = version(Cast.SUPERVISOR, above);
        revised(Cast.SUPERVISOR, above, "各街道应设应急指挥部。");
        assertThat(stance(street)).isEqualTo(Stance.STALE);
        assertThat(duties(street, "PLAN_CONFIRMATION")).containsExactly("OPEN");
        assertThat(duties(sibling, "PLAN_CONFIRMATION")).containsExactly("OPEN");
        assertThat(duties(draft, "PLAN_CONFIRMATION"))
                .as("only what is in force")
                .isEmpty();

        var look = in(Cast.STREET, () -> inheritance.of(street)).getFirst();
        var diff = in(Cast.STREET, () -> comparisons.between(look.previousVersion(), look.currentVersion()));
        assertThat(look.previousVersion()).isEqualTo(old);
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.changes()).anyMatch(change -> change.body().toString().contains("各街道应设"));
        assertThat(in(Cast.SIBLING_STREET, () -> inheritance.of(street))).isEmpty();

        revised(Cast.SUPERVISOR, above, "再改一次。");
        assertThat(in(Cast.STREET, () -> inheritance.of(street)))
                .as("both changes are looked at together")
                .singleElement()
                .satisfies(both -> assertThat(both.previousVersion()).isEqualTo(old));
        assertThat(duties(street, "PLAN_CONFIRMATION")).containsExactly("OPEN");
    }

    @Test
    void takesTheDecisionOfTheUnitBelow() {
        var above = issued(Cast.SUPERVISOR, PlanCast.entry(Cast.WUCHANG, PlanKind.GENERAL, "区总体二"));
        var street = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "街道总体二", above));
        assertThat(codes(in(Cast.STREET, () -> inheritance.decide(Cast.STREET, street, Stance.CONFORMS, ""))))
                .containsExactly("plan.nothing-to-confirm");
        revised(Cast.SUPERVISOR, above, "新要求。");
        assertThat(codes(in(Cast.SUPERVISOR, () -> inheritance.decide(Cast.SUPERVISOR, street, Stance.CONFORMS, ""))))
                .containsExactly("plan.not-yours");
        assertThat(codes(in(Cast.STREET, () -> inheritance.decide(Cast.STREET, street, Stance.DEVIATES, " "))))
                .containsExactly("plan.missing");
        decide(street, Stance.DEVIATES, "街道没有专职队伍");
        assertThat(stance(street)).isEqualTo(Stance.DEVIATES);
        assertThat(duties(street, "PLAN_CONFIRMATION")).containsExactly("FULFILLED");

        revised(Cast.SUPERVISOR, above, "又一条要求。");
        decide(street, Stance.REVISES, "");
        assertThat(duties(street, "PLAN_REVISION")).containsExactly("OPEN");
        revised(Cast.STREET, street, "按区预案修改。");
        assertThat(stance(street)).isEqualTo(Stance.CONFORMS);
        assertThat(duties(street, "PLAN_REVISION")).containsExactly("FULFILLED");
    }

    @Test
    void refusesACycleHoweverItIsTried() {
        var above = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "甲总体"));
        var below = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.SPECIAL, "乙专项", above));
        for (var superior : List.of(above, below)) {
            for (var kind : List.of(PlanKind.GENERAL, PlanKind.SPECIAL, PlanKind.HANDBOOK)) {
                var entry = PlanCast.entry(Cast.JIYUQIAO, kind, "甲总体", superior);
                var revision = in(Cast.STREET, () -> registry.find(above)).revision();
                assertThat(in(Cast.STREET, () -> registry.describe(Cast.STREET, above, revision, entry)))
                        .isInstanceOf(Outcome.Refused.class);
            }
        }
        // Another general plan of the unit below itself: the entry alone would fit.
        var entry = PlanCast.entry(Cast.JIYUQIAO, PlanKind.HANDBOOK, "甲总体", above);
        var revision = in(Cast.STREET, () -> registry.find(above)).revision();
        assertThat(codes(in(Cast.STREET, () -> registry.describe(Cast.STREET, above, revision, entry))))
                .contains("plan.superior-cycle");
    }

    @Test
    void opensARevisionDutyWhenAnEvaluationAsksForOne() {
        var plan = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "评估"));
        var findings = Set.of(EvaluationPoint.PRACTICAL, EvaluationPoint.RISK_CHANGED);
        var keep = new Step.Evaluation(TODAY, EvaluationOutcome.KEEP, "评估组", true, "报告", findings);
        assertThat(codes(in(Cast.STREET, () -> way.take(Cast.STREET, plan, UUID.randomUUID(), keep))))
                .containsExactly("plan.keep-contradicts");
        take(
                Cast.STREET,
                plan,
                new Step.Evaluation(TODAY, EvaluationOutcome.REVISE_FULLY, "评估组", true, "报告", findings));
        assertThat(duties(plan, "PLAN_REVISION")).containsExactly("OPEN");
        assertThat(dossier(Cast.STREET, plan).evaluations())
                .singleElement()
                .satisfies(done -> assertThat(done.findings()).isEqualTo(findings));
    }

    @Test
    void takesProposalsFromBelowAndFromOtherModules() {
        var plan = issued(Cast.SUPERVISOR, PlanCast.entry(Cast.WUCHANG, PlanKind.GENERAL, "建议"));
        var section = dossier(Cast.COMMUNITY, plan).sections().get(1).id();
        in(Cast.COMMUNITY, () -> proposals.propose(Cast.COMMUNITY, plan, section, "写明社区集合点"))
                .orElseThrow();
        in(
                Cast.SUPERVISOR,
                () -> transaction.execute(status -> {
                    events.publishEvent(new RevisionProposed(
                            plan, null, 5, "演练发现通信不畅", new Subject("drill", UUID.randomUUID()), Cast.SUPERVISOR));
                    return plan;
                }));
        assertThat(in(Cast.SUPERVISOR, () -> proposals.of(plan)))
                .hasSize(2)
                .anyMatch(one -> one.sourceType().equals("drill"))
                .anyMatch(one -> one.sectionLabel().equals("1.1 编制目的")
                        && one.fromUnit().equals(Cast.JIYUQIAO_COMMUNITY.value()));
        assertThat(in(Cast.COMMUNITY, () -> proposals.of(plan)))
                .as("only one’s own")
                .hasSize(1);
        assertThat(in(Cast.SIBLING_STREET, () -> proposals.of(plan))).isEmpty();
        assertThat(codes(in(Cast.COMMUNITY, () -> proposals.propose(Cast.COMMUNITY, plan, null, " "))))
                .containsExactly("plan.missing");

        var first = in(Cast.SUPERVISOR, () -> proposals.of(plan)).getFirst().id();
        assertThat(codes(in(
                        Cast.SUPERVISOR,
                        () -> proposals.answer(Cast.SUPERVISOR, plan, first, ProposalAnswer.DECLINED, ""))))
                .containsExactly("plan.missing");
        in(Cast.SUPERVISOR, () -> proposals.answer(Cast.SUPERVISOR, plan, first, ProposalAnswer.ADOPTED, "修订时写入"))
                .orElseThrow();
        assertThat(duties(plan, "PLAN_REVISION")).containsExactly("OPEN");
        assertThat(codes(in(
                        Cast.SUPERVISOR,
                        () -> proposals.answer(Cast.SUPERVISOR, plan, first, ProposalAnswer.ADOPTED, ""))))
                .containsExactly("plan.round-ended");
    }

    @Test
    void refusesAProposalToAPlanThatCannotBeRead() {
        var secret = issued(Cast.SUPERVISOR, PlanCast.restricted(Cast.WUCHANG, "涉密"));
        assertThatThrownBy(() -> in(Cast.STREET, () -> proposals.propose(Cast.STREET, secret, null, "看不到")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void recordsTrainingsInTheVersionInForce() {
        var plan = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "培训"));
        train(Cast.STREET, plan, TODAY, 35).orElseThrow();
        assertThat(codes(train(Cast.STREET, plan, TODAY, 0))).containsExactly("plan.attendance");
        assertThat(codes(train(Cast.STREET, plan, TODAY.minusYears(9), 5))).containsExactly("plan.date-too-early");
        assertThat(codes(train(Cast.SUPERVISOR, plan, TODAY, 5))).containsExactly("plan.not-yours");
        assertThat(in(Cast.STREET, () -> schooling.of(plan)))
                .singleElement()
                .satisfies(one -> assertThat(one.attendance()).isEqualTo(35));
        take(Cast.STREET, plan, new Step.Abolition(TODAY, "并入"));
        assertThat(codes(train(Cast.STREET, plan, TODAY, 5))).containsExactly("plan.not-in-force");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.inheritance", "plan.proposal", "plan.training"})
    void showsASiblingStreetNoRowOfAnyTable(String table) {
        var above = issued(Cast.SUPERVISOR, PlanCast.entry(Cast.WUCHANG, PlanKind.GENERAL, "上位"));
        var plan = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "本街道", above));
        revised(Cast.SUPERVISOR, above, "改动。");
        in(Cast.STREET, () -> proposals.propose(Cast.STREET, plan, null, "建议")).orElseThrow();
        train(Cast.STREET, plan, TODAY, 5).orElseThrow();
        assertThat(count(Cast.STREET, table)).isPositive();
        assertThat(count(Cast.SIBLING_STREET, table)).isZero();
    }

    private Outcome<UUID> train(Actor actor, UUID plan, LocalDate on, int people) {
        return in(actor, () -> schooling.record(actor, plan, on, "预案解读", "应急队员", people, null));
    }

    private void decide(UUID plan, Stance stance, String reason) {
        in(Cast.STREET, () -> inheritance.decide(Cast.STREET, plan, stance, reason))
                .orElseThrow();
    }

    private Stance stance(UUID plan) {
        return in(Cast.STREET, () -> inheritance.matrix(Cast.STREET.scope())).stream()
                .filter(row -> row.plan().equals(plan))
                .map(StanceRow::stance)
                .findFirst()
                .orElseThrow();
    }

    private void revised(Actor actor, UUID plan, String more) {
        take(actor, plan, new Step.Revision("修订"));
        in(
                        actor,
                        () -> text.add(
                                actor,
                                plan,
                                Optional.empty(),
                                false,
                                new Passage(1, "0", "新增" + more.hashCode(), more)))
                .orElseThrow();
        take(actor, plan, new Step.Submission(""));
        take(Cast.colleague(actor), plan, new Step.Approval("主任", TODAY));
        take(actor, plan, new Step.Issue("后续〔2026〕" + ++serial + "号", TODAY));
    }

    private UUID issued(Actor actor, PlanEntry entry) {
        var plan = in(actor, () -> registry.register(actor, UUID.randomUUID(), entry, PlanCast.CONTENT))
                .orElseThrow()
                .getId();
        take(actor, plan, new Step.Submission(""));
        take(Cast.colleague(actor), plan, new Step.Approval("主任", TODAY));
        take(actor, plan, new Step.Issue("后续〔2026〕" + ++serial + "号", TODAY));
        return plan;
    }

    private void take(Actor actor, UUID plan, Step step) {
        in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step)).orElseThrow();
    }

    private UUID version(Actor actor, UUID plan) {
        return dossier(actor, plan).version().id();
    }

    private PlanDossier dossier(Actor actor, UUID plan) {
        return in(actor, () -> dossiers.open(plan, Optional.empty()));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    private List<String> duties(UUID plan, String kind) {
        return in(
                Cast.SUPERVISOR,
                () -> transaction.execute(status ->
                        jdbc.sql("""
                            select coalesce(closed_as, 'OPEN') from obligation.obligation
                            where subject_type = 'plan' and subject_id = ? and kind = ? order by opened_at\
                            """).params(plan, kind).query(String.class).list()));
    }

    private long count(Actor actor, String table) {
        return in(
                actor,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table
                                + " where jurisdiction >= '420106001' and jurisdiction < '420106001~'")
                        .query(Long.class)
                        .single()));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
