package org.youbei.shelter.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youbei.shelter.rule.Within.Home;
import org.youbei.shelter.rule.Within.Proposed;
import org.youbei.shelter.rule.Within.Source;

class WithinTests {
    /** A thousandth of a degree of latitude is 111 metres. */
    private static final double STEP = 0.001;

    @Test
    void reachesWhoeverLivesWithinTheWalk() {
        var homes = List.of(home(0, 100), home(6, 200), home(7, 400));
        var within = new Within(homes, List.of(new Source(30, 114)), 700);
        assertThat(IntStream.range(0, 3).mapToObj(within::reached)).containsExactly(true, true, false);
        assertThat(within.reachedPeople()).isEqualTo(300);
        assertThat(within.nearest(0)).isZero();
        assertThat(within.nearest(2)).isBetween(777.0, 780.0);
        assertThat(new Within(homes, List.of(), 700).nearest(0)).isInfinite();
    }

    @Test
    void proposesWhereItHelpsMostAndEndsWhenEverybodyIsReached() {
        var homes = List.of(home(0, 10), home(5, 10), home(10, 10), home(100, 25), home(200, 0));
        var within = new Within(homes, List.of(), 700);
        assertThat(within.proposed(9)).containsExactly(new Proposed(1, 30), new Proposed(3, 25));
        assertThat(within.proposed(1)).containsExactly(new Proposed(1, 30));
        assertThat(new Within(List.of(), List.of(), 700).proposed(3)).isEmpty();
    }

    /** Of any homes: the first helps as many as any place could, none helps more than the one before, and in the end nobody is left. */
    @Test
    void helpsNoLessThanAnyOtherPlace() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var homes = new ArrayList<Home>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                homes.add(
                        new Home(30 + random.nextInt(30) * STEP, 114 + random.nextInt(30) * STEP, random.nextInt(500)));
            }
            var sources = random.nextBoolean()
                    ? List.<Source>of()
                    : List.of(new Source(30 + random.nextInt(30) * STEP, 114 + random.nextInt(30) * STEP));
            var within = new Within(homes, sources, 700);
            var proposed = within.proposed(100);
            long most = homes.stream()
                    .mapToLong(at -> helped(homes, within, at))
                    .max()
                    .orElse(0);
            assertThat(proposed.stream().mapToLong(Proposed::helped).findFirst().orElse(0))
                    .isEqualTo(most);
            for (int i = 1; i < proposed.size(); i++) {
                assertThat(proposed.get(i).helped())
                        .isBetween(1L, proposed.get(i - 1).helped());
            }
            long all = homes.stream().mapToLong(Home::people).sum();
            assertThat(within.reachedPeople()
                            + proposed.stream().mapToLong(Proposed::helped).sum())
                    .isEqualTo(all);
        }
    }

    /** One more source never takes help away from anybody. */
    @Test
    void reachesNobodyLessWithOneSourceMore() {
        var random = new Random(11);
        for (int round = 0; round < 100; round++) {
            var homes = IntStream.range(0, 10)
                    .mapToObj(i -> home(random.nextInt(60), 1 + random.nextInt(100)))
                    .toList();
            var sources = new ArrayList<Source>();
            long before = 0;
            for (int i = 0; i < 5; i++) {
                sources.add(new Source(30 + random.nextInt(60) * STEP, 114));
                long now = new Within(homes, sources, 700).reachedPeople();
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    private static long helped(List<Home> homes, Within within, Home at) {
        return IntStream.range(0, homes.size())
                .filter(k -> !within.reached(k))
                .filter(k -> Coverage.metres(
                                at.latitude(),
                                at.longitude(),
                                homes.get(k).latitude(),
                                homes.get(k).longitude())
                        <= 700)
                .mapToLong(k -> homes.get(k).people())
                .sum();
    }

    private static Home home(int steps, long people) {
        return new Home(30 + steps * STEP, 114, people);
    }
}
