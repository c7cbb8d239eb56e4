package org.youbei.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.Crowd;
import org.youbei.person.Entering;
import org.youbei.person.MembershipKind;
import org.youbei.person.Persons;
import org.youbei.team.Posts.Place;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class PostsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final JurisdictionCode UNIT = new JurisdictionCode("420106002003");
    private static final Actor WORKER = Crowd.worker(UNIT);

    @Autowired
    Posts posts;

    @Autowired
    Persons persons;

    @Autowired
    ObligationIndex duties;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void namesHoldersAndStandInsAndOpensAndEndsTheDutyOfTheUnit() {
        assertThat(posts.required(UNIT))
                .extracting("id")
                .containsExactly("community-head", "community-information-officer", "grid-head", "micro-station-head");
        var watched = in(WORKER, () -> posts.watch(Actor.platform(), UNIT));
        assertThat(watched).isOne();
        assertThat(open(ObligationKind.POST_VACANT)).isTrue();

        for (var post : posts.required(UNIT)) {
            appoint(post.id(), Place.A, person()).orElseThrow();
            if (post.standIn()) {
                appoint(post.id(), Place.B, person()).orElseThrow();
            }
        }
        assertThat(in(WORKER, () -> posts.sum(UNIT)).isSound()).isTrue();
        assertThat(open(ObligationKind.POST_VACANT)).isFalse();

        var busy = in(WORKER, () -> posts.of(UNIT)).getFirst().first().orElseThrow();
        appoint("grid-head", Place.A, busy.person()).orElseThrow();
        assertThat(in(WORKER, () -> posts.sum(UNIT)).doubled()).isOne();
        assertThat(open(ObligationKind.POST_DOUBLED)).isTrue();
        in(WORKER, () -> posts.release(WORKER, UNIT, "grid-head", Place.A)).orElseThrow();
        assertThat(open(ObligationKind.POST_DOUBLED)).isFalse();
        assertThat(open(ObligationKind.POST_VACANT)).isTrue();
        assertThat(in(WORKER, () -> posts.sum(UNIT)).vacant()).extracting("id").containsExactly("grid-head");
        assertThat(in(WORKER, () -> posts.held(busy.person()))).hasSize(1);
    }

    @Test
    void refusesWhoCannotHoldIt() {
        var one = person();
        appoint("community-head", Place.A, one);
        assertThat(codes(appoint("community-head", Place.B, one))).containsExactly("team.same-person");
        assertThat(codes(appoint("grid-head", Place.B, one))).containsExactly("team.no-stand-in");
        assertThat(codes(appoint("station-head", Place.A, one))).containsExactly("team.post");
        assertThat(codes(appoint("grid-head", Place.A, UUID.randomUUID()))).containsExactly("team.person");
        assertThat(codes(in(WORKER, () -> posts.appoint(WORKER, UNIT, "grid-head", Place.A, one, TODAY.plusDays(1)))))
                .containsExactly("team.since");
        assertThat(codes(in(
                        Cast.COMMUNITY, () -> posts.appoint(Cast.COMMUNITY, UNIT, "grid-head", Place.A, one, TODAY))))
                .containsExactly("team.not-yours");
        assertThat(codes(in(WORKER, () -> posts.release(WORKER, UNIT, "micro-station-head", Place.B))))
                .containsExactly("team.vacant");
    }

    @Test
    void sumsEveryUnitBelow() {
        var sums = in(Cast.SUPERVISOR, () -> posts.sums(Cast.WUCHANG));
        assertThat(sums)
                .hasSizeGreaterThan(100)
                .allMatch(sum -> sum.places() > sum.vacant().size() - 1);
        assertThat(sums).extracting(PostSum::unit).contains(Cast.JIYUQIAO, UNIT).doesNotContain(Cast.WUCHANG);
    }

    @Test
    void looksAtEveryUnitOnceADay(@Autowired PostWatch watch, @Autowired TestClock clock) {
        clock.set(TODAY.plusDays(1));
        assertThat(Scopes.wholeTree(watch::runIfDue)).isGreaterThan(100);
        assertThat(open(ObligationKind.POST_VACANT)).isTrue();
        assertThat(Scopes.wholeTree(watch::runIfDue)).as("claimed for today").isZero();
    }

    private boolean open(ObligationKind kind) {
        return in(WORKER, () -> duties.ofSubject(PostDuties.subject(UNIT))).stream()
                .anyMatch(duty -> duty.kind().equals(kind) && duty.state().isOpen());
    }

    private UUID person() {
        return in(
                        WORKER,
                        () -> persons.enter(
                                WORKER, new Entering(UUID.randomUUID(), UNIT, Crowd.somebody(), MembershipKind.STAFF)))
                .orElseThrow();
    }

    private Outcome<UUID> appoint(String post, Place place, UUID person) {
        return in(WORKER, () -> posts.appoint(WORKER, UNIT, post, place, person, TODAY));
    }
}
