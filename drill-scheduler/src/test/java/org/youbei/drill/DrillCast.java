package org.youbei.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.preparation.Inject;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.preparation.Participant;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/** The plans, drills and people that tests speak of, and ways to lead a drill as far as a test needs it. All people are invented. */
@Component
@Profile("module")
public class DrillCast {
    static final Actor FIRST_EVALUATOR = evaluator(61, "评一示例");
    static final Actor SECOND_EVALUATOR = evaluator(62, "评二示例");
    static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);

    private final DrillCalendar calendar;
    private final PreparationDesk preparation;
    private final RunDesk run;
    private final EvaluationDesk evaluation;
    private final ObligationLedger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    DrillCast(
            DrillCalendar calendar,
            PreparationDesk preparation,
            RunDesk run,
            EvaluationDesk evaluation,
            ObligationLedger ledger,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock) {
        this.calendar = calendar;
        this.preparation = preparation;
        this.run = run;
        this.evaluation = evaluation;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private static Actor evaluator(int number, String name) {
        return new Actor(new UUID(1, number), name, Set.of(Role.ASSESSOR), Scope.of(Cast.JIYUQIAO));
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), () -> transaction.execute(status -> work.get()));
    }

    /** The codes of a refusal. */
    static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    /** A special plan in force with two steps, and its duty to drill it. */
    UUID plan(JurisdictionCode unit, String title) {
        var plan = UUID.randomUUID();
        Scopes.in(
                Scope.ALL,
                () -> transaction.execute(status -> {
                    jdbc.sql("""
                    insert into plan.plan (id, jurisdiction, district, revision, kind, category, title, confidentiality, drafter, approver,
                      shown, made_at, changed_at)
                    values (?, ?, ?, 0, 'SPECIAL', 'NATURAL_DISASTER', ?, 'OPEN', '', '', ?, now(), now())""")
                            .params(plan, unit.value(), unit.district(), title, plan)
                            .update();
                    issue(plan, unit, 1, plan);
                    ledger.open(
                                    Actor.platform(),
                                    new Opening(
                                            ObligationKind.PLAN_DRILL,
                                            new Subject("plan", plan),
                                            title,
                                            unit,
                                            null,
                                            null,
                                            "plan-drill",
                                            ISSUED))
                            .orElseThrow();
                    return plan;
                }));
        return plan;
    }

    /** Puts a new version in the place of the one in force. */
    void supersede(UUID plan, JurisdictionCode unit) {
        Scopes.in(
                Scope.ALL,
                () -> transaction.execute(status -> {
                    jdbc.sql("update plan.plan_version set superseded_on = ? where plan = ? and superseded_on is null")
                            .params(ISSUED, plan)
                            .update();
                    issue(plan, unit, 2, UUID.randomUUID());
                    return plan;
                }));
    }

    private void issue(UUID plan, JurisdictionCode unit, int number, UUID version) {
        jdbc.sql("""
                insert into plan.plan_version (id, plan, jurisdiction, district, revision, number, made_at, source_name, submitted_at,
                  submission_note, approved_on, approved_by, issued_on, document_number, filing_note, filing_missing, filing_reference,
                  published_place, published_link, published_short, ended_reason)
                values (?, ?, ?, ?, 0, ?, now(), '', now(), '', ?, '', ?, ?, '', '', '', '', '', false, '')""")
                .params(
                        version,
                        plan,
                        unit.value(),
                        unit.district(),
                        number,
                        ISSUED,
                        ISSUED,
                        "演练〔2026〕" + version + "号")
                .update();
        jdbc.sql("update plan.plan set in_force = ?, shown = ? where id = ?")
                .params(version, version, plan)
                .update();
        step(version, unit, 0, "值班员", "电话通知各社区", 5);
        step(version, unit, 1, "抢险队", "到达积水点", 30);
    }

    private void step(UUID version, JurisdictionCode unit, int position, String post, String action, int minutes) {
        jdbc.sql("""
                insert into plan.action_step (id, version, jurisdiction, district, revision, position, post, action, minutes, resources)
                values (?, ?, ?, ?, 0, ?, ?, ?, ?, '')""")
                .params(UUID.randomUUID(), version, unit.value(), unit.district(), position, post, action, minutes)
                .update();
    }

    DrillEntry entry(JurisdictionCode unit, String title) {
        var start = clock.instant().plus(Duration.ofHours(1));
        return new DrillEntry(
                unit,
                title,
                DrillForm.LIVE,
                DrillContent.SINGLE,
                DrillPurpose.CHECK,
                true,
                "暴雨红色预警，社区内涝。",
                "示例社区广场",
                "吴示例",
                "安全员示例",
                start,
                start.plus(Duration.ofHours(2)));
    }

    UUID planned(String title) {
        return as(Cast.STREET, () -> calendar.register(Cast.STREET, UUID.randomUUID(), entry(Cast.JIYUQIAO, title)))
                .orElseThrow()
                .getId();
    }

    /** A drill of the street with everything it needs, about a plan, evaluated by two. */
    UUID ready(String title, UUID plan) {
        var drill = planned(title);
        as(Cast.STREET, () -> {
            preparation.coverPlan(Cast.STREET, drill, plan).orElseThrow();
            preparation.add(Cast.STREET, drill, objective("预警与信息报告")).orElseThrow();
            preparation.add(Cast.STREET, drill, objective("人员转移")).orElseThrow();
            preparation
                    .add(Cast.STREET, drill, new Inject(UUID.randomUUID(), 10, "居民报告三人被困", "抢险队"))
                    .orElseThrow();
            preparation
                    .add(Cast.STREET, drill, participant(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY))
                    .orElseThrow();
            preparation
                    .assign(Cast.STREET, drill, FIRST_EVALUATOR.account(), FIRST_EVALUATOR.name(), Cast.JIYUQIAO)
                    .orElseThrow();
            return preparation
                    .assign(Cast.STREET, drill, SECOND_EVALUATOR.account(), SECOND_EVALUATOR.name(), Cast.JIYUQIAO)
                    .orElseThrow();
        });
        return drill;
    }

    static Objective objective(String capability) {
        return new Objective(UUID.randomUUID(), capability, "10分钟内完成", null, null, "");
    }

    static Participant participant(Actor actor, JurisdictionCode unit) {
        return new Participant(UUID.randomUUID(), actor.name(), "社区网格员", "", unit, actor.account(), null, "", null);
    }

    Outcome<Drill> take(UUID drill, Step step) {
        return as(Cast.STREET, () -> calendar.take(Cast.STREET, drill, UUID.randomUUID(), step));
    }

    Drill done(UUID drill, DrillStep step) {
        return take(drill, Step.of(step)).orElseThrow();
    }

    UUID running(String title, UUID plan) {
        var drill = ready(title, plan);
        done(drill, DrillStep.PREPARATION);
        done(drill, DrillStep.START);
        return drill;
    }

    /** Ended, attended and confirmed, both evaluators have submitted. */
    UUID judged(String title, UUID plan, Mark first, Mark second) {
        var drill = running(title, plan);
        clock.advance(Duration.ofMinutes(30));
        done(drill, DrillStep.END);
        attend(drill);
        done(drill, DrillStep.ATTENDANCE);
        judge(FIRST_EVALUATOR, drill, first);
        judge(SECOND_EVALUATOR, drill, second);
        return drill;
    }

    UUID evaluated(String title, UUID plan) {
        var drill = judged(title, plan, Mark.P, Mark.P);
        take(drill, Step.evaluation("总体良好", "动员迅速")).orElseThrow();
        return drill;
    }

    void attend(UUID drill) {
        as(Cast.STREET, () -> {
            var there = preparation.of(calendar.find(drill)).participants().getFirst();
            return run.attend(Cast.STREET, drill, there.id()).orElseThrow();
        });
    }

    void rate(Actor evaluator, UUID drill, Mark mark) {
        as(evaluator, () -> {
            var opinions = preparation.of(calendar.find(drill)).objectives().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            Objective::id, objective -> new EvaluationDesk.Opinion(mark, "看到的情况")));
            return evaluation
                    .save(evaluator, drill, opinions, java.util.Map.of())
                    .orElseThrow();
        });
    }

    void judge(Actor evaluator, UUID drill, Mark mark) {
        rate(evaluator, drill, mark);
        as(evaluator, () -> evaluation.submit(evaluator, drill)).orElseThrow();
    }

    /** Open drill duties of a plan as {@code rule due}. */
    List<String> duties(UUID subject) {
        return as(
                Cast.SUPERVISOR,
                () -> jdbc.sql("""
                        select kind || ' ' || due || coalesce(' ' || closed_as, '') from obligation.obligation
                        where subject_id = ? order by due, closed_as nulls last""").param(subject).query(String.class).list());
    }

    Instant now() {
        return clock.instant();
    }
}
