package org.youbei.shelter.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.ShelterState;
import org.youbei.shelter.ShelterStep;
import org.youbei.shelter.Step;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class OccupanciesTests {
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    ShelterRegister register;

    @Autowired
    Occupancies occupancies;

    @Autowired
    Openings openings;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void countsByTheMinuteAndClosesOnlyWhenNobodyIsInside() {
        var shelter = shelter(10);
        var opening = opened(shelter);
        var first = arrived(opening, "a-1", 4);
        var before = clock.instant();
        clock.advance(Duration.ofMinutes(10));
        arrived(opening, "a-2", 5);
        assertThat(in(() -> occupancies.inside(opening, before))).isEqualTo(4);
        assertThat(in(() -> occupancies.isSaturated(openings.find(opening))))
                .as("9 of 10")
                .isTrue();
        assertThat(codes(in(() ->
                        register.take(WORKER, shelter, UUID.randomUUID(), new Step.Plain(ShelterStep.CLOSING, "")))))
                .containsExactly("shelter.inside");
        assertThat(codes(arrive(opening, "a-3", 2, null))).containsExactly("shelter.full");
        assertThat(codes(arrive(opening, "a-1", 1, null))).containsExactly("shelter.inside-elsewhere");
        in(() -> occupancies.leave(WORKER, first, UUID.randomUUID(), EntryKind.LEAVE, 1, clock.instant(), ""))
                .orElseThrow();
        in(() -> occupancies.leaveAll(WORKER, opening, "回家")).orElseThrow();
        in(() -> register.take(WORKER, shelter, UUID.randomUUID(), new Step.Plain(ShelterStep.CLOSING, "")))
                .orElseThrow();
        assertThat(codes(arrive(opening, "a-4", 1, null))).contains("shelter.closed");
        assertThat(in(() -> register.find(shelter)).state()).isEqualTo(ShelterState.RESTORING);
    }

    @Test
    void entersAnArrivalOnceAndMovesAHouseholdOn() {
        var opening = opened(shelter(20));
        var next = shelter(20);
        var other = opened(next);
        var id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            in(() -> occupancies.arrive(WORKER, opening, arrival(id, "b-1", 3, null)))
                    .orElseThrow();
        }
        assertThat(in(() -> openings.inside(opening))).isEqualTo(3);
        in(() -> occupancies.move(WORKER, id, UUID.randomUUID(), next, clock.instant(), ""))
                .orElseThrow();
        assertThat(in(() -> openings.inside(opening))).isZero();
        assertThat(in(() -> openings.inside(other))).isEqualTo(3);
        assertThat(in(() -> occupancies.search(WORKER, "示例", "家属寻找")).orElseThrow())
                .extracting(Household::code)
                .contains("b-1");
    }

    /** Room 10; one that is ready in a hazard it does not serve needs a reason. */
    @Test
    void opensForAHazardItDoesNotServeOnlyWithAReason() {
        var shelter = shelter(10);
        var opening = new Step.Opening(Step.Occasion.INCIDENT, "示例", Hazard.CHEMICAL, "");
        assertThat(codes(in(() -> register.take(WORKER, shelter, UUID.randomUUID(), opening))))
                .containsExactly("shelter.hazard-not-served");
    }

    /** The real course of an opening: 118 lists of the shelters that were open in a city after an earthquake. */
    @Test
    void replaysTheTimelineOfNanaoExactly() throws IOException {
        var lists = lists();
        var ids = new HashMap<String, UUID>();
        var open = new LinkedHashMap<String, UUID>();
        clock.advance(
                Duration.between(clock.instant(), lists.keySet().iterator().next()));
        for (var list : lists.entrySet()) {
            clock.advance(Duration.between(clock.instant(), list.getKey()));
            for (var name : new HashSet<>(open.keySet())) {
                if (!list.getValue().containsKey(name)) {
                    close(ids.get(name), open.remove(name));
                }
            }
            list.getValue().forEach((name, line) -> {
                var shelter = ids.computeIfAbsent(name, unknown -> shelter(name, line.room()));
                var opening = open.computeIfAbsent(name, closed -> opened(shelter));
                in(() -> occupancies.count(WORKER, opening, UUID.randomUUID(), line.people(), clock.instant(), ""))
                        .orElseThrow();
            });
        }
        var course = in(() -> occupancies.timeline(List.copyOf(lists.keySet())));
        assertThat(course.moments()).hasSize(118);
        assertThat(course.shelters()).isEqualTo(34);
        var peak = course.peak();
        assertThat(peak).isNotNull();
        assertThat(peak.people()).isEqualTo(1_933);
        assertThat(peak.at().toInstant()).isEqualTo(Instant.parse("2024-01-12T21:00:00Z"));
        assertThat(course.saturated()).containsExactly("石崎小学校");
        assertThat(course.reopened())
                .containsExactlyInAnyOrder(
                        "七尾市武道館（福祉避難所）", "七尾総合市民体育館", "田鶴浜地区コミュニティセンター（サンビーム）", "白南風（福祉避難所）", "秀楽苑（福祉避難所）");
        assertThat(course.moments().getFirst().people()).isEqualTo(1_886);
        assertThat(course.moments().getFirst().open()).isEqualTo(29);
        assertThat(course.moments().getLast().people()).isEqualTo(40);
    }

    private record Line(int people, @Nullable Integer room) {}

    private static Map<Instant, Map<String, Line>> lists() throws IOException {
        var lists = new LinkedHashMap<Instant, Map<String, Line>>();
        try (var file =
                OccupanciesTests.class.getResourceAsStream("/cases/nanao-2024-shelter-headcount-timeline.csv")) {
            var lines = new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            lines.lines().skip(1).forEach(text -> {
                var cells = text.split(",", -1);
                lists.computeIfAbsent(OffsetDateTime.parse(cells[0]).toInstant(), at -> new LinkedHashMap<>())
                        .put(
                                cells[3],
                                new Line(
                                        Integer.parseInt(cells[4]),
                                        cells[7].isEmpty() ? null : Integer.valueOf(cells[7])));
            });
        }
        return new java.util.TreeMap<>(lists);
    }

    private void close(UUID shelter, UUID opening) {
        in(() -> occupancies.leaveAll(WORKER, opening, "")).orElseThrow();
        in(() -> register.take(WORKER, shelter, UUID.randomUUID(), new Step.Plain(ShelterStep.CLOSING, "")))
                .orElseThrow();
        in(() -> register.take(WORKER, shelter, UUID.randomUUID(), new Step.Plain(ShelterStep.RESTORATION, "")))
                .orElseThrow();
    }

    private UUID arrived(UUID opening, String code, int people) {
        return arrive(opening, code, people, null).orElseThrow();
    }

    private Outcome<UUID> arrive(UUID opening, String code, int people, @Nullable UUID next) {
        return in(() -> occupancies.arrive(WORKER, opening, arrival(UUID.randomUUID(), code, people, next)));
    }

    private Arrival arrival(UUID id, String code, int people, @Nullable UUID next) {
        return new Arrival(id, code, people, 1, 0, Set.of(Need.MEDICINE), "示例家庭", "", clock.instant(), next, "");
    }

    private UUID shelter(int room) {
        return shelter("示例场所" + UUID.randomUUID(), room);
    }

    private UUID shelter(String name, @Nullable Integer room) {
        var entry = new ShelterEntry(
                name,
                Grade.COMMUNITY,
                Stay.SHORT,
                "",
                new Areas(null, null, null, room == null ? 1_000_000 : room),
                true,
                "EARTHQUAKE,FLOOD",
                "",
                null,
                null,
                null,
                null,
                new Keys("岗位一", "", "岗位二", ""),
                "",
                null,
                null,
                null,
                null,
                "");
        var id = UUID.randomUUID();
        in(() -> register.register(WORKER, id, Cast.JIYUQIAO_COMMUNITY, entry)).orElseThrow();
        in(() -> register.take(WORKER, id, UUID.randomUUID(), new Step.Plain(ShelterStep.COMMISSIONING, "")))
                .orElseThrow();
        return id;
    }

    private UUID opened(UUID shelter) {
        var opening = UUID.randomUUID();
        in(() -> register.take(
                        WORKER,
                        shelter,
                        opening,
                        new Step.Opening(Step.Occasion.INCIDENT, "示例", Hazard.EARTHQUAKE, "")))
                .orElseThrow();
        return opening;
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(WORKER.scope(), work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return new ArrayList<>(((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList());
    }
}
