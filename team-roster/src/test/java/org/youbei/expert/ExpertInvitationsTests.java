package org.youbei.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** ExpertInvitations: who may be invited to what, the answer by the link and by telephone, the duties, what is kept. */
@PostgresTest
class ExpertInvitationsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.SIBLING_STREET;

    @Autowired
    Experts experts;

    @Autowired
    ExpertInvitations invitations;

    @Autowired
    DutyBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private String employer = "";

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void refusesWhatCannotBe() {
        var expert = expert();
        var now = clock.instant();
        assertThat(codes(invite(expert, entry(" ", now.plusSeconds(86_400), TODAY))))
                .containsExactly("person.missing");
        assertThat(codes(invite(expert, entry("示例", now, TODAY)))).containsExactly("expert.past");
        assertThat(codes(invite(expert, entry("示例", now.plus(Duration.ofDays(3)), TODAY.minusDays(1)))))
                .containsExactly("expert.answer-by");
        assertThat(codes(invite(expert, entry("示例", now.plus(Duration.ofDays(3)), TODAY.plusDays(4)))))
                .containsExactly("expert.answer-by");
        assertThat(codes(invite(expert, entry("示例", now.plus(Duration.ofDays(400)), TODAY))))
                .as("the term ends before the work")
                .containsExactly("expert.not-appointed");
        var far = entry("示例", now.plus(Duration.ofDays(3)), TODAY);
        assertThat(codes(in(Cast.STREET, () -> invitations.invite(Cast.STREET, UUID.randomUUID(), expert, far))))
                .containsExactly("expert.not-inviter");
        assertThat(codes(in(Cast.AUDITOR, () -> invitations.invite(Cast.AUDITOR, UUID.randomUUID(), expert, far))))
                .containsExactly("expert.not-inviter");
    }

    @Test
    void leavesOutWhoeverMustKeepOut() {
        var expert = expert();
        var said = entry("示例", clock.instant().plus(Duration.ofDays(3)), TODAY);
        var ofEmployer = new InvitationEntry(
                said.unit(), said.kind(), "本院所编", Set.of(employer), said.place(), said.heldAt(), said.answerBy());
        assertThat(codes(invite(expert, ofEmployer))).containsExactly("expert.keeps-out");
        in(Cast.STREET, () -> experts.declare(Cast.STREET, UUID.randomUUID(), expert, Cast.YANGYUAN, "", "亲属任职"))
                .orElseThrow();
        assertThat(codes(invite(expert, said))).containsExactly("expert.keeps-out");
    }

    @Test
    void isAnsweredByTheLinkOnce() {
        var expert = expert();
        var id = invited(expert, "评审示例");
        assertThat(codes(invite(expert, entry("评审示例", clock.instant().plus(Duration.ofDays(5)), TODAY))))
                .as("twice to the same")
                .containsExactly("expert.invited");
        assertThat(due(id, ObligationKind.EXPERT_ANSWER)).contains(TODAY.plusDays(2));
        var first = link(id);
        var second = link(id);
        assertThat(invitations.ofLink(first)).as("replaced").isEmpty();
        assertThat(invitations.ofLink("nothing")).isEmpty();
        assertThat(invitations.ofLink(second))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(id));
        assertThat(codes(invitations.answer(second, false, ""))).containsExactly("person.missing");
        invitations.answer(second, true, "带电脑").orElseThrow();
        assertThat(find(id).state()).isEqualTo(Invitation.State.ACCEPTED);
        assertThat(find(id).remark()).isEqualTo("带电脑");
        assertThat(due(id, ObligationKind.EXPERT_ANSWER)).isEmpty();
        assertThat(due(id, ObligationKind.EXPERT_OPINION)).contains(TODAY.plusDays(4));
        assertThatThrownBy(() -> invitations.answer(second, false, "改主意"))
                .as("the link is used up")
                .isInstanceOf(NotFound.class);
        assertThat(codes(in(WORKER, () -> invitations.answer(WORKER, id, false, "改主意"))))
                .containsExactly("expert.answered");
        assertThat(codes(in(WORKER, () -> invitations.link(WORKER, id)))).containsExactly("expert.answered");
    }

    @Test
    void isAnsweredOnceThoughTheLinkIsOpenedTwiceAtOnce() throws Exception {
        var id = invited(expert(), "并发示例");
        var secret = link(id);
        try (var pool = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> answer = () -> {
                try {
                    return invitations.answer(secret, true, "") instanceof Outcome.Done;
                } catch (NotFound gone) {
                    return false;
                }
            };
            int done = 0;
            for (var one : pool.invokeAll(Stream.generate(() -> answer).limit(6).toList())) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(find(id).state()).isEqualTo(Invitation.State.ACCEPTED);
    }

    @Test
    void keepsNoSecret() {
        var secret = link(invited(expert(), "密文示例"));
        var raw = Scopes.wholeTree(
                () -> transaction.execute(status -> jdbc.sql("select string_agg(i::text, '') from expert.invitation i")
                        .query(String.class)
                        .single()));
        assertThat(raw).doesNotContain(secret);
    }

    @Test
    void isConcludedAfterItWasHeld() {
        var id = invited(expert(), "意见示例");
        assertThat(codes(conclude(id, true, "可行"))).containsExactly("expert.not-accepted");
        in(WORKER, () -> invitations.answer(WORKER, id, true, "")).orElseThrow();
        assertThat(codes(conclude(id, true, "可行"))).containsExactly("expert.not-held");
        clock.advance(Duration.ofDays(4).plusHours(1));
        assertThat(codes(conclude(id, true, " "))).containsExactly("person.missing");
        conclude(id, true, "处置流程要写到人").orElseThrow();
        assertThat(find(id).opinion()).isEqualTo("处置流程要写到人");
        assertThat(due(id, ObligationKind.EXPERT_OPINION)).isEmpty();
        assertThat(codes(conclude(id, false, ""))).containsExactly("expert.not-accepted");
        assertThat(codes(withdraw(id, "示例"))).containsExactly("expert.answered");
    }

    @Test
    void notesWhoeverDidNotCome() {
        var id = invited(expert(), "缺席示例");
        in(WORKER, () -> invitations.answer(WORKER, id, true, "")).orElseThrow();
        clock.advance(Duration.ofDays(5));
        conclude(id, false, "").orElseThrow();
        assertThat(find(id).state()).isEqualTo(Invitation.State.ABSENT);
        assertThat(due(id, ObligationKind.EXPERT_OPINION)).isEmpty();
    }

    @Test
    void endsItsDutiesWhenItIsTakenBack() {
        var expert = expert();
        var id = invited(expert, "撤回示例");
        var secret = link(id);
        assertThat(codes(withdraw(id, ""))).containsExactly("person.missing");
        assertThat(codes(in(Cast.SUPERVISOR, () -> invitations.withdraw(Cast.AUDITOR, id, "示例"))))
                .containsExactly("expert.not-inviter");
        withdraw(id, "改期").orElseThrow();
        assertThat(invitations.ofLink(secret)).isEmpty();
        assertThat(due(id, ObligationKind.EXPERT_ANSWER)).isEmpty();
        invited(expert, "撤回示例");
    }

    @Test
    void isSeenByItsUnitAndAbove() {
        var id = invited(expert(), "范围示例");
        assertThat(in(Cast.SUPERVISOR, () -> invitations.find(id)).name()).isEqualTo("受邀示例");
        assertThatThrownBy(() -> in(Cast.STREET, () -> invitations.find(id)))
                .as("the unit that keeps the expert")
                .isInstanceOf(NotFound.class);
        assertThat(in(Cast.SUPERVISOR, () -> invitations.all(500)))
                .extracting(Invitation::id)
                .contains(id);
        assertThat(in(Cast.STREET, () -> invitations.all(500)))
                .extracting(Invitation::id)
                .doesNotContain(id);
    }

    @ParameterizedTest
    @EnumSource(Invitation.State.class)
    void takesInEachStateOnlyWhatFitsThere(Invitation.State state) {
        var id = standing(state);
        var open = state == Invitation.State.INVITED || state == Invitation.State.ACCEPTED;
        assertThat(in(WORKER, () -> invitations.link(WORKER, id)) instanceof Outcome.Done)
                .isEqualTo(state == Invitation.State.INVITED);
        assertThat(withdraw(id, "示例") instanceof Outcome.Done).isEqualTo(open);
        assertThat(codes(conclude(id, false, ""))).as("now withdrawn or over").containsExactly("expert.not-accepted");
    }

    private UUID standing(Invitation.State state) {
        var id = invited(expert(), "状态示例");
        switch (state) {
            case INVITED -> {}
            case ACCEPTED ->
                in(WORKER, () -> invitations.answer(WORKER, id, true, "")).orElseThrow();
            case DECLINED ->
                in(WORKER, () -> invitations.answer(WORKER, id, false, "没空")).orElseThrow();
            case WITHDRAWN -> withdraw(id, "示例").orElseThrow();
            case ATTENDED, ABSENT -> {
                in(WORKER, () -> invitations.answer(WORKER, id, true, "")).orElseThrow();
                clock.advance(Duration.ofDays(5));
                conclude(id, state == Invitation.State.ATTENDED, "示例").orElseThrow();
            }
        }
        assertThat(find(id).state()).isEqualTo(state);
        return id;
    }

    private Outcome<UUID> conclude(UUID id, boolean came, String opinion) {
        return in(WORKER, () -> invitations.conclude(WORKER, id, came, opinion));
    }

    private Outcome<UUID> withdraw(UUID id, String reason) {
        return in(WORKER, () -> invitations.withdraw(WORKER, id, reason));
    }

    private String link(UUID id) {
        return in(WORKER, () -> invitations.link(WORKER, id)).orElseThrow();
    }

    private Invitation find(UUID id) {
        return in(WORKER, () -> invitations.find(id));
    }

    private Optional<@Nullable LocalDate> due(UUID id, ObligationKind kind) {
        return Objects.requireNonNull(in(
                WORKER,
                () -> transaction.execute(
                        status -> book.open(ExpertInvitations.subject(id), kind).map(duty -> duty.due()))));
    }

    private UUID invited(UUID expert, String matter) {
        return invite(expert, entry(matter, clock.instant().plus(Duration.ofDays(4)), TODAY.plusDays(2)))
                .orElseThrow();
    }

    private Outcome<UUID> invite(UUID expert, InvitationEntry said) {
        return in(WORKER, () -> invitations.invite(WORKER, UUID.randomUUID(), expert, said));
    }

    private static InvitationEntry entry(String matter, Instant heldAt, LocalDate answerBy) {
        return new InvitationEntry(
                Cast.YANGYUAN, InvitationEntry.Kind.PLAN_REVIEW, matter, Set.of(), "示例会议室", heldAt, answerBy);
    }

    /** Kept by another street. */
    private UUID expert() {
        employer = "示例院" + UUID.randomUUID().toString().substring(0, 8);
        var said = new ExpertEntry(
                Cast.JIYUQIAO, "受邀示例", employer, "教授", Set.of(ExpertField.FLOOD), "示例资格", TODAY, TODAY.plusYears(1));
        var id = in(Cast.STREET, () -> experts.appoint(Cast.STREET, UUID.randomUUID(), said, "13900000009"))
                .orElseThrow();
        return id;
    }
}
