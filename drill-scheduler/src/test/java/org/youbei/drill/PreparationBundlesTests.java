package org.youbei.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.drill.PreparationBundles.Bundle;
import org.youbei.drill.PreparationBundles.Judge;
import org.youbei.drill.preparation.Inject;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.preparation.Participant;
import org.youbei.drill.preparation.Preparation;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** One form that makes a drill ready: everything on it, or nothing. */
@PostgresTest
class PreparationBundlesTests {
    @Autowired
    PreparationBundles bundles;

    @Autowired
    PreparationDesk preparation;

    @Autowired
    DrillCalendar calendar;

    @Autowired
    DrillCast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @Test
    void addsAllAndMakesTheRunSheet() {
        var plan = cast.plan(Cast.JIYUQIAO, "捆备预案" + UUID.randomUUID());
        var drill = covered("捆备", plan);
        var judge = new Judge(DrillCast.FIRST_EVALUATOR.account(), "评一示例", Cast.JIYUQIAO);
        var bundle = new Bundle(
                List.of(objective("人员转移")),
                List.of(inject(8, "电话占线")),
                List.of(participant("示例队")),
                List.of(judge),
                true);
        in(() -> bundles.prepare(Cast.STREET, drill, UUID.randomUUID(), bundle)).orElseThrow();
        assertThat(found(drill).state()).isEqualTo(DrillState.PREPARED);
        assertThat(ready(drill).objectives()).extracting(Objective::capability).contains("人员转移");
        assertThat(ready(drill).evaluators()).isNotEmpty();
    }

    @Test
    void addsNothingWhereOneThingIsRefusedOrTheDrillIsNotReady() {
        var plan = cast.plan(Cast.JIYUQIAO, "捆备缺预案" + UUID.randomUUID());
        var drill = covered("捆备缺", plan);
        var before = ready(drill).objectives().size();
        var bad = new Bundle(
                List.of(objective("人员转移"), objective("长".repeat(201))),
                List.of(inject(Inject.LAST_MINUTE + 1, "太晚")),
                List.of(),
                List.of(),
                false);
        assertThat(fields(in(() -> bundles.prepare(Cast.STREET, drill, UUID.randomUUID(), bad))))
                .containsExactlyInAnyOrder("objectives", "injects");
        assertThat(ready(drill).objectives()).hasSize(before);

        var nothing = new Bundle(List.of(), List.of(), List.of(), List.of(), false);
        assertThat(fields(in(() -> bundles.prepare(Cast.STREET, drill, UUID.randomUUID(), nothing))))
                .containsExactly("objectives");
        assertThatThrownBy(() -> in(() -> bundles.prepare(Cast.STREET, UUID.randomUUID(), UUID.randomUUID(), bad)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNotForAnotherStreet() {
        var plan = cast.plan(Cast.JIYUQIAO, "捆备别街" + UUID.randomUUID());
        var drill = covered("捆备别街", plan);
        var bundle = new Bundle(List.of(objective("人员转移")), List.of(), List.of(), List.of(), false);
        assertThatThrownBy(() -> Scopes.in(
                        Cast.SIBLING_STREET.scope(),
                        () -> bundles.prepare(Cast.SIBLING_STREET, drill, UUID.randomUUID(), bundle)))
                .isInstanceOf(NotFound.class);
    }

    private UUID covered(String title, UUID plan) {
        var drill = cast.planned(title);
        in(() -> preparation.coverPlan(Cast.STREET, drill, plan)).orElseThrow();
        return drill;
    }

    private static Objective objective(String capability) {
        return new Objective(UUID.randomUUID(), capability, "", null, null, "");
    }

    private static Inject inject(int minute, String text) {
        return new Inject(UUID.randomUUID(), minute, text, "");
    }

    private static Participant participant(String name) {
        return new Participant(UUID.randomUUID(), name, "", "", Cast.JIYUQIAO, null, null, "", null);
    }

    private static List<String> fields(Outcome<UUID> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<UUID>) outcome)
                .refusals().stream()
                        .map(refusal -> Objects.toString(refusal.field(), ""))
                        .distinct()
                        .toList();
    }

    private Drill found(UUID drill) {
        return in(() -> calendar.find(drill));
    }

    private Preparation ready(UUID drill) {
        return in(() -> preparation.of(calendar.find(drill)));
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(Cast.STREET.scope(), work);
    }
}
