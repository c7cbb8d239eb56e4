package org.youbei.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.drill.DrillCast.codes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.drill.evaluation.ChecklistGroup;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.evaluation.OverallGrade;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.improvement.Finding;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class EvaluatorTests {
    private static final Actor EXPERT = assessor(63, "区评示例", Cast.WUCHANG);
    private static final Actor SIBLING_EXPERT = assessor(64, "邻评示例", Cast.YANGYUAN);

    @Autowired
    DrillCast cast;

    @Autowired
    DrillCalendar calendar;

    @Autowired
    PreparationDesk preparation;

    @Autowired
    EvaluationDesk evaluation;

    @Autowired
    ImprovementDesk improvement;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private UUID plan;

    private static Actor assessor(int number, String name, JurisdictionCode unit) {
        return new Actor(new UUID(1, number), name, Set.of(Role.ASSESSOR), Scope.of(unit));
    }

    @BeforeEach
    void aPlanThatMustBeDrilled() {
        clock.reset();
        plan = cast.plan(Cast.JIYUQIAO, "评估预案" + UUID.randomUUID());
    }

    @Test
    void showsNoEvaluatorTheSheetOfAnotherBeforeBothSubmitted() {
        var drill = cast.running("盲评", plan);
        cast.done(drill, DrillStep.END);
        cast.judge(DrillCast.FIRST_EVALUATOR, drill, Mark.M);
        cast.rate(DrillCast.SECOND_EVALUATOR, drill, Mark.P);
        assertThat(ratingsSeenBy(DrillCast.SECOND_EVALUATOR, drill)).containsOnly(Mark.P);
        assertThat(ratingsSeenBy(DrillCast.FIRST_EVALUATOR, drill)).containsOnly(Mark.M);
        assertThat(cast.as(Cast.STREET, () -> evaluation.ratings(Cast.STREET, drill)))
                .hasSize(2);
        cast.judge(DrillCast.SECOND_EVALUATOR, drill, Mark.S);
        assertThat(ratingsSeenBy(DrillCast.SECOND_EVALUATOR, drill)).contains(Mark.M, Mark.S);
        assertThat(codes(cast.as(
                        DrillCast.SECOND_EVALUATOR,
                        () -> evaluation.save(DrillCast.SECOND_EVALUATOR, drill, Map.of(), Map.of()))))
                .containsExactly("drill.submitted");
        assertThat(codes(cast.as(
                        Cast.STREET,
                        () -> evaluation.save(
                                Cast.STREET,
                                drill,
                                Map.of(),
                                Map.of(ChecklistGroup.COMMAND, new EvaluationDesk.Opinion(Mark.P, ""))))))
                .as("an evaluator without assignment")
                .containsExactly("drill.not-assigned");
    }

    @Test
    void letsAnEvaluatorFromAUnitBelowWriteTheOwnSheetAndNothingElse() {
        var drill = cast.ready("下级评估", plan);
        var worker = Cast.COMMUNITY;
        cast.as(
                        Cast.STREET,
                        () -> preparation.assign(
                                Cast.STREET, drill, worker.account(), worker.name(), Cast.JIYUQIAO_COMMUNITY))
                .orElseThrow();
        cast.done(drill, DrillStep.PREPARATION);
        cast.done(drill, DrillStep.START);
        cast.done(drill, DrillStep.END);
        cast.judge(DrillCast.FIRST_EVALUATOR, drill, Mark.M);
        cast.judge(worker, drill, Mark.S);
        assertThat(ratingsSeenBy(worker, drill)).containsOnly(Mark.S);
        assertThat(cast.as(Cast.STREET, () -> preparation.of(calendar.find(drill)))
                        .evaluators())
                .filteredOn(evaluator -> evaluator.account().equals(worker.account()))
                .allSatisfy(evaluator -> assertThat(evaluator.submittedAt()).isNotNull());
        cast.judge(DrillCast.SECOND_EVALUATOR, drill, Mark.P);
        cast.attend(drill);
        cast.done(drill, DrillStep.ATTENDANCE);
        assertThat(cast.take(drill, Step.of(DrillStep.EVALUATION)).orElseThrow().overall())
                .contains(OverallGrade.FAIR);
    }

    @Test
    void letsNoEvaluatorDirectTheDrill() {
        var drill = cast.ready("评估员导调", plan);
        assign(drill, Cast.STREET, Cast.JIYUQIAO).orElseThrow();
        assertThat(codes(cast.take(drill, Step.of(DrillStep.PREPARATION))))
                .as("the controller by name")
                .containsExactly("separation.drill-evaluation");
        cast.as(Cast.STREET, () -> preparation.dismiss(Cast.STREET, drill, Cast.STREET.account()))
                .orElseThrow();
        var colleague = Cast.colleague(Cast.STREET);
        assign(drill, colleague, Cast.JIYUQIAO).orElseThrow();
        cast.done(drill, DrillStep.PREPARATION);
        assertThat(codes(cast.as(
                        colleague, () -> calendar.take(colleague, drill, UUID.randomUUID(), Step.of(DrillStep.START)))))
                .containsExactly("separation.drill-evaluation");
        cast.done(drill, DrillStep.START);
    }

    private List<Mark> ratingsSeenBy(Actor reader, UUID drill) {
        return cast.as(reader, () -> evaluation.ratings(reader, drill)).stream()
                .map(rating -> rating.mark())
                .toList();
    }

    @Test
    void letsAnExpertOfAUnitAboveEvaluateButLeadNothing() {
        var drill = cast.ready("上级评估", plan);
        assertThat(codes(assign(drill, SIBLING_EXPERT, Cast.YANGYUAN))).containsExactly("drill.unit-outside");
        assign(drill, EXPERT, Cast.WUCHANG).orElseThrow();
        begin(drill);
        cast.judge(EXPERT, drill, Mark.M);
        assertThat(ratingsSeenBy(EXPERT, drill)).containsOnly(Mark.M);
        note(EXPERT, drill, "指挥协调").orElseThrow();
        assertThat(codes(cast.as(
                        EXPERT, () -> calendar.take(EXPERT, drill, UUID.randomUUID(), Step.of(DrillStep.ATTENDANCE)))))
                .containsExactly("drill.not-yours");
        assertThatThrownBy(() -> cast.as(SIBLING_EXPERT, () -> calendar.find(drill)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> note(SIBLING_EXPERT, drill, "偷看")).isInstanceOf(NotFound.class);
    }

    @Test
    void letsAnEvaluatorFromBelowNoteFindingsAndTakeTheOwnOnesBack() {
        var capability = "物资调度" + UUID.randomUUID();
        var earlier = cast.evaluated("上一次", plan);
        note(Cast.STREET, earlier, capability).orElseThrow();
        clock.advance(java.time.Duration.ofDays(1));
        var drill = cast.ready("下级评估", plan);
        assign(drill, Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY).orElseThrow();
        begin(drill);

        var streets = note(Cast.STREET, drill, "街道看到的").orElseThrow();
        var own = note(Cast.COMMUNITY, drill, capability).orElseThrow();
        var slip = note(Cast.COMMUNITY, drill, "记错了").orElseThrow();
        assertThat(codes(withdraw(Cast.COMMUNITY, drill, streets))).containsExactly("drill.not-yours");
        withdraw(Cast.COMMUNITY, drill, slip).orElseThrow();
        assertThat(findings(Cast.COMMUNITY, drill)).extracting(Finding::id).containsExactlyInAnyOrder(streets, own);
        assertThat(findings(Cast.COMMUNITY, earlier))
                .as("evaluating one drill opens no other")
                .isEmpty();

        for (var evaluator : List.of(DrillCast.FIRST_EVALUATOR, DrillCast.SECOND_EVALUATOR, Cast.COMMUNITY)) {
            cast.judge(evaluator, drill, Mark.S);
        }
        cast.attend(drill);
        cast.done(drill, DrillStep.ATTENDANCE);
        cast.done(drill, DrillStep.EVALUATION);
        cast.done(drill, DrillStep.REPORT_APPROVAL);
        assertThat(codes(note(Cast.COMMUNITY, drill, "太晚"))).containsExactly("drill.locked");
        assertThat(codes(withdraw(Cast.COMMUNITY, drill, own))).containsExactly("drill.locked");
        assertThat(findings(Cast.STREET, drill))
                .filteredOn(finding -> finding.id().equals(own))
                .as("counted again by who sees the earlier drills")
                .allSatisfy(finding -> assertThat(finding.repeats()).isEqualTo(1));
    }

    @Test
    void givesTheUnitOfAnEvaluatorNoMoreThanThatEvaluatorsRows() {
        var drill = cast.ready("行级权限", plan);
        assign(drill, Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY).orElseThrow();
        var colleague =
                new Actor(new UUID(1, 65), "同事示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(Cast.JIYUQIAO_COMMUNITY));
        var neighbour =
                new Actor(new UUID(1, 66), "邻居示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(Cast.YANGYUAN_COMMUNITY));
        assertThatThrownBy(() -> insert(Cast.COMMUNITY, Cast.COMMUNITY, drill))
                .as("before the end")
                .isInstanceOf(DataAccessException.class);
        begin(drill);
        var streets = note(Cast.STREET, drill, "街道看到的").orElseThrow();

        assertThat(codes(note(colleague, drill, "没有指派"))).containsExactly("drill.not-yours");
        assertThatThrownBy(() -> note(neighbour, drill, "邻社区")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> insert(colleague, colleague, drill)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(neighbour, Cast.COMMUNITY, drill)).isInstanceOf(DataAccessException.class);
        assertThat(deleted(Cast.COMMUNITY, streets)).isZero();
        assertThat(insert(Cast.COMMUNITY, Cast.COMMUNITY, drill)).isEqualTo(1);
        assertThat(cast.as(neighbour, () -> improvement.of(drill))).isEmpty();
    }

    private int insert(Actor reader, Actor noted, UUID drill) {
        return cast.as(
                reader,
                () -> jdbc.sql("""
                    insert into drill.finding (id, drill, jurisdiction, district, capability, text, measure, element, owner_position,
                      section_label, found_at, found_by, noted_by, repeats)
                    values (?, ?, '420106001', '420106', '直写', '直写', '', 'PLANNING', '', '', now(), '', ?, 0)\
                    """)
                        .params(UUID.randomUUID(), drill, noted.account())
                        .update());
    }

    private int deleted(Actor reader, UUID finding) {
        return cast.as(
                reader,
                () -> jdbc.sql("delete from drill.finding where id = ?")
                        .param(finding)
                        .update());
    }

    private Outcome<UUID> assign(UUID drill, Actor evaluator, JurisdictionCode from) {
        return cast.as(
                Cast.STREET, () -> preparation.assign(Cast.STREET, drill, evaluator.account(), evaluator.name(), from));
    }

    /** To its end. */
    private void begin(UUID drill) {
        cast.done(drill, DrillStep.PREPARATION);
        cast.done(drill, DrillStep.START);
        cast.done(drill, DrillStep.END);
    }

    private Outcome<UUID> note(Actor actor, UUID drill, String capability) {
        var words = new ImprovementDesk.Words(capability, "看到的", "", Element.EQUIPMENT, "", null, null, "");
        return cast.as(actor, () -> improvement.note(actor, drill, UUID.randomUUID(), words));
    }

    private Outcome<UUID> withdraw(Actor actor, UUID drill, UUID finding) {
        return cast.as(actor, () -> improvement.withdraw(actor, drill, finding));
    }

    private List<Finding> findings(Actor actor, UUID drill) {
        return cast.as(actor, () -> improvement.of(drill));
    }
}
