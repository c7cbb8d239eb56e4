package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;
import org.youbei.workflow.Fact;

@PostgresTest
class PlanWayTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanText text;

    @Autowired
    TestClock clock;

    @Autowired
    RememberedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static int serial;

    @BeforeEach
    void resetClock() {
        clock.reset();
        audit.clear();
    }

    @Test
    void walksAStreetPlanToIssuedByTheStreetAlone() {
        var plan = registered(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "总体预案"));
        assertThat(state(Cast.STREET, plan)).isEqualTo(VersionState.DRAFT);
        done(Cast.STREET, plan, new Step.Submission("编制说明"));
        done(Cast.colleague(Cast.STREET), plan, new Step.Approval("积玉桥街道办事处主任", TODAY));
        done(Cast.STREET, plan, new Step.Issue("积办[2026]第07号", TODAY));

        var dossier = dossier(Cast.STREET, plan);
        assertThat(dossier.version().standing())
                .isEqualTo(new Standing(VersionState.ISSUED, FilingState.NOT_SENT, false));
        assertThat(dossier.version().documentNumber()).isEqualTo("积办〔2026〕7号");
        assertThat(dossier.events()).map(Fact::step).containsExactly("ISSUE", "APPROVAL", "SUBMISSION", "REGISTRATION");
        assertThat(audit.entries())
                .map(entry -> entry.action())
                .containsSubsequence("plan.registered", "plan.submission", "plan.approval", "plan.issue");
    }

    @Test
    void opensFilingPublicationAndEvaluationAndForSpecialPlansADrill() {
        var general = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "总体"), TODAY);
        var special = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.SPECIAL, "防汛"), TODAY);

        assertThat(openDuties(general))
                .containsExactly("PLAN_EVALUATION 2029-11-23", "PLAN_FILING 2026-12-21", "PLAN_PUBLICATION 2026-12-21");
        assertThat(openDuties(special)).contains("PLAN_DRILL 2029-11-23").hasSize(4);
    }

    @Test
    void opensDutiesThatAreOverdueWhenTheIssueLiesFarBack() {
        var plan =
                issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.SPECIAL, "旧预案"), LocalDate.of(2022, 3, 1));

        assertThat(openDuties(plan)).contains("PLAN_EVALUATION 2025-03-01", "PLAN_DRILL 2025-03-01");
    }

    @Test
    void filesWithTheDistrictWhichReturnsOnceAndThenAccepts() {
        var plan = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "备案"), TODAY);
        clock.set(TODAY.plusDays(3));
        done(Cast.STREET, plan, new Step.Filing(TODAY.plusDays(1), "正文、编制说明"));
        refusedAs(PlanRefusal.NOT_YOURS, Cast.STREET, plan, new Step.FilingAcceptance(TODAY.plusDays(2), ""));
        done(Cast.SUPERVISOR, plan, new Step.FilingReturn(TODAY.plusDays(2), "缺编制说明"));
        assertThat(openDuties(plan)).contains("PLAN_FILING 2026-12-21");

        done(Cast.STREET, plan, new Step.Filing(TODAY.plusDays(2), "补正"));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.SUPERVISOR, plan, new Step.FilingReturn(TODAY.plusDays(3), "还缺"));
        done(Cast.SUPERVISOR, plan, new Step.FilingAcceptance(TODAY.plusDays(3), "武应急备〔2026〕1号"));

        assertThat(openDuties(plan)).noneMatch(duty -> duty.startsWith("PLAN_FILING"));
        assertThat(dossier(Cast.STREET, plan).version().filing().receiver()).isEqualTo(Cast.WUCHANG);
    }

    @Test
    void filesACommunityPlanWithItsStreet() {
        var plan = issued(Cast.COMMUNITY, PlanCast.entry(Cast.JIYUQIAO_COMMUNITY, PlanKind.GENERAL, "社区预案"), TODAY);
        done(Cast.COMMUNITY, plan, new Step.Filing(TODAY, ""));
        refusedAs(PlanRefusal.NOT_YOURS, Cast.SUPERVISOR, plan, new Step.FilingAcceptance(TODAY, ""));
        done(Cast.STREET, plan, new Step.FilingAcceptance(TODAY, ""));

        assertThat(openDuties(plan)).noneMatch(duty -> duty.startsWith("PLAN_FILING"));
    }

    @Test
    void publishesAndEvaluatesWhatIsDueAndOpensTheNextPeriod() {
        var plan = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "公布"), TODAY);
        done(Cast.STREET, plan, new Step.Publication(TODAY, "街道公告栏", "https://example.cn/plan", false));
        clock.set(TODAY.plusYears(2));
        var evaluation = new Step.Evaluation(TODAY.plusYears(2), EvaluationOutcome.KEEP, "街道应急办", false, "内容仍然适用。");
        done(Cast.STREET, plan, evaluation);

        assertThat(openDuties(plan)).containsExactly("PLAN_EVALUATION 2031-11-23", "PLAN_FILING 2026-12-21");
        assertThat(dossier(Cast.STREET, plan).evaluations())
                .singleElement()
                .satisfies(done -> assertThat(done.outcome()).isEqualTo(EvaluationOutcome.KEEP));
    }

    @Test
    void supersedesTheOldVersionAndReplacesItsDuties() {
        var plan = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.SPECIAL, "修订"), LocalDate.of(2025, 3, 3));
        done(Cast.STREET, plan, new Step.Revision("机构改革"));
        done(Cast.STREET, plan, new Step.Submission(""));
        done(Cast.colleague(Cast.STREET), plan, new Step.Approval("主任", TODAY));
        refusedAs(PlanRefusal.DATE_TOO_EARLY, Cast.STREET, plan, new Step.Issue(number(), LocalDate.of(2025, 3, 2)));
        done(Cast.STREET, plan, new Step.Issue(number(), TODAY));

        var versions = dossier(Cast.STREET, plan).versions();
        assertThat(versions)
                .map(v -> v.standing().state())
                .containsExactly(VersionState.ISSUED, VersionState.SUPERSEDED);
        assertThat(versions.getLast().supersededOn()).isEqualTo(TODAY);
        assertThat(dossier(Cast.STREET, plan).sections()).hasSize(PlanCast.SHORT_TEXT.size());
        assertThat(openDuties(plan))
                .as("the drill period goes on, the rest begins anew")
                .containsExactly(
                        "PLAN_DRILL 2028-03-03",
                        "PLAN_EVALUATION 2029-11-23",
                        "PLAN_FILING 2026-12-21",
                        "PLAN_PUBLICATION 2026-12-21");
    }

    @Test
    void abolishesThePlanWithItsDutiesAndTheDraftInWork() {
        var plan = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.SPECIAL, "废止"), TODAY);
        done(Cast.STREET, plan, new Step.Revision("改写"));
        done(Cast.STREET, plan, new Step.Abolition(TODAY, "并入总体预案"));

        assertThat(openDuties(plan)).isEmpty();
        assertThat(dossier(Cast.STREET, plan).versions())
                .map(v -> v.standing().state())
                .containsExactly(VersionState.WITHDRAWN, VersionState.ABOLISHED);
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, plan, new Step.Revision("再来"));
    }

    @Test
    void returnsToAnEarlierStepWithAReason() {
        var plan = registered(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "退回"));
        done(Cast.STREET, plan, new Step.Submission(""));
        done(Cast.colleague(Cast.STREET), plan, new Step.Approval("主任", TODAY));
        refusedAs(PlanRefusal.MISSING, Cast.STREET, plan, new Step.Return(VersionState.DRAFT, " "));
        refusedAs(PlanRefusal.RETURN_TARGET, Cast.STREET, plan, new Step.Return(VersionState.ISSUED, "不对"));
        done(Cast.STREET, plan, new Step.Return(VersionState.SUBMITTED, "签字不全"));
        assertThat(state(Cast.STREET, plan)).isEqualTo(VersionState.SUBMITTED);
        done(Cast.STREET, plan, new Step.Return(VersionState.DRAFT, "内容要改"));
        assertThat(state(Cast.STREET, plan)).isEqualTo(VersionState.DRAFT);
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, plan, new Step.Return(VersionState.DRAFT, "已经在起草"));
    }

    @Test
    void refusesEveryStepThatTheTableDoesNotAllow() {
        var draft = registered(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "草稿"));
        var inForce = issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "在效"), TODAY);

        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, draft, new Step.Approval("主任", TODAY));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, draft, new Step.Issue(number(), TODAY));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, draft, new Step.Return(VersionState.DRAFT, "x"));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, draft, new Step.Filing(TODAY, ""));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.SUPERVISOR, draft, new Step.FilingAcceptance(TODAY, ""));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, draft, new Step.Publication(TODAY, "网站", "", false));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, draft, new Step.Abolition(TODAY, "x"));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, draft, new Step.Revision("x"));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, inForce, new Step.Submission(""));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.STREET, inForce, new Step.Withdrawal("x"));
        refusedAs(PlanRefusal.OUT_OF_ORDER, Cast.SUPERVISOR, inForce, new Step.FilingReturn(TODAY, "x"));
    }

    @Test
    void refusesDatesNumbersAndTextsThatCannotBe() {
        var plan = approved(PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "日期"));
        refusedAs(PlanRefusal.NUMBER_FORM, Cast.STREET, plan, new Step.Issue("随便", TODAY));
        refusedAs(PlanRefusal.DATE_IN_FUTURE, Cast.STREET, plan, new Step.Issue(number(), TODAY.plusDays(1)));
        var taken = number();
        done(Cast.STREET, plan, new Step.Issue(taken, TODAY));
        refusedAs(PlanRefusal.DATE_TOO_EARLY, Cast.STREET, plan, new Step.Filing(TODAY.minusDays(1), ""));
        refusedAs(
                PlanRefusal.LINK_FORM,
                Cast.STREET,
                plan,
                new Step.Publication(TODAY, "网站", "javascript:alert(1)", false));

        var other = approved(PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "同号"));
        refusedAs(PlanRefusal.NUMBER_TAKEN, Cast.STREET, other, new Step.Issue(taken.replace('〔', '['), TODAY));
    }

    @Test
    void asksForTheShortVersionOfARestrictedPlan() {
        var plan = issued(Cast.STREET, PlanCast.restricted(Cast.JIYUQIAO, "涉密预案"), TODAY);

        refusedAs(PlanRefusal.SHORT_VERSION_NEEDED, Cast.STREET, plan, new Step.Publication(TODAY, "网站", "", false));
        done(Cast.STREET, plan, new Step.Publication(TODAY, "网站", "", true));
    }

    @Test
    void refusesTheSubmissionOfWhatHasNoTextOrUnplacedRemains() {
        var empty = in(
                        Cast.STREET,
                        () -> registry.register(
                                Cast.STREET,
                                UUID.randomUUID(),
                                PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "空"),
                                PlanContent.EMPTY))
                .orElseThrow()
                .getId();
        refusedAs(PlanRefusal.SECTIONS_MISSING, Cast.STREET, empty, new Step.Submission(""));

        var content = new PlanContent(PlanSource.BY_HAND, PlanCast.SHORT_TEXT, List.of("各街道办事处："));
        var unplaced = in(
                        Cast.STREET,
                        () -> registry.register(
                                Cast.STREET,
                                UUID.randomUUID(),
                                PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "余文"),
                                content))
                .orElseThrow()
                .getId();
        refusedAs(PlanRefusal.UNPLACED_OPEN, Cast.STREET, unplaced, new Step.Submission(""));
        in(Cast.STREET, () -> text.acceptUnplaced(Cast.STREET, unplaced)).orElseThrow();
        done(Cast.STREET, unplaced, new Step.Submission(""));
    }

    @Test
    void takesTheSameFormOnceHoweverOftenItIsSent() throws Exception {
        var plan = approved(PlanCast.entry(Cast.JIYUQIAO, PlanKind.SPECIAL, "双击"));
        var request = UUID.randomUUID();
        var step = new Step.Issue(number(), TODAY);

        var outcomes = together(50, () -> in(Cast.STREET, () -> way.take(Cast.STREET, plan, request, step)));

        assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Done);
        assertThat(dossier(Cast.STREET, plan).events())
                .filteredOn(event -> event.step().equals("ISSUE"))
                .hasSize(1);
        assertThat(openDuties(plan)).hasSize(4);
    }

    @Test
    void letsOneOfTwoPeopleIssueAndTellsTheOther() throws Exception {
        var plan = approved(PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "同时"));
        var numbers = List.of(number(), number(), number(), number());
        var next = numbers.iterator();

        var outcomes = together(4, () -> {
            Step.Issue step;
            synchronized (next) {
                step = new Step.Issue(next.next(), TODAY);
            }
            return in(Cast.STREET, () -> way.take(Cast.STREET, plan, UUID.randomUUID(), step));
        });

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Refused)
                .allSatisfy(outcome -> assertThat(refusals(outcome)).allMatch(PlanRefusal.OUT_OF_ORDER::is));
    }

    @Test
    void givesOneNumberToOneOfTwoPlans() throws Exception {
        var plans = List.of(
                approved(PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "甲")),
                approved(PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "乙")));
        var step = new Step.Issue(number(), TODAY);
        var next = plans.iterator();

        var outcomes = together(2, () -> {
            UUID plan;
            synchronized (next) {
                plan = next.next();
            }
            return in(Cast.STREET, () -> way.take(Cast.STREET, plan, UUID.randomUUID(), step));
        });

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Refused)
                .allSatisfy(outcome -> assertThat(refusals(outcome)).allMatch(PlanRefusal.NUMBER_TAKEN::is));
    }

    @Test
    void letsOnlyTheKeepersOfAUnitWorkOnItsPlans() {
        var street = approved(PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "谁的"));
        var step = new Step.Issue(number(), TODAY);

        for (var actor : List.of(Cast.SUPERVISOR, Cast.AUDITOR, Cast.ADMINISTRATOR)) {
            refusedAs(PlanRefusal.NOT_YOURS, actor, street, step);
        }
        for (var actor : List.of(Cast.SIBLING_STREET, Cast.COMMUNITY)) {
            assertThatThrownBy(() -> in(actor, () -> way.take(actor, street, UUID.randomUUID(), step)))
                    .isInstanceOf(NotFound.class);
        }
        var forged = PlanCast.entry(Cast.YANGYUAN, PlanKind.GENERAL, "别的街道");
        assertThat(refusals(in(
                        Cast.STREET,
                        () -> registry.register(Cast.STREET, UUID.randomUUID(), forged, PlanContent.EMPTY))))
                .allMatch(PlanRefusal.UNIT_OUTSIDE::is);
    }

    @Test
    void derivesTheSameStateAsTheDatabase() {
        issued(Cast.STREET, PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "比较"), TODAY);
        approved(PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "比较二"));
        var ids = in(
                Cast.SUPERVISOR,
                () -> transaction.execute(status -> jdbc.sql("select distinct plan from plan.plan_version")
                        .query(UUID.class)
                        .list()));

        for (var id : ids) {
            for (var version : dossier(Cast.SUPERVISOR, id).versions()) {
                var stored = in(
                        Cast.SUPERVISOR,
                        () -> transaction.execute(status -> jdbc.sql("select state from plan.plan_version where id = ?")
                                .param(version.id())
                                .query(String.class)
                                .single()));
                assertThat(version.standing().state().name()).isEqualTo(stored);
            }
        }
    }

    private UUID registered(Actor actor, PlanEntry entry) {
        return in(actor, () -> registry.register(actor, UUID.randomUUID(), entry, PlanCast.CONTENT))
                .orElseThrow()
                .getId();
    }

    private UUID approved(PlanEntry entry) {
        var plan = registered(Cast.STREET, entry);
        done(Cast.STREET, plan, new Step.Submission(""));
        done(Cast.colleague(Cast.STREET), plan, new Step.Approval("主任", TODAY));
        return plan;
    }

    private UUID issued(Actor actor, PlanEntry entry, LocalDate on) {
        var plan = registered(actor, entry);
        done(actor, plan, new Step.Submission(""));
        done(Cast.colleague(actor), plan, new Step.Approval("主任", on));
        done(actor, plan, new Step.Issue(number(), on));
        return plan;
    }

    private String number() {
        return "测" + getClass().getSimpleName() + "〔2026〕" + ++serial + "号";
    }

    private void done(Actor actor, UUID plan, Step step) {
        in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step)).orElseThrow();
    }

    private void refusedAs(PlanRefusal reason, Actor actor, UUID plan, Step step) {
        var before = dossier(actor, plan).events().size();
        assertThat(refusals(in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step))))
                .anyMatch(reason::is);
        assertThat(dossier(actor, plan).events())
                .as("a refusal changes nothing")
                .hasSize(before);
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }

    private PlanDossier dossier(Actor actor, UUID plan) {
        return in(actor, () -> dossiers.open(plan, Optional.empty()));
    }

    private VersionState state(Actor actor, UUID plan) {
        return dossier(actor, plan).version().standing().state();
    }

    private List<String> openDuties(UUID plan) {
        return in(
                Cast.SUPERVISOR,
                () -> transaction.execute(
                        status -> jdbc.sql("""
                            select kind || ' ' || due from obligation.obligation
                            where subject_type = 'plan' and subject_id = ? and closed_as is null order by kind\
                            """).param(plan).query(String.class).list()));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    private static <T> List<T> together(int people, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(people)) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(Collections.nCopies(people, work))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
