package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;
import static org.youbei.volunteer.Standings.WORKER;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.division.DivisionImporter;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Shifts: who may sign up in which state and when, who came and went, and what becomes of the hours. */
@PostgresTest
@Import(Standings.class)
class ShiftsTests {
    @Autowired
    Shifts shifts;

    @Autowired
    ServiceHours hours;

    @Autowired
    Standings stage;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void refusesShiftsThatCannotBe() {
        var now = clock.instant();
        assertThat(codes(plan(entry(now.minusSeconds(60), 2, 1, 1, null)))).containsExactly("volunteer.past");
        assertThat(codes(plan(entry(now.plusSeconds(60), 25, 1, 1, null)))).containsExactly("volunteer.times");
        assertThat(codes(plan(entry(now.plusSeconds(60), -1, 1, 1, null)))).contains("volunteer.times");
        assertThat(codes(plan(entry(now.plusSeconds(60), 2, 0, 3, null)))).containsExactly("volunteer.bounds");
        assertThat(codes(plan(entry(now.plusSeconds(60), 2, 3, 2, null)))).containsExactly("volunteer.bounds");
        assertThat(codes(plan(entry(now.plusSeconds(60), 2, 1, 1, "flying"))))
                .containsExactly("volunteer.qualification");
        var said = entry(now.plusSeconds(60), 2, 1, 1, null);
        assertThat(codes(in(Cast.SIBLING_STREET, () -> shifts.plan(Cast.SIBLING_STREET, UUID.randomUUID(), said))))
                .containsExactly("volunteer.not-yours");
    }

    @Test
    void takesActiveVolunteersOnly() {
        var shift = shift(2, 9, null);
        for (var state : VolunteerState.values()) {
            var signed = sign(stage.standing(state), shift);
            if (state == VolunteerState.ACTIVE) {
                assertThat(signed).isInstanceOf(Outcome.Done.class);
            } else {
                assertThat(codes(signed)).as(state.name()).containsExactly("volunteer.not-active");
            }
        }
    }

    @Test
    void saysEveryReasonAtOnce() {
        var volunteer = stage.standing(VolunteerState.LEAVE);
        var qualified = shift(2, 1, "rescue");
        sign(stage.standing(VolunteerState.ACTIVE), qualified);
        assertThat(codes(sign(volunteer, qualified)))
                .containsExactlyInAnyOrder("volunteer.not-active", "volunteer.unqualified");
        var full = shift(2, 1, null);
        sign(stage.standing(VolunteerState.ACTIVE), full).orElseThrow();
        assertThat(codes(sign(volunteer, full))).containsExactlyInAnyOrder("volunteer.not-active", "volunteer.full");
    }

    @Test
    void fillsThePlacesAndNoMoreWhenManySignAtOnce() throws Exception {
        var shift = shift(2, 3, null);
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 7; i++) {
            people.add(stage.standing(VolunteerState.ACTIVE));
        }
        try (var pool = Executors.newFixedThreadPool(7)) {
            var all = new ArrayList<Callable<Outcome<UUID>>>();
            people.forEach(one -> all.add(() -> sign(one, shift)));
            int done = 0;
            for (var one : pool.invokeAll(all)) {
                done += one.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(3);
        }
        assertThat(find(shift).signed()).isEqualTo(3);
    }

    @Test
    void refusesTwoAtOnceAndTakesOneThatBeginsAsTheOtherEnds() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        sign(volunteer, shift(2, 5, null)).orElseThrow();
        assertThat(codes(sign(volunteer, shift(3, 5, null)))).containsExactly("volunteer.overlap");
        sign(volunteer, shift(4, 5, null)).orElseThrow();
        assertThat(in(WORKER, () -> shifts.of(volunteer)))
                .hasSize(2)
                .isSortedAccordingTo(java.util.Comparator.comparing(Shift::startsAt));
    }

    @Test
    void letsGoBeforeItBeginsAndNotAfter() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        var shift = shift(2, 1, null);
        assertThat(codes(withdraw(volunteer, shift))).containsExactly("volunteer.not-signed");
        sign(volunteer, shift).orElseThrow();
        assertThat(codes(sign(volunteer, shift))).containsExactly("volunteer.signed");
        withdraw(volunteer, shift).orElseThrow();
        assertThat(find(shift).signed()).isZero();
        sign(volunteer, shift).orElseThrow();
        clock.advance(Duration.ofHours(2));
        assertThat(codes(withdraw(volunteer, shift))).containsExactly("volunteer.over");
        assertThat(codes(sign(stage.standing(VolunteerState.ACTIVE), shift))).contains("volunteer.over");
    }

    @Test
    void bringsHoursByComingAndGoing() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        var shift = shift(2, 3, null);
        assertThat(codes(check(volunteer, shift))).containsExactly("volunteer.not-signed");
        sign(volunteer, shift).orElseThrow();
        clock.advance(Duration.ofMinutes(59));
        assertThat(codes(check(volunteer, shift)))
                .as("an hour and a minute early")
                .containsExactly("volunteer.check-time");
        clock.advance(Duration.ofMinutes(1));
        check(volunteer, shift).orElseThrow();
        assertThat(codes(check(volunteer, shift))).as("at the same moment").containsExactly("volunteer.check-time");
        clock.advance(Duration.ofMinutes(150));
        check(volunteer, shift).orElseThrow();
        assertThat(codes(check(volunteer, shift))).containsExactly("volunteer.checked");
        assertThat(in(WORKER, () -> hours.of(volunteer))).hasSize(1).allSatisfy(row -> {
            assertThat(row.time().minutes()).isEqualTo(150);
            assertThat(row.isOpen()).as("waits to be confirmed").isTrue();
        });
    }

    @Test
    void bringsNothingToWhoeverStaysTooLong() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        var shift = shift(1, 3, null);
        sign(volunteer, shift).orElseThrow();
        clock.advance(Duration.ofHours(1));
        check(volunteer, shift).orElseThrow();
        clock.advance(Duration.ofHours(6).plusSeconds(1));
        assertThat(codes(check(volunteer, shift)))
                .as("four hours after its end")
                .containsExactly("volunteer.check-time");
        assertThat(in(WORKER, () -> hours.of(volunteer))).isEmpty();
    }

    @Test
    void isNotedFromAListAfterwards() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        var shift = shift(1, 3, null);
        sign(volunteer, shift).orElseThrow();
        var from = find(shift).startsAt();
        clock.advance(Duration.ofHours(30));
        assertThat(codes(note(volunteer, shift, from, from))).containsExactly("volunteer.check-time");
        assertThat(codes(note(volunteer, shift, from.minus(Duration.ofMinutes(61)), from.plusSeconds(60))))
                .containsExactly("volunteer.check-time");
        assertThat(codes(note(volunteer, shift, from, from.plus(Duration.ofDays(1)))))
                .as("went on the next day")
                .containsExactly("volunteer.check-time");
        note(volunteer, shift, from, from.plus(Duration.ofMinutes(90))).orElseThrow();
        assertThat(codes(note(volunteer, shift, from, from.plus(Duration.ofMinutes(90)))))
                .containsExactly("volunteer.checked");
        assertThat(in(WORKER, () -> hours.of(volunteer)).getFirst().time().minutes())
                .isEqualTo(90);
    }

    @Test
    void isCalledOffOnce() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        var shift = shift(2, 3, null);
        sign(volunteer, shift).orElseThrow();
        assertThat(codes(in(WORKER, () -> shifts.cancel(WORKER, shift, " ")))).containsExactly("person.missing");
        in(WORKER, () -> shifts.cancel(WORKER, shift, "大雨")).orElseThrow();
        assertThat(codes(in(WORKER, () -> shifts.cancel(WORKER, shift, "大雨")))).containsExactly("volunteer.over");
        assertThat(in(WORKER, () -> shifts.coming(Cast.JIYUQIAO_COMMUNITY, 500)))
                .extracting(Shift::id)
                .doesNotContain(shift);
        sign(volunteer, shift(2, 3, null)).orElseThrow();
        assertThatThrownBy(() -> in(Cast.SIBLING_STREET, () -> shifts.find(shift)))
                .isInstanceOf(NotFound.class);
    }

    private Outcome<UUID> sign(UUID volunteer, UUID shift) {
        return in(WORKER, () -> shifts.sign(WORKER, stage.find(volunteer), shift));
    }

    private Outcome<UUID> withdraw(UUID volunteer, UUID shift) {
        return in(WORKER, () -> shifts.withdraw(WORKER, stage.find(volunteer), shift));
    }

    private Outcome<Signup> check(UUID volunteer, UUID shift) {
        return in(WORKER, () -> shifts.check(WORKER, stage.find(volunteer), shift));
    }

    private Outcome<Signup> note(UUID volunteer, UUID shift, Instant came, Instant went) {
        return in(WORKER, () -> shifts.note(WORKER, stage.find(volunteer), shift, came, went));
    }

    private Shift find(UUID shift) {
        return in(WORKER, () -> shifts.find(shift));
    }

    /** Begins in so many hours and lasts two. */
    private UUID shift(int ahead, int most, @Nullable String qualification) {
        return plan(entry(clock.instant().plus(Duration.ofHours(ahead)), 2, 1, most, qualification))
                .orElseThrow();
    }

    private Outcome<UUID> plan(ShiftEntry said) {
        return in(WORKER, () -> shifts.plan(WORKER, UUID.randomUUID(), said));
    }

    private ShiftEntry entry(Instant starts, int length, int least, int most, @Nullable String qualification) {
        return new ShiftEntry(
                Cast.JIYUQIAO_COMMUNITY,
                "示例班",
                "示例路",
                starts,
                starts.plus(Duration.ofHours(length)),
                clock.instant().minus(Duration.ofDays(1)),
                least,
                most,
                qualification,
                false);
    }
}
