package org.youbei.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;

/** Policies hold until a district decides otherwise, and only there. */
@PostgresTest
class SeparationsTests {
    private static final Actor ADMINISTRATOR = Cast.ADMINISTRATOR;

    @Autowired
    Separations separations;

    @Autowired
    RememberedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void on() {
        for (var policy : Separation.values()) {
            decide(ADMINISTRATOR, Cast.WUCHANG, policy, true, "恢复");
        }
        audit.clear();
    }

    @ParameterizedTest
    @EnumSource(Separation.class)
    void holdsFromTheBeginning(Separation policy) {
        assertThat(holds(Cast.STREET, policy, Cast.JIYUQIAO)).isTrue();
        assertThat(objection(Cast.STREET, policy, Cast.STREET)).isEqualTo(List.of(policy.code()));
        assertThat(objection(Cast.STREET, policy, Cast.colleague(Cast.STREET))).isEmpty();
        assertThat(objection(Actor.platform(), policy, Actor.platform()))
                .as("the platform is nobody")
                .isEmpty();
    }

    @Test
    void isSwitchedOffForTheDistrictWithItsReasonAndOnAgain() {
        var policy = Separation.PLAN_APPROVAL;
        assertThat(decide(ADMINISTRATOR, Cast.WUCHANG, policy, false, " 街道只有一名工作人员 "))
                .isEmpty();
        assertThat(holds(Cast.STREET, policy, Cast.JIYUQIAO))
                .as("seen from below")
                .isFalse();
        assertThat(holds(Cast.COMMUNITY, policy, Cast.JIYUQIAO_COMMUNITY)).isFalse();
        assertThat(holds(Cast.STREET, Separation.PLAN_FILING, Cast.JIYUQIAO))
                .as("the others")
                .isTrue();
        var elsewhere = new Actor(UUID.randomUUID(), "西城示例", Set.of(Role.STREET_STAFF), Scope.of(Cast.XICHENG));
        assertThat(holds(elsewhere, policy, Cast.XICHENG))
                .as("another district")
                .isTrue();
        assertThat(objection(Cast.STREET, policy, Cast.STREET)).isEmpty();

        assertThat(decide(ADMINISTRATOR, Cast.WUCHANG, policy, true, "已增配人员")).isEmpty();
        assertThat(holds(Cast.STREET, policy, Cast.JIYUQIAO)).isTrue();
        var shown = in(ADMINISTRATOR, () -> separations.of(Cast.WUCHANG));
        assertThat(shown).hasSize(Separation.values().length);
        assertThat(shown.getFirst().by()).isEqualTo(ADMINISTRATOR.name());
        assertThat(shown.getFirst().reason()).isEqualTo("已增配人员");
        assertThat(in(ADMINISTRATOR, () -> separations.history(Cast.WUCHANG)))
                .map(SeparationSwitch::reason)
                .startsWith("已增配人员", "街道只有一名工作人员");
        assertThat(audit.entries())
                .map(entry -> entry.action())
                .containsSubsequence("separation.switched-off", "separation.switched-on");
    }

    @Test
    void refusesWhoIsBoundByItsPoliciesAndWhatSaysNothing() {
        for (var other : List.of(Cast.SUPERVISOR, Cast.STREET, Cast.AUDITOR)) {
            assertThat(decide(other, Cast.WUCHANG, Separation.PLAN_FILING, false, "想省事"))
                    .containsExactly("separation.not-allowed");
        }
        assertThat(decide(ADMINISTRATOR, Cast.XICHENG, Separation.PLAN_FILING, false, "别的区"))
                .containsExactly("separation.not-allowed");
        assertThat(decide(ADMINISTRATOR, Cast.JIYUQIAO, Separation.PLAN_FILING, false, "不是区"))
                .containsExactly("separation.not-allowed");
        assertThat(decide(ADMINISTRATOR, Cast.WUCHANG, Separation.PLAN_FILING, false, " "))
                .containsExactly("separation.reason");
        assertThat(decide(ADMINISTRATOR, Cast.WUCHANG, Separation.PLAN_FILING, false, "长".repeat(501)))
                .containsExactly("separation.reason");
        assertThat(decide(ADMINISTRATOR, Cast.WUCHANG, Separation.PLAN_FILING, true, "已经是了"))
                .containsExactly("separation.unchanged");
    }

    @Test
    void decidesOnceWhereTheSameFormIsSentTwice() {
        var id = separations.next();
        for (int n = 0; n < 2; n++) {
            in(
                            ADMINISTRATOR,
                            () -> separations.decide(
                                    ADMINISTRATOR, id, Cast.WUCHANG, Separation.DRILL_FINDING, false, "一次"))
                    .orElseThrow();
        }
        assertThat(in(ADMINISTRATOR, () -> separations.history(Cast.WUCHANG)))
                .filteredOn(line -> "一次".equals(line.reason()))
                .hasSize(1);
    }

    @Test
    void changesNoLineAfterwards() {
        decide(ADMINISTRATOR, Cast.WUCHANG, Separation.DRILL_FINDING, false, "不可改");
        assertThatThrownBy(() -> in(
                        ADMINISTRATOR,
                        () -> transaction.execute(status -> jdbc.sql("update separation.decision set holds = true")
                                .update())))
                .hasStackTraceContaining("permission denied");
    }

    private boolean holds(Actor actor, Separation policy, JurisdictionCode unit) {
        return in(actor, () -> separations.holds(policy, unit));
    }

    private List<String> objection(Actor actor, Separation policy, Actor first) {
        return in(actor, () -> separations.objection(policy, actor, Cast.JIYUQIAO, () -> List.of(first.account())))
                .map(Refusal::code)
                .stream()
                .toList();
    }

    private List<String> decide(Actor actor, JurisdictionCode unit, Separation policy, boolean on, String reason) {
        return in(actor, () -> separations.decide(actor, separations.next(), unit, policy, on, reason))
                        instanceof Outcome.Refused<UUID>(var why)
                ? why.stream().map(Refusal::code).toList()
                : List.of();
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
