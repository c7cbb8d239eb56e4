package org.youbei.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.assessment.campaign.Fixture.TODAY;
import static org.youbei.assessment.campaign.Fixture.codes;
import static org.youbei.assessment.campaign.Fixture.in;
import static org.youbei.testing.Cast.COMMUNITY;
import static org.youbei.testing.Cast.SIBLING_STREET;
import static org.youbei.testing.Cast.STREET;
import static org.youbei.testing.Cast.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.assessment.campaign.Fixture;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.calendar.CalendarDay;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** What follows from an assessment: put right and verified by another, or up the ladder, decided by a person each time. */
@PostgresTest
class AccountabilityTests {
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;

    @Autowired
    Rectifications rectifications;

    @Autowired
    CaseDesk cases;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        Fixture.load(importer);
    }

    private Rectification opened() {
        var entry = new Rectification.Entry("补签到表", "2026 年度 W3.1", "社区书记", TODAY.plusDays(4));
        return in(STREET, () -> rectifications.open(STREET, UUID.randomUUID(), UNIT, entry))
                .orElseThrow();
    }

    @Test
    void isPutRightByTheUnitAndVerifiedByAnother() {
        var id = opened().id();
        assertThat(in(COMMUNITY, () -> duties.ofSubject(Rectifications.subject(id))))
                .singleElement()
                .satisfies(duty -> assertThat(duty.due()).isEqualTo(TODAY.plusDays(4)));
        assertThat(codes(in(STREET, () -> rectifications.report(STREET, id, "x"))))
                .containsExactly("accountability.not-yours");
        assertThat(codes(in(COMMUNITY, () -> rectifications.report(COMMUNITY, id, " "))))
                .containsExactly("accountability.missing");
        in(COMMUNITY, () -> rectifications.report(COMMUNITY, id, "已补")).orElseThrow();
        assertThat(codes(in(COMMUNITY, () -> rectifications.verify(COMMUNITY, id, true, "好", null))))
                .containsExactly("accountability.not-yours");
        assertThat(codes(in(STREET, () -> rectifications.verify(STREET, id, false, "不全", null))))
                .containsExactly("accountability.date-past");
        in(STREET, () -> rectifications.verify(STREET, id, false, "不全", TODAY.plusDays(9)))
                .orElseThrow();
        in(COMMUNITY, () -> rectifications.report(COMMUNITY, id, "补齐")).orElseThrow();
        assertThat(in(STREET, () -> rectifications.verify(STREET, id, true, "核对一致", null))
                        .orElseThrow()
                        .state())
                .isEqualTo(Rectification.State.VERIFIED);
        assertThat(in(COMMUNITY, () -> duties.ofSubject(Rectifications.subject(id))))
                .noneMatch(duty -> duty.state().isOpen());
        assertThatThrownBy(() -> in(SIBLING_STREET, () -> rectifications.find(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesARectificationWithoutAnOwnerOrByTheUnitItself() {
        var entry = new Rectification.Entry("x", "", " ", TODAY);
        assertThat(codes(in(STREET, () -> rectifications.open(STREET, UUID.randomUUID(), UNIT, entry))))
                .containsExactly("accountability.missing", "accountability.date-past");
        assertThat(codes(in(COMMUNITY, () -> rectifications.open(COMMUNITY, UUID.randomUUID(), UNIT, entry))))
                .containsExactly("accountability.not-yours");
    }

    @Test
    void countsWorkingDaysOfTheCalendar(@Autowired WorkingCalendar calendar) {
        var id = opened().id();
        clock.set(LocalDate.of(2027, 1, 11));
        var before = overdue(id);
        calendar.take(
                        Actor.platform(),
                        List.of(new CalendarDay(LocalDate.of(2027, 1, 9), CalendarDay.Kind.WORKDAY, "示例调休")))
                .orElseThrow();
        assertThat(overdue(id)).as("a Saturday that is worked").isEqualTo(before + 1);
    }

    private int overdue(UUID id) {
        return in(SUPERVISOR, () -> cases.proposals()).stream()
                .filter(one -> one.rectification().id().equals(id))
                .mapToInt(CaseDesk.Proposal::overdue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void proposesWithReasonsAndLeavesTheDecisionToAPerson() {
        var id = opened().id();
        assertThat(in(SUPERVISOR, () -> cases.proposals()))
                .noneMatch(one -> one.rectification().id().equals(id));
        clock.set(TODAY.plusDays(14));
        var proposal = in(SUPERVISOR, () -> cases.proposals()).stream()
                .filter(one -> one.rectification().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(proposal.rung()).isEqualTo(AccountabilityCase.Rung.SUPERVISION);
        assertThat(proposal.overdue()).isEqualTo(6);
        var request = UUID.randomUUID();
        var one = in(SUPERVISOR, () -> cases.propose(SUPERVISOR, request, id, "考核办法"))
                .orElseThrow();
        assertThat(one.facts()).contains("补签到表", "已逾期 6 个工作日");
        assertThat(in(SUPERVISOR, () -> cases.proposals()))
                .noneMatch(again -> again.rectification().id().equals(id));
        assertThat(codes(in(COMMUNITY, () -> cases.answer(COMMUNITY, request, "早了"))))
                .containsExactly("accountability.out-of-order");
        assertThat(codes(in(SUPERVISOR, () -> cases.decide(SUPERVISOR, request, true, " ", "限期补齐", null))))
                .containsExactly("accountability.missing", "accountability.date-past");
        in(SUPERVISOR, () -> cases.decide(SUPERVISOR, request, true, "区应急局局长", "限期补齐", TODAY.plusDays(20)))
                .orElseThrow();
        in(COMMUNITY, () -> cases.answer(COMMUNITY, request, "因搬迁延误，已补")).orElseThrow();
        assertThat(codes(in(COMMUNITY, () -> cases.lift(COMMUNITY, request, "x"))))
                .containsExactly("accountability.not-yours");
        var lifted =
                in(SUPERVISOR, () -> cases.lift(SUPERVISOR, request, "已整改")).orElseThrow();
        assertThat(lifted.state()).isEqualTo(AccountabilityCase.State.LIFTED);
        assertThat(lifted.decidedBy()).isEqualTo("周示例（区应急局局长）");
        assertThat(in(SUPERVISOR, () -> cases.all()))
                .extracting(AccountabilityCase::id)
                .contains(request);
    }

    @Test
    void declinesWithAReason() {
        var id = opened().id();
        clock.set(TODAY.plusDays(8));
        var request = UUID.randomUUID();
        in(STREET, () -> cases.propose(STREET, request, id, "")).orElseThrow();
        var declined = in(STREET, () -> cases.decide(STREET, request, false, "街道主任", "已当面说明", null))
                .orElseThrow();
        assertThat(declined.state()).isEqualTo(AccountabilityCase.State.DECLINED);
        assertThat(codes(in(STREET, () -> cases.lift(STREET, request, "x"))))
                .containsExactly("accountability.out-of-order");
    }
}
