package org.youbei.assessment.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.testing.Cast.SUPERVISOR;
import static org.youbei.testing.Cast.WUCHANG;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.invitation.InvitationRefusal;
import org.youbei.assessment.invitation.Invited;
import org.youbei.assessment.method.pairwise.GroupAggregation;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class JudgementDeskTests {
    /** M1 of the published vectors, row by row: weights 0.27895 0.64912 0.07193, CR 0.0624 under the Chinese table. */
    private static final List<@Nullable Double> M1 = Arrays.asList(1.0 / 3, 5.0, 7.0);

    private static final List<@Nullable Double> BAD = Arrays.asList(9.0, 1.0 / 5, 7.0);

    @Autowired
    JudgementDesk desk;

    @Autowired
    Invitations invitations;

    @Autowired
    SystemDesk systems;

    @Autowired
    TestClock clock;

    private UUID system;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        system = in(
                        SUPERVISOR,
                        () -> systems.draw(SUPERVISOR, UUID.randomUUID(), WUCHANG, "whole-cycle", "示例体系", false))
                .orElseThrow()
                .getId();
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    private Judgement opened(String parent) {
        return in(SUPERVISOR, () -> desk.open(SUPERVISOR, UUID.randomUUID(), system, parent))
                .orElseThrow();
    }

    private Invited invited(Judgement judgement, String name) {
        return found(secret(judgement, name));
    }

    private Secret secret(Judgement judgement, String name) {
        return in(SUPERVISOR, () -> desk.invite(SUPERVISOR, judgement.id(), UUID.randomUUID(), name, today()))
                .orElseThrow();
    }

    private Invited found(Secret secret) {
        return invitations.find(secret).orElseThrow();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    @Test
    void asksThreeExpertsAndTakesTheCommonWeightsOver() {
        var judgement = opened("B4");
        assertThat(judgement.codes()).containsExactly("B4.1", "B4.2", "B4.3");
        for (var name : List.of("甲示例", "乙示例", "丙示例")) {
            var secret = invited(judgement, name);
            assertThat(invitations.judge(secret, M1, true, "").orElseThrow().counts())
                    .isTrue();
        }
        var combined = in(SUPERVISOR, () -> desk.combined(judgement, GroupAggregation.AIJ))
                .orElseThrow();
        assertThat(combined.ratio()).isCloseTo(0.062392, within(1e-6));
        assertThat(combined.weights().get(1)).isCloseTo(0.64912, within(1e-5));
        assertThat(combined.distance(0)).isCloseTo(1, within(1e-9));
        in(
                        SUPERVISOR,
                        () -> desk.adopt(
                                SUPERVISOR, judgement.id(), UUID.randomUUID(), GroupAggregation.AIJ, one -> "三人判断"))
                .orElseThrow();
        var nodes = in(SUPERVISOR, () -> systems.tree(systems.find(system))).children("B4");
        assertThat(nodes).extracting(Node::origin).containsOnly("三人判断");
        assertThat(nodes.stream().map(Node::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
        var secret = in(SUPERVISOR, () -> desk.invite(SUPERVISOR, judgement.id(), UUID.randomUUID(), "迟到", today()));
        assertThat(codes(secret)).containsExactly("judgement.closed");
    }

    @Test
    void letsAnInconsistentMatrixStayOnlyWithAReason() {
        var judgement = opened("B4");
        var secret = invited(judgement, "甲示例");
        assertThat(codes(invitations.judge(secret, BAD, true, ""))).containsExactly("judgement.inconsistent");
        assertThat(invitations.judge(secret, BAD, false, "").orElseThrow().counts())
                .isFalse();
        assertThat(invitations.judge(secret, BAD, true, "坚持").orElseThrow().reason())
                .isEqualTo("坚持");
        assertThat(codes(invitations.judge(secret, M1, true, ""))).containsExactly("judgement.handed-in");
        var verdict = Verdict.of(3, BAD);
        assertThat(verdict.ratio()).isGreaterThan(4);
        assertThat(verdict.worst()).isNotNull();
    }

    @Test
    void takesAnIncompleteMatrixThatConnectsEverything() {
        var verdict = Verdict.of(3, Arrays.asList(1.0 / 3, null, 7.0));
        assertThat(verdict.missing()).isOne();
        assertThat(verdict.weights().get(1)).isGreaterThan(0.6);
        var judgement = opened("B4");
        var secret = invited(judgement, "甲示例");
        assertThat(codes(invitations.judge(secret, Arrays.asList(1.0 / 3, null, null), true, "")))
                .containsExactly("judgement.disconnected");
        assertThat(codes(invitations.judge(secret, Arrays.asList(11.0, 1.0, 1.0), false, "")))
                .containsExactly("judgement.scale");
        assertThat(codes(invitations.judge(secret, List.of(1.0), false, ""))).containsExactly("judgement.scale");
    }

    @Test
    void endsAnInvitationWithItsDayAndWhenItIsTakenBack() {
        var judgement = opened("B4");
        var secret = secret(judgement, "甲示例");
        var invited = found(secret);
        assertThat(invitations.find(new Secret("guessed"))).isEmpty();
        assertThat(invited.seal().barred(today(), null))
                .get()
                .satisfies(why -> assertThat(InvitationRefusal.UNOPENED.is(why)).isTrue());
        var browser = Secret.next();
        assertThat(invitations.bind(invited, browser)).isTrue();
        assertThat(invitations.bind(invited, Secret.next()))
                .as("the first browser stands")
                .isFalse();
        var seal = found(secret).seal();
        assertThat(seal.barred(today(), browser.text())).isEmpty();
        assertThat(seal.barred(today(), "forwarded"))
                .get()
                .satisfies(
                        why -> assertThat(InvitationRefusal.FORWARDED.is(why)).isTrue());
        assertThat(seal.barred(today(), null))
                .get()
                .satisfies(
                        why -> assertThat(InvitationRefusal.FORWARDED.is(why)).isTrue());
        assertThat(seal.barred(today().plusDays(1), browser.text()))
                .get()
                .satisfies(why -> assertThat(InvitationRefusal.ENDED.is(why)).isTrue());
        var judge = invitations.open(invited).judge().id();
        in(SUPERVISOR, () -> desk.revoke(SUPERVISOR, judgement.id(), judge)).orElseThrow();
        assertThat(found(secret).seal().barred(today(), browser.text()))
                .get()
                .satisfies(why -> assertThat(InvitationRefusal.REVOKED.is(why)).isTrue());
        assertThat(codes(invitations.judge(invited, M1, true, ""))).containsExactly("judgement.invitation");
        assertThat(codes(in(
                        SUPERVISOR,
                        () -> desk.adopt(
                                SUPERVISOR, judgement.id(), UUID.randomUUID(), GroupAggregation.AIJ, one -> ""))))
                .containsExactly("judgement.nobody");
    }

    @Test
    void showsWhoStandsApart() {
        var judgement = opened("B4");
        for (var values : List.of(M1, M1, Arrays.<@Nullable Double>asList(5.0, 1.0 / 3, 1.0 / 9))) {
            invitations.judge(invited(judgement, "某示例"), values, true, "保留").orElseThrow();
        }
        for (var aggregation : GroupAggregation.values()) {
            var combined =
                    in(SUPERVISOR, () -> desk.combined(judgement, aggregation)).orElseThrow();
            assertThat(combined.standsApart(2)).as(aggregation.key()).isTrue();
            assertThat(combined.weights().figures().stream().sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void keepsTheOwnMatrixOnlyOnceItIsBegun() {
        var judgement = opened("B4");

        var shown = in(SUPERVISOR, () -> desk.own(SUPERVISOR, judgement.id())).orElseThrow();
        assertThat(shown.values()).isEmpty();
        assertThat(in(SUPERVISOR, () -> desk.judges(judgement.id())))
                .as("reading begins nothing")
                .isEmpty();

        var begun = in(SUPERVISOR, () -> desk.begin(SUPERVISOR, judgement.id())).orElseThrow();
        assertThat(in(SUPERVISOR, () -> desk.begin(SUPERVISOR, judgement.id())).orElseThrow())
                .as("begun once")
                .isEqualTo(begun);
        assertThat(in(SUPERVISOR, () -> desk.own(SUPERVISOR, judgement.id())).orElseThrow())
                .isEqualTo(begun);
    }

    @Test
    void refusesWhereThereIsNothingToJudge() {
        assertThat(codes(in(SUPERVISOR, () -> desk.open(SUPERVISOR, UUID.randomUUID(), system, "B1.1"))))
                .containsExactly("judgement.size");
        var points = in(SUPERVISOR, () -> systems.draw(SUPERVISOR, UUID.randomUUID(), WUCHANG, "undrr", "表", false))
                .orElseThrow();
        assertThat(codes(in(SUPERVISOR, () -> desk.open(SUPERVISOR, UUID.randomUUID(), points.getId(), ""))))
                .containsExactly("judgement.points");
        var judgement = opened("B4");
        in(SUPERVISOR, () -> systems.remove(SUPERVISOR, system, UUID.randomUUID(), "B4.3"))
                .orElseThrow();
        invitations.judge(invited(judgement, "甲示例"), M1, true, "").orElseThrow();
        assertThat(codes(in(
                        SUPERVISOR,
                        () -> desk.adopt(
                                SUPERVISOR, judgement.id(), UUID.randomUUID(), GroupAggregation.AIJ, one -> ""))))
                .containsExactly("judgement.moved-on");
    }
}
