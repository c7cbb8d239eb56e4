package org.youbei.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.youbei.duty.rule.OnDuty;
import org.youbei.duty.rule.RosterCheck;
import org.youbei.incident.loss.LossClock;
import org.youbei.incident.loss.Losses;
import org.youbei.incident.review.Replay;
import org.youbei.incident.rule.ReportClock;

/** What holds whatever the numbers are: clocks, timelines that are merged, rosters, sums of losses. Each is tried with many random ones. */
class DeskPropertyTests {
    private static final int TIMES = 500;
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 1, 0, 0);
    private static final Instant KNOWN = Instant.parse("2026-11-23T02:00:00Z");

    private final Random random = new Random(20_261_130);

    /** In time to the last second of the limit and late from the next on; how late is how far past it. */
    @Test
    void turnsEveryClockExactlyAtItsLimit() {
        for (int n = 0; n < TIMES; n++) {
            var limit = Duration.ofMinutes(1 + random.nextInt(2_000));
            var known = START.plusSeconds(random.nextInt(2_000_000));
            var after = Duration.ofSeconds(random.nextInt(200_000));
            var done = known.plus(after);
            var standing = ReportClock.standing(known.plus(limit), done, done.plusDays(1));
            var late = after.compareTo(limit) > 0;
            assertThat(standing.state()).isEqualTo(late ? ReportClock.State.LATE : ReportClock.State.IN_TIME);
            assertThat(standing.over()).isEqualTo(late ? after.minus(limit) : Duration.ZERO);
            var waiting = ReportClock.standing(known.plus(limit), null, done);
            assertThat(waiting.state()).isEqualTo(late ? ReportClock.State.OVERDUE : ReportClock.State.RUNNING);
        }
    }

    /** A written report within the limit of the call makes the call unnecessary, and never makes anything worse. */
    @Test
    void owesNoCallOnceTheWrittenReportIsThere() {
        var clock = new ReportClock(Duration.ofMinutes(30), Duration.ofMinutes(60));
        for (int n = 0; n < TIMES; n++) {
            var written = START.plusSeconds(random.nextInt(7_200));
            var called = random.nextBoolean() ? START.plusSeconds(random.nextInt(7_200)) : null;
            var now = START.plusHours(3);
            var without = clock.phone(START, called, null, now).state();
            var with = clock.phone(START, called, written, now).state();
            var inTime = !written.isAfter(START.plusMinutes(30));
            if (without == ReportClock.State.IN_TIME) {
                assertThat(with).isEqualTo(ReportClock.State.IN_TIME);
            } else {
                assertThat(with == ReportClock.State.COVERED).isEqualTo(inTime);
            }
        }
    }

    /** The next report of losses is never due before the one that was made, and verification counts from the end only. */
    @Test
    void neverOwesALossReportBeforeTheLastOne() {
        for (int n = 0; n < TIMES; n++) {
            var last = START.plusMinutes(random.nextInt(100_000));
            assertThat(LossClock.due(START, last, null)).isEqualTo(last.plusHours(24));
            var ended = last.plusMinutes(random.nextInt(100_000));
            assertThat(LossClock.due(START, last, ended))
                    .isEqualTo(ended.plusDays(5))
                    .isAfter(last);
            assertThat(LossClock.due(START, null, ended)).isEqualTo(START.plusHours(2));
        }
    }

    /** Merged timelines lose nothing, double nothing, and go forward; lines of one moment stay as they came. */
    @Test
    void mergesTimelinesWithoutLosingOrReordering() {
        for (int n = 0; n < TIMES; n++) {
            var timelines = new ArrayList<List<IncidentLine>>();
            int lines = 0;
            for (int t = random.nextInt(4); t >= 0; t--) {
                var timeline = new ArrayList<IncidentLine>();
                for (int l = random.nextInt(12); l > 0; l--) {
                    var at = KNOWN.plusSeconds(random.nextInt(300) - 60L);
                    timeline.add(new IncidentLine(UUID.randomUUID(), "x", Integer.toString(lines++), at, ""));
                }
                timeline.sort(Comparator.comparing(IncidentLine::at));
                timelines.add(timeline);
            }
            var merged = Replay.merged(KNOWN, timelines);
            assertThat(merged).hasSize(lines);
            assertThat(merged).extracting(one -> one.line().said()).doesNotHaveDuplicates();
            assertThat(merged).extracting(one -> one.line().at()).isSorted();
            assertThat(merged)
                    .allSatisfy(one -> assertThat(one.minute())
                            .isEqualTo(Math.floorDiv(
                                    Duration.between(KNOWN, one.line().at()).toSeconds(), 60L)));
            for (var timeline : timelines) {
                assertThat(merged.stream()
                                .map(Replay.Moment::line)
                                .filter(timeline::contains)
                                .toList())
                        .isEqualTo(timeline);
            }
        }
    }

    /** A minute is in a gap exactly where fewer are there than needed, one who leads counting as nobody else. */
    @Test
    void findsEveryMinuteWithoutCoverAndNoOther() {
        for (int n = 0; n < 60; n++) {
            var turns = new ArrayList<RosterCheck.Turn>();
            for (int t = random.nextInt(12); t > 0; t--) {
                var start = START.plusHours(random.nextInt(30));
                var role = random.nextInt(3) == 0 ? RosterCheck.LEADER : "staff";
                turns.add(new RosterCheck.Turn("p" + t, role, start, start.plusHours(1 + random.nextInt(12))));
            }
            var need = Map.of(RosterCheck.LEADER, 1, "staff", 2);
            var gaps = RosterCheck.gaps(START, START.plusHours(36), need, turns);
            for (int hour = 0; hour < 36; hour++) {
                var at = START.plusHours(hour).plusMinutes(30);
                var lacking = count(turns, RosterCheck.LEADER, at) < 1 || count(turns, "staff", at) < 2;
                assertThat(gaps.stream().anyMatch(gap -> !at.isBefore(gap.from()) && at.isBefore(gap.to())))
                        .as(at + " " + turns)
                        .isEqualTo(lacking);
            }
        }
    }

    private static long count(List<RosterCheck.Turn> turns, String role, LocalDateTime at) {
        return turns.stream()
                .filter(turn -> turn.role().equals(role) && !at.isBefore(turn.start()) && at.isBefore(turn.end()))
                .count();
    }

    /** Swaps change who is there and never how many; what nobody approved changes nothing. */
    @Test
    void keepsTheNumberOfPeopleWhateverIsSwapped() {
        for (int n = 0; n < TIMES; n++) {
            var slot = new OnDuty.Slot<>(1, START, START.plusHours(24), List.of("a", "b", "c"));
            var from = List.of("a", "b", "c").get(random.nextInt(3));
            var approved = random.nextBoolean();
            var duty = new OnDuty<>(List.of(slot), List.of(new OnDuty.Swap<>(1, from, "d", approved)));
            var there = duty.at(START.plusHours(random.nextInt(24)));
            assertThat(there).hasSize(3).doesNotHaveDuplicates();
            assertThat(there.contains("d")).isEqualTo(approved);
            assertThat(there.contains(from)).isEqualTo(!approved);
            assertThat(duty.at(START.plusHours(24)))
                    .as("the end is not in the turn")
                    .isEmpty();
        }
    }

    /** Adding up does not depend on the order, and what nobody says stays unknown. */
    @Test
    void addsLossesUpInAnyOrder() {
        for (int n = 0; n < TIMES; n++) {
            var one = losses();
            var two = losses();
            var three = losses();
            assertThat(one.plus(two)).isEqualTo(two.plus(one));
            assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
            assertThat(one.plus(Losses.UNKNOWN)).isEqualTo(one);
            var known = new HashMap<String, Integer>();
            known.put("dead", (one.dead() == null ? 0 : 1) + (two.dead() == null ? 0 : 1));
            assertThat(one.plus(two).dead() == null).isEqualTo(known.get("dead") == 0);
        }
    }

    private Losses losses() {
        return new Losses(
                number(), number(), number(), null, number(), null, null, number(), null, null, null, number(), null);
    }

    private @Nullable Integer number() {
        return random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(1_000));
    }
}
