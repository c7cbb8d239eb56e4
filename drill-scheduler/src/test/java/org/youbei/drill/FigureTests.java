package org.youbei.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.figure.Comparison;
import org.youbei.drill.figure.DrillFigures;
import org.youbei.drill.figure.ElementFigures;
import org.youbei.drill.figure.YearFigures;
import org.youbei.drill.improvement.Element;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class FigureTests {
    @Autowired
    DrillCast cast;

    @Autowired
    DrillFigures figures;

    @Autowired
    RunDesk run;

    @Autowired
    ImprovementDesk improvement;

    @Autowired
    TestClock clock;

    private UUID plan;

    @BeforeEach
    void aPlanThatMustBeDrilled() {
        clock.reset();
        plan = cast.plan(Cast.JIYUQIAO, "演练统计预案");
    }

    @Test
    void countsAYearByUnitStepAndElement() {
        var before = of(2026);
        var open = element(Element.TRAINING);
        stamped("统计一", 12, true);
        var cancelled = cast.planned("统计取消");
        cast.take(cancelled, Step.of(DrillStep.CANCELLATION, "天气")).orElseThrow();
        cast.planned("统计计划");

        var after = of(2026);
        assertThat(after.planned()).isEqualTo(before.planned() + 2);
        assertThat(after.done()).isEqualTo(before.done() + 1);
        assertThat(after.cancelled()).isEqualTo(before.cancelled() + 1);
        assertThat(after.findings()).isEqualTo(before.findings() + 1);
        assertThat(after.stamped()).isEqualTo(before.stamped() + 1);
        assertThat(after.inTime()).as("12 minutes instead of 5 are late").isEqualTo(before.inTime());
        assertThat(element(Element.TRAINING).open()).isEqualTo(open.open() + 1);
        cast.as(Cast.SUPERVISOR, () -> {
            assertThat(figures.units(Cast.JIYUQIAO.parent().orElseThrow(), 2026))
                    .filteredOn(unit -> unit.unit().equals(Cast.JIYUQIAO))
                    .singleElement()
                    .satisfies(unit -> {
                        assertThat(unit.done()).isEqualTo(after.done());
                        assertThat(unit.deviation()).isEqualTo(after.deviation());
                    });
            assertThat(figures.steps(Cast.JIYUQIAO, 2026, 50))
                    .filteredOn(step -> step.action().equals("电话通知各社区"))
                    .singleElement()
                    .satisfies(step -> {
                        assertThat(step.planned()).isEqualTo(5);
                        assertThat(step.late()).isPositive();
                        assertThat(step.seconds()).isGreaterThan(300);
                    });
            assertThat(figures.years(Cast.YANGYUAN, 2026, 2026)).isEmpty();
            return true;
        });
    }

    @Test
    void putsADrillBesideTheLastOneThatDrilledTheSame() {
        var first = stamped("比较一", 12, true);
        assertThat(comparison(first)).isNull();
        clock.advance(Duration.ofDays(200));
        var other = cast.evaluated("另一部预案", cast.plan(Cast.JIYUQIAO, "别的预案"));
        var second = stamped("比较二", 4, false);
        assertThat(comparison(other)).as("nothing in common").isNull();

        var both = comparison(second);

        assertThat(both.earlier().id()).isEqualTo(first);
        assertThat(both.earlier().late()).isEqualTo(1);
        assertThat(both.later().late()).isZero();
        assertThat(both.earlier().findings()).isEqualTo(1);
        assertThat(both.later().there()).isEqualTo(1);
        assertThat(both.steps())
                .filteredOn(step -> step.action().equals("电话通知各社区"))
                .containsExactly(new Comparison.Step("值班员", "电话通知各社区", 5, 720L, 240L));
        assertThat(cast.as(Cast.SIBLING_STREET, () -> figures.comparison(second)))
                .isEmpty();
    }

    /** An evaluated drill whose first step was stamped after so many minutes, with a finding where one is wanted. */
    private UUID stamped(String title, int minutes, boolean finding) {
        var drill = cast.running(title, plan);
        clock.advance(Duration.ofMinutes(minutes));
        cast.as(Cast.STREET, () -> {
            var step = run.sheet(drill).getFirst();
            return run.stamp(Cast.STREET, drill, step.id(), null, "").orElseThrow();
        });
        cast.done(drill, DrillStep.END);
        cast.attend(drill);
        cast.done(drill, DrillStep.ATTENDANCE);
        cast.judge(DrillCast.FIRST_EVALUATOR, drill, Mark.P);
        cast.judge(DrillCast.SECOND_EVALUATOR, drill, Mark.P);
        cast.take(drill, Step.of(DrillStep.EVALUATION)).orElseThrow();
        if (finding) {
            var words = new ImprovementDesk.Words("统计能力", "问题", "", Element.TRAINING, "", null, null, "");
            cast.as(Cast.STREET, () -> improvement.note(Cast.STREET, drill, UUID.randomUUID(), words))
                    .orElseThrow();
        }
        return drill;
    }

    private YearFigures of(int year) {
        return cast.as(Cast.STREET, () -> figures.years(Cast.JIYUQIAO, year, year)).stream()
                .findFirst()
                .orElse(new YearFigures(year, 0, 0, 0, 0, 0, null, 0, 0));
    }

    private ElementFigures element(Element element) {
        return cast.as(Cast.STREET, () -> figures.elements(Cast.JIYUQIAO)).stream()
                .filter(one -> one.element() == element)
                .findFirst()
                .orElse(new ElementFigures(element, 0, 0, 0, 0));
    }

    private @Nullable Comparison comparison(UUID drill) {
        return cast.as(Cast.STREET, () -> figures.comparison(drill)).orElse(null);
    }
}
