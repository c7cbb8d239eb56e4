package org.youbei.duty.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.duty.solver.RosterPlan.FREE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search on a published instance whose optimum is proven, and on months as streets have them. */
class RosterSolverTests {
    private static final long TEN_SECONDS = Duration.ofSeconds(10).toNanos();
    private static final int DAY_MINUTES = 1_440;
    private static final int LEADER = 0;
    private static final int STAFF = 1;

    /** The optimum is 607 (Curtois and Qu, instance 1). */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void comesWithinTwoPercentOfTheProvenOptimum(long seed) throws IOException {
        var problem = published("/rosters/instance1.txt");
        var plan = new RosterSolver(problem, seed).solve(6_000_000, TEN_SECONDS);
        assertThat(plan.broken()).isZero();
        assertThat(plan.cost()).isBetween(607L, 619L);
        assertThat(brokenBy(problem, plan)).isZero();
    }

    @Test
    void fillsAMonthOfTwentyFourHourTurnsWithoutBreakingRests() {
        var problem = month(31, 10, 30, DAY_MINUTES, Map.of());
        var plan = new RosterSolver(problem, 5).solve(400_000, TEN_SECONDS);
        assertThat(plan.broken()).isZero();
        assertThat(gaps(problem, plan)).isZero();
        assertThat(brokenBy(problem, plan)).isZero();
        var turns = IntStream.range(10, 40).map(person -> turns(plan, person)).summaryStatistics();
        assertThat(turns.getMax() - turns.getMin()).isLessThanOrEqualTo(1);
    }

    @Test
    void leavesAGapRatherThanBreakingARest() {
        var problem = month(7, 1, 2, DAY_MINUTES, Map.of());
        var plan = new RosterSolver(problem, 5).solve(200_000, TEN_SECONDS);
        assertThat(plan.broken()).isZero();
        assertThat(brokenBy(problem, plan)).isZero();
        // One leader with a day's rest after each 24 hours: four of seven days.
        assertThat(turns(plan, 0)).isEqualTo(4);
    }

    @Test
    void keepsLockedCells() {
        var locked = Map.of(
                new RosterProblem.Cell(0, 3),
                LEADER,
                new RosterProblem.Cell(5, 3),
                FREE,
                new RosterProblem.Cell(4, 0),
                STAFF);
        var plan = new RosterSolver(month(10, 3, 8, DAY_MINUTES, locked), 9).solve(100_000, TEN_SECONDS);
        assertThat(plan.at(0, 3)).isEqualTo(LEADER);
        assertThat(plan.at(5, 3)).isEqualTo(FREE);
        assertThat(plan.at(4, 0)).isEqualTo(STAFF);
    }

    @Test
    void givesFewerRestDaysToWhomHadMore() {
        var kinds = List.of(new ShiftKind("值班", 0, 480));
        var workers = List.of(
                Worker.free("a", Set.of(0), Set.of(), Worker.NEVER, 4),
                Worker.free("b", Set.of(0), Set.of(), Worker.NEVER, 0));
        var covers = IntStream.range(0, 8)
                .mapToObj(day -> new Cover(day, 0, 1, 300, 300))
                .toList();
        var problem =
                new RosterProblem(8, kinds, workers, covers, List.of(), 0, Set.of(0, 1, 2, 3), List.of(), Map.of(), 10);
        var plan = new RosterSolver(problem, 1).solve(100_000, TEN_SECONDS);
        assertThat(IntStream.range(0, 4).filter(day -> plan.at(0, day) != FREE).count())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void proposesTheSameForTheSameSeed() {
        var problem = month(14, 4, 9, DAY_MINUTES, Map.of());
        var one = new RosterSolver(problem, 3).solve(50_000, TEN_SECONDS);
        var two = new RosterSolver(problem, 3).solve(50_000, TEN_SECONDS);
        assertThat(two.cells()).isDeepEqualTo(one.cells());
    }

    @Test
    void answersForNobody() {
        var plan = new RosterSolver(month(3, 0, 0, DAY_MINUTES, Map.of()), 1).solve(1_000, TEN_SECONDS);
        assertThat(plan.cells()).isEmpty();
    }

    /** Whatever the people, the rests and the days off: no hard rule is broken where no cell is locked. */
    @Test
    void neverBreaksAHardRule() {
        var random = new Random(20_261_130);
        for (int round = 0; round < 40; round++) {
            int days = 5 + random.nextInt(27);
            var kinds = List.of(
                    new ShiftKind("日班带班", 540, 510),
                    new ShiftKind("日班值班", 540, 510),
                    new ShiftKind("夜班带班", 1_050, 930),
                    new ShiftKind("夜班值班", 1_050, 930));
            var workers = new ArrayList<Worker>();
            for (int n = 0; n < 1 + random.nextInt(14); n++) {
                var off = new HashSet<Integer>();
                IntStream.range(0, random.nextInt(5)).forEach(i -> off.add(random.nextInt(days)));
                var can = random.nextInt(3) == 0 ? Set.of(0, 2) : Set.of(1, 3);
                int busy = random.nextBoolean() ? Worker.NEVER : random.nextInt(600);
                workers.add(new Worker(
                        "p" + n,
                        can,
                        Map.of(1, 9),
                        0,
                        20_000,
                        1 + random.nextInt(6),
                        1,
                        1,
                        2,
                        off,
                        busy,
                        random.nextInt(4)));
            }
            var covers = new ArrayList<Cover>();
            for (int day = 0; day < days; day++) {
                covers.add(new Cover(day, 0, 1, 300, 300));
                covers.add(new Cover(day, 1, 2, 300, 300));
                covers.add(new Cover(day, 2, 1, 300, 300));
                covers.add(new Cover(day, 3, 2, 300, 300));
            }
            var weekends = days > 6 ? List.of(Set.of(5, 6)) : List.<Set<Integer>>of();
            var problem = new RosterProblem(
                    days, kinds, workers, covers, List.of(), random.nextInt(25) * 60, Set.of(0), weekends, Map.of(), 2);
            var plan = new RosterSolver(problem, round).solve(20_000, TEN_SECONDS);
            assertThat(plan.broken()).as("round " + round).isZero();
            assertThat(brokenBy(problem, plan)).as("round " + round).isZero();
        }
    }

    private static RosterProblem month(
            int days, int leaders, int staff, int minutes, Map<RosterProblem.Cell, Integer> locked) {
        var kinds = List.of(new ShiftKind("带班", 540, minutes), new ShiftKind("值班", 540, minutes));
        var workers = new ArrayList<Worker>();
        for (int n = 0; n < leaders + staff; n++) {
            workers.add(Worker.free("p" + n, Set.of(n < leaders ? LEADER : STAFF), Set.of(), Worker.NEVER, 0));
        }
        var covers = new ArrayList<Cover>();
        for (int day = 0; day < days; day++) {
            covers.add(new Cover(day, LEADER, 1, 300, 300));
            covers.add(new Cover(day, STAFF, 2, 300, 300));
        }
        return new RosterProblem(
                days,
                kinds,
                workers,
                covers,
                List.of(),
                DAY_MINUTES,
                days > 6 ? Set.of(5, 6) : Set.of(),
                List.of(),
                locked,
                2);
    }

    private static int turns(RosterPlan plan, int person) {
        return (int)
                IntStream.of(plan.cells()[person]).filter(kind -> kind != FREE).count();
    }

    private static int gaps(RosterProblem problem, RosterPlan plan) {
        return problem.covers().stream()
                .mapToInt(cover -> (int) Math.abs(cover.wanted()
                        - IntStream.range(0, plan.cells().length)
                                .filter(person -> plan.at(person, cover.day()) == cover.kind())
                                .count()))
                .sum();
    }

    /** Counted anew, by other words than the search does. */
    private static int brokenBy(RosterProblem problem, RosterPlan plan) {
        int broken = 0;
        for (int person = 0; person < plan.cells().length; person++) {
            var worker = problem.workers().get(person);
            var row = plan.cells()[person];
            var minutes = IntStream.of(row)
                    .filter(kind -> kind != FREE)
                    .map(kind -> problem.kinds().get(kind).minutes())
                    .sum();
            broken += minutes > worker.mostMinutes() || minutes < worker.leastMinutes() ? 1 : 0;
            var text = new StringBuilder();
            int last = worker.busyUntil();
            for (int day = 0; day < row.length; day++) {
                text.append(row[day] == FREE ? '.' : 'x');
                if (row[day] != FREE) {
                    var shift = problem.kinds().get(row[day]);
                    broken += day * DAY_MINUTES + shift.startMinute() - last < problem.restMinutes() ? 1 : 0;
                    last = day * DAY_MINUTES + shift.startMinute() + shift.minutes();
                    broken += worker.off().contains(day) || !worker.can().contains(row[day]) ? 1 : 0;
                }
            }
            for (var run : text.toString().split("\\.+")) {
                broken += run.length() > worker.mostConsecutive() ? 1 : 0;
            }
            broken += weekends(problem, row) > worker.mostWeekends() ? 1 : 0;
        }
        return broken;
    }

    private static long weekends(RosterProblem problem, int[] row) {
        return problem.weekends().stream()
                .filter(days -> days.stream().anyMatch(day -> row[day] != FREE))
                .count();
    }

    /** Reads the format of the published instances, with one kind of turn. */
    private static RosterProblem published(String name) throws IOException {
        var sections = new HashMap<String, List<String[]>>();
        String section = "";
        try (var in = RosterSolverTests.class.getResourceAsStream(name)) {
            for (var line : new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("SECTION_")) {
                    section = line.strip();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    sections.computeIfAbsent(section, key -> new ArrayList<>())
                            .add(line.strip().split(","));
                }
            }
        }
        int days = Integer.parseInt(sections.get("SECTION_HORIZON").getFirst()[0]);
        var shift = sections.get("SECTION_SHIFTS").getFirst();
        var kinds = List.of(new ShiftKind(shift[0], 0, Integer.parseInt(shift[1])));
        var off = new HashMap<String, Set<Integer>>();
        for (var line : sections.get("SECTION_DAYS_OFF")) {
            off.put(
                    line[0],
                    IntStream.range(1, line.length)
                            .mapToObj(n -> Integer.valueOf(line[n]))
                            .collect(java.util.stream.Collectors.toSet()));
        }
        var workers = new ArrayList<Worker>();
        var names = new ArrayList<String>();
        for (var line : sections.get("SECTION_STAFF")) {
            names.add(line[0]);
            workers.add(new Worker(
                    line[0],
                    Set.of(0),
                    Map.of(0, Integer.valueOf(line[1].substring(line[1].indexOf('=') + 1))),
                    Integer.parseInt(line[3]),
                    Integer.parseInt(line[2]),
                    Integer.parseInt(line[4]),
                    Integer.parseInt(line[5]),
                    Integer.parseInt(line[6]),
                    Integer.parseInt(line[7]),
                    off.getOrDefault(line[0], Set.of()),
                    Worker.NEVER,
                    0));
        }
        var wishes = new ArrayList<Wish>();
        for (var wished : List.of("ON", "OFF")) {
            for (var line : sections.get("SECTION_SHIFT_" + wished + "_REQUESTS")) {
                wishes.add(new Wish(
                        names.indexOf(line[0]),
                        Integer.parseInt(line[1]),
                        0,
                        wished.equals("ON"),
                        Integer.parseInt(line[3])));
            }
        }
        var covers = sections.get("SECTION_COVER").stream()
                .map(line -> new Cover(
                        Integer.parseInt(line[0]),
                        0,
                        Integer.parseInt(line[2]),
                        Integer.parseInt(line[3]),
                        Integer.parseInt(line[4])))
                .toList();
        var weekends = IntStream.range(0, days / 7)
                .mapToObj(week -> Set.of(week * 7 + 5, week * 7 + 6))
                .toList();
        return new RosterProblem(days, kinds, workers, covers, wishes, 0, Set.of(), weekends, Map.of(), 0);
    }
}
