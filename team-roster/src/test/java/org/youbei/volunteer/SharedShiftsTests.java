package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.Crowd;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** A street's shift that volunteers of its communities take, and places in it that change hands. */
@PostgresTest
@Import(Standings.class)
class SharedShiftsTests {
    private static final JurisdictionCode SECOND = new JurisdictionCode("420106001002");
    private static final Actor STREET = Cast.STREET;

    @Autowired
    Shifts shifts;

    @Autowired
    SignUps signUps;

    @Autowired
    Swaps swaps;

    @Autowired
    ServiceHours hours;

    @Autowired
    DutyBook book;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

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
    void isSeenAndTakenInTheCommunitiesBelow() {
        var shift = shift(5, true);
        var first = stage.active(Cast.JIYUQIAO_COMMUNITY);
        var second = stage.active(SECOND);
        assertThat(coming(first)).contains(shift);
        sign(first, shift).orElseThrow();
        sign(second, shift).orElseThrow();
        assertThat(codes(sign(second, shift))).containsExactly("volunteer.signed");
        assertThat(of(first)).containsExactly(shift);
        assertThat(seen(first, shift).signed()).as("counted whoever they are").isEqualTo(2);
        assertThat(in(self(first), () -> shifts.signups(shift)))
                .as("a community sees its own people only")
                .extracting(Signup::volunteer)
                .containsExactly(first.getId());
        assertThat(in(STREET, () -> shifts.signups(shift)))
                .extracting(Signup::volunteer)
                .containsExactlyInAnyOrder(first.getId(), second.getId());
    }

    @Test
    void isNothingToAnotherStreet() {
        var shift = shift(5, true);
        var stranger = stage.active(Cast.YANGYUAN_COMMUNITY);
        assertThat(coming(stranger)).doesNotContain(shift);
        assertThatThrownBy(() -> sign(stranger, shift)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(Cast.SIBLING_STREET, () -> shifts.find(shift)))
                .isInstanceOf(NotFound.class);
        var supervisor = in(Cast.SUPERVISOR, () -> shifts.sign(Cast.SUPERVISOR, stranger, shift));
        assertThat(codes(supervisor)).as("though the district sees both").containsExactly("volunteer.elsewhere");
        assertThat(in(Cast.SIBLING_STREET, () -> swaps.of(shift))).isEmpty();
    }

    @Test
    void staysClosedWhereTheStreetDoesNotOpenIt() {
        var shift = shift(5, false);
        var volunteer = stage.active(Cast.JIYUQIAO_COMMUNITY);
        assertThat(coming(volunteer)).doesNotContain(shift);
        assertThatThrownBy(() -> sign(volunteer, shift)).isInstanceOf(NotFound.class);
        in(STREET, () -> shifts.sign(STREET, volunteer, shift)).orElseThrow();
        assertThat(of(volunteer)).as("whom the street signs up, sees it").containsExactly(shift);
        in(self(volunteer), () -> signUps.withdraw(self(volunteer), volunteer, shift))
                .orElseThrow();
        assertThat(of(volunteer)).isEmpty();
        assertThat(coming(volunteer)).doesNotContain(shift);
        assertThatThrownBy(() -> sign(stage.active(SECOND), shift))
                .as("though its row is seen below by now")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isRunByTheStreetAlone() {
        var shift = shift(5, true);
        var volunteer = stage.active(Cast.JIYUQIAO_COMMUNITY);
        var worker = Crowd.worker(Cast.JIYUQIAO_COMMUNITY);
        in(worker, () -> signUps.sign(worker, volunteer, shift)).orElseThrow();
        assertThat(codes(in(worker, () -> shifts.cancel(worker, shift, "示例")))).containsExactly("volunteer.not-yours");
        var starts = seen(volunteer, shift).startsAt();
        assertThat(codes(in(worker, () -> shifts.note(worker, volunteer, shift, starts, starts.plusSeconds(60)))))
                .containsExactly("volunteer.not-yours");
        assertThatThrownBy(() -> in(worker, () -> shifts.sign(worker, volunteer, shift)))
                .as("only in the scope of the street are all places counted")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void bringsHoursToTheCommunityOfTheVolunteer() {
        var shift = shift(5, true);
        var volunteer = stage.active(Cast.JIYUQIAO_COMMUNITY);
        sign(volunteer, shift).orElseThrow();
        clock.advance(Duration.ofHours(2));
        in(STREET, () -> shifts.check(self(volunteer), volunteer, shift)).orElseThrow();
        clock.advance(Duration.ofMinutes(90));
        in(STREET, () -> shifts.check(self(volunteer), volunteer, shift)).orElseThrow();
        var worker = Crowd.worker(Cast.JIYUQIAO_COMMUNITY);
        var row = in(worker, () -> hours.of(volunteer.getId())).getFirst();
        assertThat(row.time().minutes()).isEqualTo(90);
        in(worker, () -> hours.confirm(worker, row.id())).orElseThrow();
        assertThatThrownBy(() -> in(Crowd.worker(SECOND), () -> hours.find(row.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void fillsItsPlacesAndNoMoreFromAllCommunitiesAtOnce() throws Exception {
        var shift = shift(3, true);
        var people = new ArrayList<Volunteer>();
        for (int i = 0; i < 4; i++) {
            people.add(stage.active(Cast.JIYUQIAO_COMMUNITY));
            people.add(stage.active(SECOND));
        }
        try (var pool = Executors.newFixedThreadPool(people.size())) {
            var all = people.stream()
                    .map(one -> (Callable<Outcome<UUID>>) () -> sign(one, shift))
                    .toList();
            int done = 0;
            for (var one : pool.invokeAll(all)) {
                done += one.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(3);
        }
        assertThat(in(STREET, () -> shifts.find(shift)).signed()).isEqualTo(3);
    }

    @Test
    void changesHandsOnceTheStreetAgrees() {
        var shift = shift(1, true);
        var giver = stage.active(Cast.JIYUQIAO_COMMUNITY);
        var taker = stage.active(SECOND);
        sign(giver, shift).orElseThrow();
        assertThat(codes(sign(taker, shift))).containsExactly("volunteer.full");
        assertThat(codes(offer(giver, shift, " "))).containsExactly("person.missing");
        assertThat(codes(offer(taker, shift, "示例"))).containsExactly("volunteer.not-signed");
        var swap = offer(giver, shift, "家里有事").orElseThrow();
        assertThat(codes(offer(giver, shift, "示例"))).containsExactly("volunteer.offered");
        assertThat(codes(take(giver, swap))).containsExactly("volunteer.own-swap");
        assertThat(codes(approve(swap))).as("nobody has taken it").containsExactly("volunteer.no-offer");

        take(taker, swap).orElseThrow();
        assertThat(due(swap)).isTrue();
        assertThat(codes(take(stage.active(SECOND), swap))).containsExactly("volunteer.no-offer");
        assertThat(expected(shift)).as("until it is agreed to").containsExactly(giver.getId());
        assertThat(in(self(taker), () -> swaps.find(swap)).giverName())
                .as("nothing of somebody in another community")
                .isEmpty();
        var worker = Crowd.worker(Cast.JIYUQIAO_COMMUNITY);
        assertThat(codes(in(worker, () -> swaps.approve(worker, swap)))).containsExactly("volunteer.not-yours");

        approve(swap).orElseThrow();
        assertThat(expected(shift)).containsExactly(taker.getId());
        assertThat(of(giver)).isEmpty();
        assertThat(of(taker)).containsExactly(shift);
        assertThat(due(swap)).isFalse();
        assertThat(codes(approve(swap))).containsExactly("volunteer.no-offer");
        assertThat(in(STREET, () -> swaps.of(shift))).extracting(Swap::state).containsExactly(Swap.State.FILLED);
    }

    @Test
    void staysWithTheGiverWhereTheStreetDeclinesOrSomebodyStepsBack() {
        var shift = shift(1, true);
        var giver = stage.active(Cast.JIYUQIAO_COMMUNITY);
        var taker = stage.active(SECOND);
        sign(giver, shift).orElseThrow();
        var declined = offer(giver, shift, "示例").orElseThrow();
        take(taker, declined).orElseThrow();
        assertThat(codes(decline(declined, ""))).containsExactly("person.missing");
        decline(declined, "接班人路远").orElseThrow();
        assertThat(expected(shift)).containsExactly(giver.getId());
        assertThat(due(declined)).isFalse();

        var back = offer(giver, shift, "示例").orElseThrow();
        take(taker, back).orElseThrow();
        assertThat(codes(back(stage.active(SECOND), back))).containsExactly("volunteer.no-offer");
        back(taker, back).orElseThrow();
        assertThat(due(back)).isFalse();
        assertThat(in(STREET, () -> swaps.find(back)).state())
                .as("others may take it")
                .isEqualTo(Swap.State.OFFERED);
        back(giver, back).orElseThrow();
        assertThat(codes(take(taker, back))).containsExactly("volunteer.no-offer");
        assertThat(expected(shift)).containsExactly(giver.getId());
    }

    @Test
    void lapsesWithTheShiftAndWithTheSignUp() {
        var shift = shift(1, true);
        var giver = stage.active(Cast.JIYUQIAO_COMMUNITY);
        var taker = stage.active(SECOND);
        sign(giver, shift).orElseThrow();
        var first = offer(giver, shift, "示例").orElseThrow();
        take(taker, first).orElseThrow();
        in(self(giver), () -> signUps.withdraw(self(giver), giver, shift)).orElseThrow();
        assertThat(in(STREET, () -> swaps.find(first)).state()).isEqualTo(Swap.State.LAPSED);
        assertThat(due(first)).isFalse();
        sign(giver, shift).orElseThrow();
        var second = offer(giver, shift, "示例").orElseThrow();
        take(taker, second).orElseThrow();
        in(STREET, () -> shifts.cancel(STREET, shift, "大雨")).orElseThrow();
        assertThat(in(STREET, () -> swaps.find(second)).state()).isEqualTo(Swap.State.LAPSED);
        assertThat(due(second)).isFalse();
    }

    @Test
    void isCheckedOnceMoreWhenItIsAgreedTo() {
        var shift = shift(1, true);
        var giver = stage.active(Cast.JIYUQIAO_COMMUNITY);
        var taker = stage.active(SECOND);
        sign(giver, shift).orElseThrow();
        var swap = offer(giver, shift, "示例").orElseThrow();
        take(taker, swap).orElseThrow();
        sign(taker, shift(5, true)).orElseThrow();
        assertThat(codes(approve(swap))).as("the taker is elsewhere by now").containsExactly("volunteer.overlap");
        clock.advance(Duration.ofHours(2));
        assertThat(codes(approve(swap))).contains("volunteer.over");
        decline(swap, "已开班").orElseThrow();
        assertThat(due(swap)).as("the duty does not stay for ever").isFalse();
        assertThat(codes(offer(giver, shift, "示例"))).contains("volunteer.over");
    }

    private Outcome<UUID> sign(Volunteer one, UUID shift) {
        return in(self(one), () -> signUps.sign(self(one), one, shift));
    }

    private Outcome<UUID> offer(Volunteer one, UUID shift, String reason) {
        return in(self(one), () -> signUps.offer(self(one), one, UUID.randomUUID(), shift, reason));
    }

    private Outcome<UUID> take(Volunteer one, UUID swap) {
        return in(self(one), () -> signUps.take(self(one), one, swap));
    }

    private Outcome<UUID> back(Volunteer one, UUID swap) {
        return in(self(one), () -> signUps.back(self(one), one, swap));
    }

    private Outcome<UUID> approve(UUID swap) {
        return in(STREET, () -> swaps.approve(STREET, swap));
    }

    private Outcome<UUID> decline(UUID swap, String reason) {
        return in(STREET, () -> swaps.decline(STREET, swap, reason));
    }

    private boolean due(UUID swap) {
        return in(
                STREET,
                () -> Boolean.TRUE.equals(
                        transaction.execute(status -> book.open(StoredSwaps.subject(swap), ObligationKind.SHIFT_SWAP)
                                .isPresent())));
    }

    private List<UUID> expected(UUID shift) {
        return in(STREET, () -> shifts.signups(shift)).stream()
                .map(Signup::volunteer)
                .toList();
    }

    private List<UUID> coming(Volunteer one) {
        return in(self(one), () -> shifts.coming(one.unit(), 500)).stream()
                .map(Shift::id)
                .toList();
    }

    private List<UUID> of(Volunteer one) {
        return in(self(one), () -> shifts.of(one.getId())).stream()
                .map(Shift::id)
                .toList();
    }

    private Shift seen(Volunteer one, UUID shift) {
        return in(self(one), () -> shifts.find(shift));
    }

    /** A volunteer by themselves: in the scope of their community, and of no role. */
    private static Actor self(Volunteer one) {
        return Applications.actor(one);
    }

    private UUID shift(int most, boolean below) {
        var starts = clock.instant().plus(Duration.ofHours(2));
        var said = new ShiftEntry(
                Cast.JIYUQIAO,
                "示例街道班",
                "示例广场",
                starts,
                starts.plus(Duration.ofHours(2)),
                clock.instant().minus(Duration.ofDays(1)),
                1,
                most,
                null,
                false,
                below);
        return in(STREET, () -> shifts.plan(STREET, UUID.randomUUID(), said)).orElseThrow();
    }
}
