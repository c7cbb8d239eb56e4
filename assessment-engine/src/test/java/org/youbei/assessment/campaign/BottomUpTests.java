package org.youbei.assessment.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.assessment.campaign.CampaignEntry.Levels.COMMUNITY;
import static org.youbei.assessment.campaign.CampaignEntry.Method.WEIGHTED_SUM;
import static org.youbei.assessment.campaign.Fixture.codes;
import static org.youbei.assessment.campaign.Fixture.in;
import static org.youbei.assessment.campaign.Fixture.worker;
import static org.youbei.testing.Cast.SUPERVISOR;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.assessor.AssessorDesk;
import org.youbei.assessment.assessor.TestedExperts;
import org.youbei.assessment.result.ResultDesk;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** What may be done in which state, and that approval climbs from below: whatever people try, in whatever order. */
@PostgresTest
class BottomUpTests {
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final JurisdictionCode STREET = new JurisdictionCode("420106001");

    /** The steps that lead on from each state; every other one is out of order. */
    private static final Map<CampaignState, Set<CampaignStep>> TABLE = Map.of(
            CampaignState.DRAFT, EnumSet.of(CampaignStep.OPENING),
            CampaignState.OPEN, EnumSet.of(CampaignStep.CHECKING_BEGIN),
            CampaignState.CHECKING, EnumSet.of(CampaignStep.ASSESSING_BEGIN, CampaignStep.REVIEW_BEGIN),
            CampaignState.ASSESSING, EnumSet.of(CampaignStep.REVIEW_BEGIN),
            CampaignState.REVIEW, EnumSet.of(CampaignStep.LOCKING),
            CampaignState.LOCKED, EnumSet.of(CampaignStep.PUBLICATION, CampaignStep.CORRECTION),
            CampaignState.PUBLISHED, EnumSet.of(CampaignStep.CORRECTION, CampaignStep.FINISHING),
            CampaignState.FINAL, EnumSet.noneOf(CampaignStep.class));

    @Autowired
    Fixture fixture;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    AnswerDesk answers;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    AssessorDesk assessors;

    @Autowired
    ResultDesk results;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        Fixture.load(importer);
    }

    private UUID opened() {
        var id = fixture.opened(fixture.usual(), COMMUNITY, WEIGHTED_SUM).getId();
        fixture.only(id, UNIT);
        return id;
    }

    /** A campaign that stands in a state, by the way that people take. */
    private UUID at(CampaignState state) {
        if (state == CampaignState.DRAFT) {
            return fixture.planned(Fixture.entry(fixture.usual(), COMMUNITY, WEIGHTED_SUM))
                    .getId();
        }
        var id = opened();
        switch (state) {
            case CHECKING -> fixture.step(id, CampaignStep.CHECKING_BEGIN, "");
            case ASSESSING -> assessing(id);
            case REVIEW -> {
                fixture.step(id, CampaignStep.CHECKING_BEGIN, "");
                fixture.step(id, CampaignStep.REVIEW_BEGIN, "");
            }
            case LOCKED -> fixture.locked(id);
            case PUBLISHED, FINAL -> published(id, state);
            default -> {}
        }
        return id;
    }

    private void assessing(UUID id) {
        var wish = new AssessorDesk.Wish(TestedExperts.FREE, List.of(UNIT), List.of("4"), Fixture.TODAY.plusDays(5));
        in(SUPERVISOR, () -> assessors.invite(SUPERVISOR, id, UUID.randomUUID(), wish))
                .orElseThrow();
        fixture.step(id, CampaignStep.CHECKING_BEGIN, "");
        fixture.step(id, CampaignStep.ASSESSING_BEGIN, "");
    }

    private void published(UUID id, CampaignState state) {
        fixture.locked(id);
        fixture.step(id, CampaignStep.PUBLICATION, "");
        if (state == CampaignState.FINAL) {
            clock.set(Fixture.TODAY.plusDays(6));
            fixture.step(id, CampaignStep.FINISHING, "");
        }
    }

    @ParameterizedTest
    @EnumSource(CampaignState.class)
    void takesTheStepsOfItsStateAndNoOther(CampaignState state) {
        var id = at(state);
        var campaign = in(SUPERVISOR, () -> campaigns.find(id));
        assertThat(campaign.state()).isEqualTo(state);
        var allowed = TABLE.getOrDefault(state, Set.of());
        assertThat(Set.copyOf(campaigns.possible(SUPERVISOR, campaign))).isEqualTo(allowed);
        for (var step : CampaignStep.values()) {
            if (!allowed.contains(step)) {
                assertThat(codes(in(SUPERVISOR, () -> campaigns.take(SUPERVISOR, id, UUID.randomUUID(), step, "x"))))
                        .as(step.name())
                        .containsExactly("campaign.out-of-order");
            }
        }
        assertThat(in(SUPERVISOR, () -> campaigns.find(id)).state())
                .as("nothing moved")
                .isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignState.class,
            names = {"LOCKED", "PUBLISHED", "FINAL"})
    void changesNothingOnceItIsLocked(CampaignState state) {
        var id = at(state);
        var before =
                in(SUPERVISOR, () -> results.version(campaigns.find(id), 1)).orElseThrow();
        assertThat(codes(fixture.answer(worker(UNIT), id, UNIT, "1", Said.of(BigDecimal.ONE), "x")))
                .containsExactly("campaign.not-answering");
        assertThat(codes(fixture.answer(SUPERVISOR, id, UNIT, "4", Said.of(BigDecimal.ONE), "x")))
                .containsExactly("campaign.not-answering");
        var cell = in(SUPERVISOR, () -> answers.cell(id, UNIT, "1"));
        assertThat(codes(in(
                        Fixture.reviewer(),
                        () -> reviews.decide(
                                Fixture.reviewer(),
                                id,
                                UNIT,
                                "1",
                                UUID.randomUUID(),
                                cell.revision(),
                                new ReviewDesk.Wish(Cell.Ground.OTHER, BigDecimal.TEN, "改")))))
                .containsExactly("campaign.out-of-order");
        for (var actor : List.of(worker(UNIT), worker(STREET), SUPERVISOR)) {
            assertThat(in(actor, () -> approvals.unapprove(actor, id, UNIT, UUID.randomUUID(), "x")))
                    .isInstanceOf(Outcome.Refused.class);
        }
        for (var sql : List.of(
                "update assessment.result set inputs = '{}' where campaign = ?",
                "update assessment.unit_result set score = '{}' where campaign = ?")) {
            assertThatThrownBy(
                            () -> in(SUPERVISOR, () -> jdbc.sql(sql).param(id).update()))
                    .as("the inputs that were frozen")
                    .isInstanceOf(DataAccessException.class);
        }
        var after = in(SUPERVISOR, () -> results.version(campaigns.find(id), 1)).orElseThrow();
        assertThat(after.hash())
                .isEqualTo(before.hash())
                .isEqualTo(after.inputs().hash());
        assertThat(after.lines()).isEqualTo(before.lines());
    }

    /** Approvals, withdrawals and returns by everybody in random order: levels are gained one by one and lost from above only. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void climbsFromBelowWhateverPeopleTry(long seed) {
        var id = opened();
        fixture.step(id, CampaignStep.CHECKING_BEGIN, "");
        fixture.step(id, CampaignStep.REVIEW_BEGIN, "");
        var random = new Random(seed);
        var people = List.of(worker(UNIT), worker(STREET), SUPERVISOR);
        for (int k = 0; k < 40; k++) {
            int who = random.nextInt(3);
            var actor = people.get(who);
            int before = fixture.participant(id, UNIT).approved();
            var act = random.nextInt(4);
            var done = act(id, actor, act);
            int after = fixture.participant(id, UNIT).approved();
            if (done instanceof Outcome.Refused<?>) {
                assertThat(after).as("what is refused changes nothing").isEqualTo(before);
            } else if (act <= 1) {
                assertThat(before).as("nobody skips a level").isEqualTo(who);
                assertThat(after).isEqualTo(who + 1);
            } else {
                assertThat(before).as("nobody takes back what stands above").isLessThanOrEqualTo(who + 1);
                assertThat(after).isLessThan(Math.max(before, 1));
            }
            if (after == 0 && fixture.participant(id, UNIT).returned() > 0) {
                fixture.answer(worker(UNIT), id, UNIT, "1", Said.of(BigDecimal.valueOf(random.nextInt(10))), "改")
                        .orElseThrow();
            }
        }
    }

    private Outcome<?> act(UUID id, Actor actor, int act) {
        return switch (act) {
            case 0, 1 -> in(actor, () -> approvals.approve(actor, id, UNIT, UUID.randomUUID()));
            case 2 -> in(actor, () -> approvals.unapprove(actor, id, UNIT, UUID.randomUUID(), "重核"));
            default -> in(actor, () -> approvals.sendBack(actor, id, UNIT, "1", UUID.randomUUID(), "请改"));
        };
    }

    @Test
    void neverTakesNotApplicableInABaseCondition() {
        var id = opened();
        assertThat(codes(fixture.answer(worker(UNIT), id, UNIT, "3", Said.NOT_APPLICABLE, "没有")))
                .containsExactly("campaign.gate-not-applicable");
        assertThat(codes(fixture.answer(worker(UNIT), id, UNIT, "1", Said.NOT_APPLICABLE, " ")))
                .as("elsewhere it says why")
                .containsExactly("campaign.note");
    }
}
