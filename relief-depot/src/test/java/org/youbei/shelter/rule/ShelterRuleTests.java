package org.youbei.shelter.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;
import tools.jackson.databind.json.JsonMapper;

class ShelterRuleTests {
    @Test
    void theVectorsHold() {
        Vectors.holds("vectors/shelter_capacity_floor.json");
        Vectors.holds("vectors/shelter_coverage_small.json");
    }

    @Test
    void aSiteRoundsEachPartDownBeforeItAdds() {
        var site = Vectors.answer("shelter-site", """
            {"total": 12000, "deduct": [1500, "499.5"], "indoor": 3.9, "norms": {"outdoor": "2.0", "indoor": "2.0"}}\
            """);
        assertThat(site.get("outdoor_effective").decimalValue()).isEqualByComparingTo("10000.5");
        assertThat(site.get("outdoor_capacity").intValue()).isEqualTo(5000);
        assertThat(site.get("indoor_capacity").intValue()).isEqualTo(1);
        assertThat(site.get("capacity").intValue()).isEqualTo(5001);
        assertThat(site.get("management_point_min_m2").decimalValue()).isEqualByComparingTo("25.005");
        assertThat(site.get("units_of_at_most_2000").intValue()).isEqualTo(3);
    }

    @Test
    void moreDeductedThanThereIsIsRefused() {
        assertThatThrownBy(() -> Vectors.answer(
                        "shelter-site",
                        "{\"total\":1,\"deduct\":[2],\"indoor\":0,\"norms\":{\"outdoor\":2,\"indoor\":2}}"))
                .isInstanceOf(NotAnswered.class)
                .extracting("at")
                .isEqualTo("deduct");
    }

    @Test
    void theGapGrowsWithTheSizeAndEndsWhereTheStandardEnds() {
        var gaps = Vectors.answer("shelter-gap", "{\"people\":[0,2000,2001,8000,8001,20000,20001]}");
        assertThat(gaps.findValuesAsString("min_gap_m")).containsExactly("3", "3", "6", "6", "12", "12", "no rule");
    }

    @Test
    void roomGrowsWithTheAreaAndFallsWithTheNorm() {
        var random = new Random(1);
        for (int round = 0; round < 500; round++) {
            var area = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(2);
            var norm = new BigDecimal(1 + random.nextInt(500)).movePointLeft(2);
            long people = Capacity.people(area, norm);
            assertThat(norm.multiply(BigDecimal.valueOf(people))).isLessThanOrEqualTo(area);
            assertThat(norm.multiply(BigDecimal.valueOf(people + 1))).isGreaterThan(area);
            assertThat(Capacity.people(area.add(new BigDecimal("0.01")), norm)).isGreaterThanOrEqualTo(people);
            assertThat(Capacity.people(area, norm.add(new BigDecimal("0.01")))).isLessThanOrEqualTo(people);
        }
    }

    @Test
    void placesAreSharedSoThatMostFindRoom() {
        // The first shelter is nearest to both, the second within reach of the first community alone: nearest first
        // would leave ten outside.
        var coverage = new Coverage(
                List.of(new Coverage.Living("A", 30, 114, 10), new Coverage.Living("B", 30, 114.004, 10)),
                List.of(new Coverage.Room("S", 30, 114.001, 1_000, 10), new Coverage.Room("T", 30, 113.995, 600, 10)));
        assertThat(coverage.placedPeople()).isEqualTo(20);
        assertThat(coverage.unplaced(0)).isZero();
        assertThat(coverage.free(1)).isZero();
    }

    @Test
    void thePlacedAreAsManyAsAnyPlanCouldPlace() {
        var random = new Random(2);
        for (int round = 0; round < 200; round++) {
            var homes = IntStream.range(0, 6)
                    .mapToObj(i -> new Coverage.Living("H" + i, 30 + random.nextDouble() / 50, 114, random.nextInt(9)))
                    .toList();
            var rooms = IntStream.range(0, 5)
                    .mapToObj(j -> new Coverage.Room(
                            "R" + j, 30 + random.nextDouble() / 50, 114, 200 + random.nextInt(800), random.nextInt(12)))
                    .toList();
            var coverage = new Coverage(homes, rooms);
            assertThat(coverage.placedPeople()).isEqualTo(leastCut(homes, rooms));
            var inside = new long[rooms.size()];
            for (var placed : coverage.placed()) {
                assertThat(coverage.within(placed.living())).contains(placed.room());
                inside[placed.room()] += placed.people();
            }
            for (int j = 0; j < rooms.size(); j++) {
                assertThat(inside[j] + coverage.free(j)).isEqualTo(rooms.get(j).people());
            }
        }
    }

    /** A maximum flow is a least cut: over all sets of shelters, those sets' room and whoever reaches another one. */
    private static long leastCut(List<Coverage.Living> homes, List<Coverage.Room> rooms) {
        long least = Long.MAX_VALUE;
        for (int set = 0; set < 1 << rooms.size(); set++) {
            long cut = 0;
            for (int j = 0; j < rooms.size(); j++) {
                cut += (set >> j & 1) == 1 ? rooms.get(j).people() : 0;
            }
            for (var home : homes) {
                boolean other = false;
                for (int j = 0; j < rooms.size(); j++) {
                    var room = rooms.get(j);
                    other |= (set >> j & 1) == 0
                            && Coverage.metres(home.latitude(), home.longitude(), room.latitude(), room.longitude())
                                    <= room.radius();
                }
                cut += other ? home.people() : 0;
            }
            least = Math.min(least, cut);
        }
        return least;
    }

    @Test
    void aDistrictIsReckonedWithinASecond() {
        var random = new Random(4);
        var homes = IntStream.range(0, 1_500)
                .mapToObj(i -> new Coverage.Living(
                        "H" + i,
                        30.4 + random.nextDouble() / 4,
                        114.1 + random.nextDouble() / 4,
                        random.nextInt(9_000)))
                .toList();
        var rooms = IntStream.range(0, 800)
                .mapToObj(j -> new Coverage.Room(
                        "R" + j,
                        30.4 + random.nextDouble() / 4,
                        114.1 + random.nextDouble() / 4,
                        1_000 + random.nextInt(2_000),
                        random.nextInt(9_000)))
                .toList();
        new Coverage(homes, rooms);
        long began = System.nanoTime();
        var coverage = new Coverage(homes, rooms);
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("coverage of 1500 communities and 800 shelters: " + millis + " ms, placed "
                + coverage.placedPeople() + " of " + coverage.people());
        assertThat(millis).isLessThan(10_000);
    }

    @Test
    void theOpeningOfNanaoIsReplayedAsItWas() throws IOException {
        var lines = lines();
        var timeline = new OpenTimeline(lines);
        try (var in = getClass().getResourceAsStream("/vectors/shelter_timeline_nanao_2024.json")) {
            var expect = JsonMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(in))
                    .get("expect");
            assertThat(timeline.moments()).hasSize(expect.get("snapshots").intValue());
            assertThat(timeline.shelters())
                    .isEqualTo(expect.get("distinct_shelters").intValue());
            for (var point : expect.get("series")) {
                assertThat(timeline.moments())
                        .contains(new OpenTimeline.Moment(
                                OffsetDateTime.parse(point.get("at").asString()),
                                point.get("open").intValue(),
                                point.get("people").intValue()));
            }
            var peak = Objects.requireNonNull(timeline.peak());
            assertThat(peak.people()).isEqualTo(expect.get("peak").get("people").intValue());
            assertThat(peak.at())
                    .isEqualTo(OffsetDateTime.parse(expect.get("peak").get("at").asString()));
            assertThat(timeline.saturated().toString())
                    .isEqualTo("[" + expect.get("saturated_ever").get(0).asString() + "]");
            var reopened = new ArrayList<String>();
            expect.get("reopened").forEach(name -> reopened.add(name.asString()));
            assertThat(timeline.reopened()).isEqualTo(reopened);
            assertThat(timeline.moments().getLast().at())
                    .isEqualTo(OffsetDateTime.parse(expect.get("last_open").asString()));
        }
    }

    private List<OpenTimeline.Line> lines() throws IOException {
        try (var in = getClass().getResourceAsStream("/cases/nanao-2024-shelter-headcount-timeline.csv")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split("\r?\n"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new OpenTimeline.Line(
                            OffsetDateTime.parse(cells[0]),
                            cells[3],
                            Integer.parseInt(cells[4]),
                            cells[7].isBlank() ? null : Integer.valueOf(cells[7])))
                    .toList();
        }
    }
}
