package org.youbei.obligation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.TODAY;
import static org.youbei.obligation.LedgerFixture.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.obligation.LedgerFixture;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(LedgerFixture.class)
class RulesTests {
    @Autowired
    Rules rules;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    RememberedAudit audit;

    @Autowired
    TestClock clock;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.empty();
        audit.clear();
    }

    @Test
    void holdsThePackWhereNobodyDecidedOtherwise() {
        assertThat(periodFor(Cast.STREET, Cast.JIYUQIAO, TODAY)).isEqualTo("3y");
    }

    @Test
    void holdsTheDecisionOfTheNearestUnitAlsoForThoseBelow() {
        decide(Cast.SUPERVISOR, Cast.WUCHANG, "2y", TODAY).orElseThrow();
        decide(Cast.SUPERVISOR, Cast.JIYUQIAO, "1y", TODAY).orElseThrow();

        assertThat(periodFor(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, TODAY)).isEqualTo("1y");
        assertThat(periodFor(Cast.SIBLING_STREET, Cast.YANGYUAN_COMMUNITY, TODAY))
                .isEqualTo("2y");
    }

    @Test
    void holdsADecisionFromItsDayOnAndTheLaterOfTwo() {
        decide(Cast.SUPERVISOR, Cast.WUCHANG, "2y", TODAY.minusDays(30)).orElseThrow();
        decide(Cast.SUPERVISOR, Cast.WUCHANG, "1y", TODAY.plusDays(10)).orElseThrow();

        assertThat(periodFor(Cast.STREET, Cast.JIYUQIAO, TODAY.minusDays(31))).isEqualTo("3y");
        assertThat(periodFor(Cast.STREET, Cast.JIYUQIAO, TODAY)).isEqualTo("2y");
        assertThat(periodFor(Cast.STREET, Cast.JIYUQIAO, TODAY.plusDays(10))).isEqualTo("1y");
    }

    @Test
    void replacesADecisionOfTheSameDay() {
        decide(Cast.SUPERVISOR, Cast.WUCHANG, "2y", TODAY).orElseThrow();
        decide(Cast.SUPERVISOR, Cast.WUCHANG, "4y", TODAY).orElseThrow();

        assertThat(periodFor(Cast.SUPERVISOR, Cast.WUCHANG, TODAY)).isEqualTo("4y");
        assertThat(audit.entries()).extracting("action").containsExactly("rule.overridden", "rule.overridden");
    }

    @Test
    void fallsBackWhenADecisionIsWithdrawn() {
        var id = decide(Cast.ADMINISTRATOR, Cast.WUCHANG, "2y", TODAY).orElseThrow();

        assertThat(refusal(fixture.as(Cast.STREET, () -> rules.withdraw(Cast.STREET, id))))
                .isEqualTo("rule.not-allowed");
        fixture.as(Cast.ADMINISTRATOR, () -> rules.withdraw(Cast.ADMINISTRATOR, id))
                .orElseThrow();
        assertThat(periodFor(Cast.STREET, Cast.JIYUQIAO, TODAY)).isEqualTo("3y");
    }

    @Test
    void refusesWhoMayNotDecideAndWhatMakesNoSense() {
        for (var actor : List.of(Cast.STREET, Cast.COMMUNITY, Cast.AUDITOR)) {
            assertThat(refusal(decide(actor, Cast.JIYUQIAO, "2y", TODAY))).isEqualTo("rule.not-allowed");
        }
        assertThat(refusal(decide(Cast.SUPERVISOR, Cast.XICHENG, "2y", TODAY))).isEqualTo("rule.not-allowed");
        assertThat(refusal(decide(Cast.SUPERVISOR, Cast.WUCHANG, "soon", TODAY)))
                .isEqualTo("rule.period");
        assertThat(refusal(override(Cast.SUPERVISOR, "plan-evaluation", "1y 2y", "")))
                .isEqualTo("rule.period rule.reason");
        assertThat(refusal(override(Cast.SUPERVISOR, "reminder-ladder", "9d 8d 7d 6d", "x")))
                .isEqualTo("rule.fixed");
        assertThat(refusal(override(Cast.SUPERVISOR, "no-such-rule", "2y", "x")))
                .isEqualTo("rule.unknown");
        assertThat(audit.entries()).isEmpty();
    }

    private Outcome<UUID> decide(Actor actor, JurisdictionCode unit, String period, LocalDate from) {
        return fixture.as(actor, () -> rules.override(actor, unit, "plan-evaluation", period, "本区要求更严", from));
    }

    private Outcome<UUID> override(Actor actor, String rule, String period, String reason) {
        return fixture.as(actor, () -> rules.override(actor, Cast.WUCHANG, rule, period, reason, TODAY));
    }

    private String periodFor(Actor actor, JurisdictionCode unit, LocalDate day) {
        return fixture.as(actor, () -> rules.effective("plan-evaluation", unit, day))
                .period()
                .toString();
    }
}
