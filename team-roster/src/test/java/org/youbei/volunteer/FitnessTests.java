package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;

/** Each check of signing up by itself, on the day of the shift and not on today's. */
class FitnessTests {
    private static final JurisdictionCode STREET = new JurisdictionCode("420106001");
    private static final JurisdictionCode COMMUNITY = new JurisdictionCode("420106001001");
    private static final JurisdictionCode OTHER = new JurisdictionCode("420106002001");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate GROWN = LocalDate.of(2000, 1, 1);

    @Test
    void findsNothingAgainstWhoeverFits() {
        assertThat(against(fit(), shift(2, 4))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(VolunteerState.class)
    void takesActiveOnesOnly(VolunteerState state) {
        var found = against(new Fitness(volunteer(state, GROWN), List.of(), Map.of(), NOW), shift(2, 4));
        assertThat(found).isEqualTo(state == VolunteerState.ACTIVE ? List.of() : List.of("volunteer.not-active"));
    }

    @Test
    void knowsWhenSignUpOpensAndEnds() {
        assertThat(against(fit(), shift(0, 1))).as("begins this moment").containsExactly("volunteer.over");
        assertThat(against(fit(), with(shift(2, 4), NOW.plusSeconds(1), null, null, 5)))
                .containsExactly("volunteer.not-open");
        assertThat(against(fit(), with(shift(2, 4), NOW, null, null, 5)))
                .as("opens this moment")
                .isEmpty();
        assertThat(against(fit(), with(shift(2, 4), NOW, null, LocalDate.of(2026, 11, 20), 5)))
                .as("called off")
                .containsExactly("volunteer.over");
    }

    @Test
    void holdsTheUnitsApart() {
        assertThat(against(fit(), at(STREET))).isEmpty();
        assertThat(against(fit(), at(COMMUNITY))).isEmpty();
        assertThat(against(fit(), at(OTHER))).containsExactly("volunteer.elsewhere");
        assertThat(against(fit(), at(new JurisdictionCode("420106001002")))).containsExactly("volunteer.elsewhere");
    }

    @Test
    void countsAgeOnTheDayOfTheShift() {
        var day = LocalDate.of(2026, 11, 23);
        assertThat(against(born(day), shift(2, 4))).as("eighteen that day").isEmpty();
        assertThat(against(born(day.plusDays(1)), shift(2, 4))).containsExactly("volunteer.minor");
        assertThat(against(born(day.plusDays(1)), shift(26, 28)))
                .as("on the next day")
                .isEmpty();
    }

    @Test
    void countsCertificatesOnTheDayOfTheShift() {
        var needed = with(shift(26, 28), NOW, "first_aid", null, 5);
        assertThat(against(able(Map.of()), needed)).containsExactly("volunteer.unqualified");
        assertThat(against(able(Map.of("driving", Optional.empty())), needed)).containsExactly("volunteer.unqualified");
        assertThat(against(able(Map.of("first_aid", Optional.of(LocalDate.of(2026, 11, 23)))), needed))
                .as("valid today, not on the day")
                .containsExactly("volunteer.unqualified");
        assertThat(against(able(Map.of("first_aid", Optional.of(LocalDate.of(2026, 11, 24)))), needed))
                .as("its last day is that day")
                .isEmpty();
        assertThat(against(able(Map.of("first_aid", Optional.empty())), needed)).isEmpty();
    }

    @Test
    void refusesOverlapsAndNotWhatTouches() {
        var own = shift(2, 4);
        var fitness = new Fitness(volunteer(VolunteerState.ACTIVE, GROWN), List.of(own), Map.of(), NOW);
        assertThat(against(fitness, shift(4, 6))).isEmpty();
        assertThat(against(fitness, shift(1, 2))).isEmpty();
        assertThat(against(fitness, shift(3, 5))).containsExactly("volunteer.overlap");
        assertThat(against(fitness, shift(1, 5))).as("around it").containsExactly("volunteer.overlap");
        assertThat(against(fitness, own)).containsExactly("volunteer.signed");
        var off = with(own, NOW, null, LocalDate.of(2026, 11, 20), 5);
        var free = new Fitness(volunteer(VolunteerState.ACTIVE, GROWN), List.of(off), Map.of(), NOW);
        assertThat(against(free, shift(3, 5)))
                .as("what was called off takes no time")
                .isEmpty();
    }

    @Test
    void asksForRoomOnlyWhereSomebodySignsUp() {
        var full = with(shift(2, 4), NOW, null, null, 0);
        assertThat(against(fit(), full)).containsExactly("volunteer.full");
        assertThat(fit().unfit(full)).isEmpty();
    }

    private static List<String> against(Fitness fitness, Shift shift) {
        return fitness.objections(shift).stream().map(Refusal::code).toList();
    }

    private static Fitness fit() {
        return able(Map.of());
    }

    private static Fitness able(Map<String, Optional<LocalDate>> able) {
        return new Fitness(volunteer(VolunteerState.ACTIVE, GROWN), List.of(), able, NOW);
    }

    private static Fitness born(LocalDate adultOn) {
        return new Fitness(volunteer(VolunteerState.ACTIVE, adultOn), List.of(), Map.of(), NOW);
    }

    private static Volunteer volunteer(VolunteerState state, LocalDate adultOn) {
        var seen = new Volunteer.Seen(
                "ABCDEFGHJK",
                UUID.randomUUID(),
                "示**",
                "138****0001",
                adultOn,
                false,
                List.of(),
                0,
                3,
                state,
                LocalDate.of(2026, 1, 1),
                null,
                null);
        return new Volunteer(UUID.randomUUID(), COMMUNITY, 0, seen);
    }

    /** From so many hours on to so many, adults only, for five. */
    private static Shift shift(int from, int to) {
        return new Shift(
                UUID.randomUUID(),
                COMMUNITY,
                "示例班",
                "示例路",
                NOW.plus(Duration.ofHours(from)),
                NOW.plus(Duration.ofHours(to)),
                NOW.minus(Duration.ofDays(1)),
                1,
                5,
                null,
                true,
                false,
                "CODE1234",
                null,
                0);
    }

    private static Shift at(JurisdictionCode unit) {
        var one = shift(2, 4);
        return new Shift(
                one.id(),
                unit,
                one.title(),
                one.place(),
                one.startsAt(),
                one.endsAt(),
                one.opensAt(),
                1,
                5,
                null,
                true,
                true,
                one.code(),
                null,
                0);
    }

    private static Shift with(
            Shift one, Instant opens, @Nullable String qualification, @Nullable LocalDate cancelled, int most) {
        return new Shift(
                one.id(),
                one.unit(),
                one.title(),
                one.place(),
                one.startsAt(),
                one.endsAt(),
                opens,
                1,
                most,
                qualification,
                true,
                false,
                one.code(),
                cancelled,
                0);
    }
}
