package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;
import static org.youbei.volunteer.Standings.WORKER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.person.DataRequests;
import org.youbei.person.Persons;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;
import org.youbei.volunteer.hours.Interval;

/** An invitation opens once and not for long; the account it leads to sees one record until the volunteer leaves. */
@PostgresTest
@Import(Standings.class)
@RecordApplicationEvents
class OwnAccessTests {
    @Autowired
    OwnAccess selves;

    @Autowired
    Standings stage;

    @Autowired
    Persons persons;

    @Autowired
    DataRequests requests;

    @Autowired
    ServiceHours hours;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

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
    void invitesWhoeverIsVettedAndHasNotLeft() {
        var invited = EnumSet.noneOf(VolunteerState.class);
        for (var state : VolunteerState.values()) {
            switch (in(WORKER, () -> selves.invite(WORKER, stage.standing(state)))) {
                case Outcome.Done<OwnAccess.Invitation> done -> invited.add(state);
                case Outcome.Refused<OwnAccess.Invitation> refused ->
                    assertThat(codes(refused)).containsExactly("volunteer.out-of-order");
            }
        }
        assertThat(invited)
                .containsExactly(
                        VolunteerState.VETTED, VolunteerState.PROBATION, VolunteerState.ACTIVE, VolunteerState.LEAVE)
                .allMatch(OwnAccess::invites);
    }

    @Test
    void isTakenUpOnceByOneAccount() throws Exception {
        var id = stage.standing(VolunteerState.ACTIVE);
        var secret = invite(id);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Callable<Outcome<UUID>>>();
            for (int i = 0; i < 8; i++) {
                all.add(() -> redeem(secret, UUID.randomUUID()));
            }
            int done = 0;
            for (var one : pool.invokeAll(all)) {
                done += one.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(invited(secret)).isFalse();
        assertThat(codes(in(WORKER, () -> selves.invite(WORKER, id)))).containsExactly("volunteer.has-account");
    }

    @Test
    void sameAccountAgainIsDoneOnce() {
        var id = stage.standing(VolunteerState.PROBATION);
        var secret = invite(id);
        var account = UUID.randomUUID();
        assertThat(redeem(secret, account).orElseThrow()).isEqualTo(id);
        assertThat(redeem(secret, account).orElseThrow()).isEqualTo(id);
        assertThat(codes(redeem("nothing", account))).containsExactly("volunteer.invitation");
    }

    @Test
    void endsAfterSevenDaysAndWithTheNextOne() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var first = invite(id);
        var second = invite(id);
        assertThat(invited(first)).as("replaced").isFalse();
        clock.advance(OwnAccess.VALID.minusSeconds(1));
        assertThat(invited(second)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(invited(second)).isFalse();
        assertThat(codes(redeem(second, UUID.randomUUID()))).containsExactly("volunteer.invitation");
    }

    @Test
    void isMadeByTheUnitOnly() {
        var id = stage.standing(VolunteerState.ACTIVE);
        assertThat(codes(in(WORKER, () -> selves.invite(self(UUID.randomUUID()), id))))
                .containsExactly("volunteer.not-yours");
        assertThatThrownBy(() -> in(Cast.SIBLING_STREET, () -> selves.invite(Cast.SIBLING_STREET, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsNoSecret() {
        var secret = invite(stage.standing(VolunteerState.ACTIVE));
        var raw = Scopes.wholeTree(() ->
                transaction.execute(status -> jdbc.sql("select string_agg(i::text, ' ') from volunteer.invitation i")
                        .query(String.class)
                        .single()));
        assertThat(raw).doesNotContain(secret);
    }

    @Test
    void showsOneRecordUntilTheVolunteerLeaves(@Autowired ApplicationEvents events) {
        var id = stage.standing(VolunteerState.ACTIVE);
        var self = self(UUID.randomUUID());
        assertThat(in(self, () -> selves.of(self))).isEmpty();
        redeem(invite(id), self.account()).orElseThrow();
        assertThat(in(self, () -> selves.of(self)).orElseThrow().getId()).isEqualTo(id);
        assertThat(in(Cast.SIBLING_STREET, () -> selves.of(self)))
                .as("elsewhere")
                .isEmpty();
        stage.on(id, VolunteerState.EXITED);
        assertThat(in(self, () -> selves.of(self))).isEmpty();
        assertThat(events.stream(VolunteerLeft.class).map(VolunteerLeft::account))
                .containsExactly(self.account());
    }

    @Test
    void opensWhatIsKeptAndAsksAboutIt() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var self = self(UUID.randomUUID());
        redeem(invite(id), self.account()).orElseThrow();
        var person = java.util.Objects.requireNonNull(stage.find(id).seen().person());
        assertThat(in(self, () -> persons.showOwn(self, person)).name()).isEqualTo("示例志愿者");
        for (var kind : DataRequests.Kind.values()) {
            in(self, () -> requests.askOwn(self, UUID.randomUUID(), person, kind, "示例"))
                    .orElseThrow();
        }
        assertThat(in(self, () -> requests.of(person))).hasSize(4).allMatch(one -> one.answeredOn() == null);
        assertThat(codes(in(self, () -> requests.ask(self, UUID.randomUUID(), person, DataRequests.Kind.COPY, ""))))
                .as("in the name of the unit")
                .containsExactly("person.not-yours");
    }

    /** One person may work for the unit and serve as a volunteer; the one does not confirm the hours of the other. */
    @Test
    void nobodyConfirmsTheirOwnHoursByAnotherRole() {
        var id = stage.standing(VolunteerState.ACTIVE);
        redeem(invite(id), WORKER.account()).orElseThrow();
        var now = clock.instant();
        var row = in(
                        WORKER,
                        () -> hours.add(
                                WORKER,
                                stage.find(id),
                                UUID.randomUUID(),
                                null,
                                Interval.Kind.SERVICE,
                                now.minus(Duration.ofHours(2)),
                                now.minus(Duration.ofHours(1)),
                                "示例"))
                .orElseThrow();
        assertThat(codes(in(WORKER, () -> hours.confirm(WORKER, row)))).containsExactly("volunteer.own-hours");
        var other = Cast.colleague(WORKER);
        assertThat(in(other, () -> hours.confirm(other, row))).isInstanceOf(Outcome.Done.class);
    }

    private static Actor self(UUID account) {
        return new Actor(account, "示**", Set.of(Role.VOLUNTEER), Scope.of(Cast.JIYUQIAO_COMMUNITY));
    }

    private String invite(UUID id) {
        return in(WORKER, () -> selves.invite(WORKER, id)).orElseThrow().secret();
    }

    private boolean invited(String secret) {
        return Scopes.in(Scope.ALL, () -> selves.invited(secret)).isPresent();
    }

    private Outcome<UUID> redeem(String secret, UUID account) {
        return Scopes.in(Scope.ALL, () -> selves.redeem(secret, account));
    }
}
