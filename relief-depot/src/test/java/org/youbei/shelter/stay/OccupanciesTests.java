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
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
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

    @Test
    void keepsACountTrueWhateverIsEnteredLateForAMinuteBeforeIt() {
        var opening = opened(shelter(50));
        var begin = clock.instant();
        var first = arrived(opening, "c-1", 5);
        clock.advance(Duration.ofMinutes(10));
        var counted = clock.instant();
        count(opening, 8, counted).orElseThrow();
        clock.advance(Duration.ofMinutes(10));
        arrivedAt(opening, "c-2", 3, begin.plusSeconds(60)).orElseThrow();
        leave(first, 2, begin.plusSeconds(120)).orElseThrow();
        assertThat(insideAt(opening, begin.plusSeconds(90))).isEqualTo(8);
        assertThat(insideAt(opening, begin.plusSeconds(150))).isEqualTo(6);
        assertThat(insideAt(opening, counted)).isEqualTo(8);
        arrived(opening, "c-3", 1);
        assertThat(in(() -> openings.inside(opening))).isEqualTo(9);
        count(opening, 2, begin.plusSeconds(180)).orElseThrow();
        assertThat(insideAt(opening, begin.plusSeconds(200))).isEqualTo(2);
        assertThat(insideAt(opening, counted)).isEqualTo(8);
    }

    /** Five came and nobody was counted: whoever leaves late must not make the minutes after it fewer than nobody. */
    @Test
    void neverHasFewerThanNobodyInside() {
        var opening = opened(shelter(50));
        var family = arrived(opening, "d-1", 5);
        var begin = clock.instant();
        clock.advance(Duration.ofMinutes(5));
        count(opening, 2, clock.instant()).orElseThrow();
        clock.advance(Duration.ofMinutes(5));
        assertThat(codes(leave(family, 5, clock.instant()))).containsExactly("shelter.later");
        leave(family, 5, begin.plusSeconds(30)).orElseThrow();
        assertThat(insideAt(opening, begin.plusSeconds(60))).isZero();
        assertThat(in(() -> openings.inside(opening))).isEqualTo(2);
        assertThat(codes(leave(family, 1, clock.instant()))).containsExactly("shelter.too-many-leave");
    }

    @Test
    void letsThoseComeBackWhoWereMissingAndTheSameWristbandAnotherTime() {
        var opening = opened(shelter(50));
        var family = arrived(opening, "e-1", 4);
        assertThat(codes(in(() -> occupancies.leave(
                        WORKER, family, UUID.randomUUID(), EntryKind.MISSING, 1, clock.instant(), " "))))
                .containsExactly("shelter.missing");
        in(() -> occupancies.leave(WORKER, family, UUID.randomUUID(), EntryKind.MISSING, 1, clock.instant(), "晚饭时不在"))
                .orElseThrow();
        assertThat(codes(back(family, 2))).containsExactly("shelter.too-many-back");
        var request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            in(() -> occupancies.comeBack(WORKER, family, request, 1, clock.instant(), "在门口找到"))
                    .orElseThrow();
        }
        assertThat(in(() -> openings.inside(opening))).isEqualTo(4);
        leave(family, 4, clock.instant()).orElseThrow();
        var again = arrived(opening, "e-1", 4);
        assertThat(again).isNotEqualTo(family);
        assertThat(codes(back(family, 1))).containsExactly("shelter.inside-elsewhere");
        assertThat(in(() -> occupancies.households(opening)))
                .extracting(Household::code)
                .containsExactly("e-1", "e-1");
    }

    @Test
    void refusesMinutesThatWereNotAndStepsOfOthers() {
        var opening = opened(shelter(50));
        var begin = clock.instant();
        assertThat(codes(arrivedAt(opening, "f-1", 1, begin.minusSeconds(600)))).containsExactly("shelter.moment");
        assertThat(codes(arrivedAt(opening, "f-2", 1, begin.plusSeconds(600)))).containsExactly("shelter.moment");
        var family = arrivedAt(opening, "f-3", 1, begin.plusSeconds(240)).orElseThrow();
        arrived(opening, "f-5", 3);
        assertThat(codes(leave(family, 1, begin.plusSeconds(60))))
                .as("gone before they came")
                .containsExactly("shelter.later");
        assertThat(codes(count(opening, -1, begin))).containsExactly("shelter.people");
        assertThat(codes(in(() -> occupancies.arrive(
                        WORKER,
                        opening,
                        new Arrival(
                                UUID.randomUUID(),
                                "f-4",
                                2,
                                2,
                                1,
                                Set.of(),
                                "名".repeat(301),
                                "abc",
                                begin,
                                null,
                                "")))))
                .containsExactlyInAnyOrder("shelter.groups", "shelter.too-long", "shelter.phone");
        var outsider = new Actor(new UUID(1, 77), "示例", Set.of(Role.AUDITOR), WORKER.scope());
        assertThat(codes(in(() -> occupancies.leaveAll(outsider, opening, "")))).containsExactly("shelter.not-yours");
        assertThat(codes(in(() -> occupancies.count(outsider, opening, UUID.randomUUID(), 1, begin, ""))))
                .containsExactly("shelter.not-yours");
    }

    @Test
    void letsNobodyInWhilePausedAndMovesNobodyThere() {
        var shelter = shelter(50);
        var opening = opened(shelter);
        var family = arrived(opening, "g-1", 2);
        var next = shelter(50);
        opened(next);
        in(() -> register.take(WORKER, next, UUID.randomUUID(), new Step.Plain(ShelterStep.PAUSE, "停电")))
                .orElseThrow();
        assertThat(codes(in(() -> occupancies.move(WORKER, family, UUID.randomUUID(), next, clock.instant(), ""))))
                .containsExactly("shelter.next");
        assertThat(codes(in(() -> occupancies.move(WORKER, family, UUID.randomUUID(), shelter, clock.instant(), ""))))
                .containsExactly("shelter.next");
        in(() -> register.take(WORKER, shelter, UUID.randomUUID(), new Step.Plain(ShelterStep.PAUSE, "满了")))
                .orElseThrow();
        assertThat(codes(arrive(opening, "g-2", 1, null))).containsExactly("shelter.paused");
        leave(family, 1, clock.instant()).orElseThrow();
        assertThat(codes(back(family, 1))).containsExactly("shelter.paused");
    }

    /** Thirty days after the closing names and numbers go; who was there in numbers stays. */
    @Test
    void forgetsNamesAfterThirtyDaysAndKeepsTheCounts() {
        var shelter = shelter(50);
        var opening = opened(shelter);
        var family = arrived(opening, "h-1", 2);
        close(shelter, opening);
        in(() -> occupancies.forget(ChinaTime.today(clock).plusDays(29)));
        assertThat(in(() -> occupancies.reveal(WORKER, family, "家属寻找")).orElseThrow())
                .contains("示例家庭");
        in(() -> occupancies.forget(ChinaTime.today(clock).plusDays(31)));
        assertThat(codes(in(() -> occupancies.reveal(WORKER, family, "家属寻找")))).containsExactly("shelter.forgotten");
        assertThat(in(() -> occupancies.households(opening)))
                .extracting(Household::shown)
                .containsExactly("—");
        assertThat(insideAt(opening, clock.instant().minusSeconds(1))).isNotNegative();
        assertThat(in(() -> openings.find(opening)).forgottenOn()).isNotNull();
    }

    @Test
    void revealsNothingWithoutAReasonAndSearchesNothingWithoutWords() {
        var opening = opened(shelter(50));
        var family = arrived(opening, "i-1", 2);
        assertThat(codes(in(() -> occupancies.reveal(WORKER, family, " ")))).containsExactly("shelter.missing");
        assertThat(codes(in(() -> occupancies.search(WORKER, " ", " "))))
                .containsExactly("shelter.missing", "shelter.missing");
        assertThat(in(() -> occupancies.search(WORKER, "I-1", "家属寻找")).orElseThrow())
                .extracting(Household::id)
                .contains(family);
    }

    private Outcome<Integer> count(UUID opening, int people, Instant at) {
        return in(() -> occupancies.count(WORKER, opening, UUID.randomUUID(), people, at, ""));
    }

    private Outcome<UUID> arrivedAt(UUID opening, String code, int people, Instant at) {
        return in(() -> occupancies.arrive(
                WORKER,
                opening,
                new Arrival(UUID.randomUUID(), code, people, 0, 0, Set.of(), "示例家庭", "", at, null, "")));
    }

    private Outcome<UUID> leave(UUID family, int people, Instant at) {
        return in(() -> occupancies.leave(WORKER, family, UUID.randomUUID(), EntryKind.LEAVE, people, at, ""));
    }

    private Outcome<UUID> back(UUID family, int people) {
        return in(() -> occupancies.comeBack(WORKER, family, UUID.randomUUID(), people, clock.instant(), ""));
    }

    private int insideAt(UUID opening, Instant at) {
        return in(() -> occupancies.inside(opening, at));
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
