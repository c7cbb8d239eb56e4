package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;
import static org.youbei.volunteer.Standings.TODAY;
import static org.youbei.volunteer.Standings.WORKER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.team.MemberRole;
import org.youbei.team.TeamCast;
import org.youbei.team.Teams;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** The way out: what must be settled, by whom it is found out, and what is kept afterwards. */
@PostgresTest
@Import(Standings.class)
class ExitsTests {
    @Autowired
    Volunteers volunteers;

    @Autowired
    Shifts shifts;

    @Autowired
    Teams teams;

    @Autowired
    DutyBook book;

    @Autowired
    Standings stage;

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
    void waitsUntilEveryItemIsSettled() {
        var id = stage.standing(VolunteerState.EXITING);
        assertThat(due(id)).isTrue();
        for (var item : new ExitItem[] {ExitItem.KIT, ExitItem.KEYS, ExitItem.PLANS, ExitItem.DUTY}) {
            assertThat(codes(complete(id))).containsExactly("volunteer.not-cleared");
            assertThat(codes(clear(id, item, " "))).containsExactly("person.missing");
            clear(id, item, "已交").orElseThrow();
            assertThat(standing(id, item).note()).contains("已交", WORKER.name());
        }
        complete(id).orElseThrow();
        assertThat(due(id)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(VolunteerState.class)
    void settlesOnlyWhileSomebodyIsLeaving(VolunteerState state) {
        var cleared = clear(stage.standing(state), ExitItem.KIT, "示例");
        if (state == VolunteerState.EXITING) {
            assertThat(cleared).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(codes(cleared)).containsExactly("volunteer.out-of-order");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExitItem.class,
            names = {"SHIFTS", "POSTS", "TEAMS"})
    void findsOutByItselfWhatNobodyCanSay(ExitItem item) {
        var id = stage.standing(VolunteerState.EXITING);
        assertThat(codes(clear(id, item, "示例"))).containsExactly("volunteer.item-computed");
        assertThat(standing(id, item).isSettled()).isTrue();
    }

    /** Whoever leads a team stays until somebody else leads it, and the team says at once that nobody does. */
    @Test
    void holdsTheLeaderOfATeamBack() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var person = Objects.requireNonNull(stage.find(id).seen().person());
        var team = team();
        in(WORKER, () -> teams.join(WORKER, team, person, MemberRole.LEADER, TODAY))
                .orElseThrow();
        stage.on(id, VolunteerState.EXITING);
        settleAll(id);
        assertThat(standing(id, ExitItem.TEAMS).open()).isEqualTo(1);
        assertThat(codes(complete(id))).containsExactly("volunteer.not-cleared");
        in(WORKER, () -> teams.leave(WORKER, team, person)).orElseThrow();
        complete(id).orElseThrow();
        assertThat(Objects.requireNonNull(in(WORKER, () -> teams.readiness(java.util.List.of(team), TODAY))
                                .get(team))
                        .readiness()
                        .open())
                .extracting(org.youbei.team.Readiness.Finding::reason)
                .contains("no-leader");
    }

    @Test
    void holdsBackWhoeverIsInAShiftToCome() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var shift = shift();
        in(WORKER, () -> shifts.sign(WORKER, stage.find(id), shift)).orElseThrow();
        stage.on(id, VolunteerState.EXITING);
        settleAll(id);
        assertThat(standing(id, ExitItem.SHIFTS).open()).isEqualTo(1);
        assertThat(codes(complete(id))).containsExactly("volunteer.not-cleared");
        clock.advance(Duration.ofDays(3));
        assertThat(standing(id, ExitItem.SHIFTS).isSettled())
                .as("what is over holds nobody")
                .isTrue();
        complete(id).orElseThrow();
    }

    @Test
    void keepsNothingThatMustGo() {
        var id = stage.standing(VolunteerState.EXITED);
        var raw = Scopes.wholeTree(() -> transaction.execute(
                status -> jdbc.sql("""
                    select concat_ws('|', phone_shown, phone_hash, name_hash, id_hash, sealed, skills::text, availability, distance)
                    from volunteer.volunteer where id = ?\
                    """).param(id).query(String.class).single()));
        assertThat(raw).isEqualTo("|{}|0|0");
        assertThat(stage.find(id).seen().leftOn()).isEqualTo(TODAY);
        assertThat(in(WORKER, () -> volunteers.timeline(id)))
                .as("what happened stays")
                .isNotEmpty();
    }

    @Test
    void letsAPersonComeBackAsAnother() {
        var first = stage.standing(VolunteerState.EXITED);
        assertThat(Volunteers.possible(stage.find(first))).isEmpty();
        assertThat(in(
                        WORKER,
                        () -> volunteers.inService(
                                Objects.requireNonNull(stage.find(first).seen().person()))))
                .isEmpty();
    }

    private void settleAll(UUID id) {
        for (var item : ExitItem.values()) {
            if (!item.isComputed()) {
                clear(id, item, "已交").orElseThrow();
            }
        }
    }

    private Exits.Standing standing(UUID id, ExitItem item) {
        return Objects.requireNonNull(in(WORKER, () -> volunteers.checklist(id)).get(item));
    }

    private Outcome<UUID> clear(UUID id, ExitItem item, String note) {
        return in(WORKER, () -> volunteers.clear(WORKER, id, item, note));
    }

    private Outcome<UUID> complete(UUID id) {
        return in(
                WORKER, () -> volunteers.take(WORKER, id, UUID.randomUUID(), Step.of(VolunteerStep.COMPLETION, "示例")));
    }

    private boolean due(UUID id) {
        return Boolean.TRUE.equals(in(
                WORKER,
                () -> transaction.execute(status -> book.open(Volunteers.subject(id), ObligationKind.VOLUNTEER_EXIT)
                        .isPresent())));
    }

    private UUID team() {
        var said = TeamCast.volunteers(Cast.JIYUQIAO_COMMUNITY, "示例退出队", TODAY);
        return in(WORKER, () -> teams.make(WORKER, UUID.randomUUID(), said)).orElseThrow();
    }

    private UUID shift() {
        var starts = clock.instant().plus(Duration.ofDays(2));
        var said = new ShiftEntry(
                Cast.JIYUQIAO_COMMUNITY,
                "示例班",
                "示例路",
                starts,
                starts.plus(Duration.ofHours(2)),
                clock.instant(),
                1,
                5,
                null,
                false);
        return in(WORKER, () -> shifts.plan(WORKER, UUID.randomUUID(), said)).orElseThrow();
    }
}
