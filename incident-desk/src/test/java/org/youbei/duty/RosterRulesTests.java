package org.youbei.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;
import org.youbei.duty.rule.OnDuty;
import org.youbei.duty.rule.RosterCheck;

class RosterRulesTests {
    private static final LocalDateTime NINE = LocalDateTime.parse("2028-02-28T09:00");

    @Test
    void findsGapsDoubleBookingsAndLongTurns() {
        Vectors.holds("vectors/duty_roster_gaps.json");
    }

    @Test
    void asksWhoIsOnDutyAfterSwapsThatWereApproved() {
        Vectors.holds("vectors/on_duty_swaps.json");
    }

    @Test
    void tellsALeapDayOfAnEmptyRosterAsOneGap() {
        var gaps = RosterCheck.gaps(NINE, NINE.plusDays(2), need(1, 2), List.of());

        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.from()).isEqualTo(NINE);
            assertThat(gap.to()).isEqualTo(LocalDateTime.parse("2028-03-01T09:00"));
            assertThat(gap.lacks())
                    .containsExactly(new RosterCheck.Lack("leader", 0, 1), new RosterCheck.Lack("staff", 0, 2));
        });
    }

    @Test
    void doesNotCountALeaderAsStaffInTheSameMinute() {
        var turns = List.of(turn("甲", "leader", 0, 24), turn("甲", "staff", 0, 24), turn("乙", "staff", 0, 24));

        assertThat(RosterCheck.gaps(NINE, NINE.plusHours(24), need(1, 2), turns))
                .singleElement()
                .extracting(RosterCheck.Gap::lacks)
                .isEqualTo(List.of(new RosterCheck.Lack("staff", 1, 2)));
    }

    @Test
    void letsTurnsTouchWithoutAClash() {
        var turns = List.of(turn("甲", "leader", 0, 12), turn("甲", "leader", 12, 24));

        assertThat(RosterCheck.clashes(turns)).isEmpty();
        assertThat(RosterCheck.unbroken(turns)).containsEntry("甲", Duration.ofHours(24));
    }

    @Test
    void countsOnlyGapsInsideTheWindow() {
        var turns = List.of(turn("甲", "leader", -5, 30));

        assertThat(RosterCheck.gaps(NINE, NINE.plusHours(24), need(1, 0), turns))
                .isEmpty();
    }

    @RepeatedTest(50)
    void reportsEveryMinuteWithoutEnoughPeopleAndNoOther(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var turns = new ArrayList<RosterCheck.Turn>();
        for (int n = 0; n < 12; n++) {
            int from = random.nextInt(48);
            turns.add(turn(
                    "p" + random.nextInt(5),
                    random.nextBoolean() ? "leader" : "staff",
                    from,
                    from + 1 + random.nextInt(20)));
        }
        var gaps = RosterCheck.gaps(NINE, NINE.plusHours(48), need(1, 2), turns);
        for (int hour = 0; hour < 48; hour++) {
            var at = NINE.plusHours(hour);
            var leaders = turns.stream()
                    .filter(turn -> turn.role().equals("leader") && covers(turn, at))
                    .map(RosterCheck.Turn::who)
                    .distinct()
                    .toList();
            var staff = turns.stream()
                    .filter(turn -> turn.role().equals("staff") && covers(turn, at))
                    .map(RosterCheck.Turn::who)
                    .filter(who -> !leaders.contains(who))
                    .distinct()
                    .count();
            var inGap = gaps.stream().anyMatch(gap -> !at.isBefore(gap.from()) && at.isBefore(gap.to()));
            assertThat(inGap).as(at.toString()).isEqualTo(leaders.isEmpty() || staff < 2);
        }
    }

    private static boolean covers(RosterCheck.Turn turn, LocalDateTime at) {
        return !at.isBefore(turn.start()) && at.isBefore(turn.end());
    }

    @Test
    void followsASwapThatFollowsASwap() {
        var slot = new OnDuty.Slot<>("s", NINE, NINE.plusHours(24), List.of("甲", "乙"));
        var duty = new OnDuty<>(
                List.of(slot),
                List.of(
                        new OnDuty.Swap<>("s", "甲", "丙", true),
                        new OnDuty.Swap<>("s", "丙", "丁", true),
                        new OnDuty.Swap<>("s", "乙", "戊", false),
                        new OnDuty.Swap<>("other", "乙", "己", true)));

        assertThat(duty.at(NINE)).containsExactly("丁", "乙");
        assertThat(duty.at(NINE.plusHours(24))).isEmpty();
        assertThat(duty.at(NINE.minusSeconds(1))).isEmpty();
    }

    @Test
    void refusesATurnThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> Vectors.answer("roster-check", """
            {"window": ["2026-02-16T09:00", "2026-02-17T09:00"], "need": {"leader": 1},
             "assignments": [{"who": "甲", "role": "leader", "start": "2026-02-16T10:00", "end": "2026-02-16T10:00"}]}\
            """)).isInstanceOf(NotAnswered.class);
    }

    private static Map<String, Integer> need(int leaders, int staff) {
        var need = new LinkedHashMap<String, Integer>();
        need.put("leader", leaders);
        need.put("staff", staff);
        return need;
    }

    private static RosterCheck.Turn turn(String who, String role, int from, int to) {
        return new RosterCheck.Turn(who, role, NINE.plusHours(from), NINE.plusHours(to));
    }
}
