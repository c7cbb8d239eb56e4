package org.youbei.assessment.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.assessment.campaign.CampaignEntry.Levels.BOTH;
import static org.youbei.assessment.campaign.CampaignEntry.Levels.STREET;
import static org.youbei.assessment.campaign.CampaignEntry.Method.WEIGHTED_SUM;
import static org.youbei.assessment.campaign.Fixture.TODAY;
import static org.youbei.assessment.campaign.Fixture.codes;
import static org.youbei.assessment.campaign.Fixture.in;
import static org.youbei.testing.Cast.COMMUNITY;
import static org.youbei.testing.Cast.SUPERVISOR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.result.ResultDesk;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** A campaign from its opening to its lock: who answers, who checks, who decides, and what is refused on the way. */
@PostgresTest
class CampaignWayTests {
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final JurisdictionCode NOTHING_TO_DO = new JurisdictionCode("420106001002");

    @Autowired
    Fixture fixture;

    @Autowired
    Fixture.Known known;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    AnswerDesk answers;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    ResultDesk results;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        known.value = new BigDecimal("0.5");
        Fixture.load(importer);
    }

    private UUID opened() {
        return fixture.opened(fixture.usual(), CampaignEntry.Levels.COMMUNITY, WEIGHTED_SUM)
                .getId();
    }

    private Cell cell(UUID campaign, String code) {
        return in(SUPERVISOR, () -> answers.cell(campaign, UNIT, code));
    }

    @Test
    void fillsInWhatModulesKnowByThemselvesInOneQuestion() {
        known.asked = 0;
        var campaign = fixture.opened(fixture.usual(), BOTH, WEIGHTED_SUM);
        assertThat(known.asked).isOne();
        var units = in(SUPERVISOR, () -> campaigns.participants(campaign.getId()));
        assertThat(units).hasSizeGreaterThan(100).allMatch(unit -> unit.cells() == 4 && unit.answered() == 1);
        var filled = cell(campaign.getId(), "2");
        assertThat(filled.said()).isEqualTo(Said.of(new BigDecimal("0.5")));
        assertThat(filled.by()).isEqualTo("youbei");
        assertThat(Objects.requireNonNull(filled.evidence()).hash()).hasSize(64);
        var none = in(SUPERVISOR, () -> answers.cell(campaign.getId(), NOTHING_TO_DO, "2"));
        assertThat(none.said().state()).isEqualTo(CellState.NOT_APPLICABLE);
        assertThat(in(
                        COMMUNITY,
                        () -> duties.ofSubject(CampaignDuties.subject(answers.participant(campaign.getId(), UNIT)))))
                .singleElement()
                .satisfies(duty -> assertThat(duty.due()).isEqualTo(TODAY.plusDays(10)));
    }

    @Test
    void saysWhatChangedSinceTheFiguresWereFrozen() {
        var id = opened();
        assertThat(in(SUPERVISOR, () -> campaigns.recompute(campaigns.find(id), results.figures(id))))
                .isEmpty();
        known.value = new BigDecimal("0.75");
        var moved = in(SUPERVISOR, () -> campaigns.recompute(campaigns.find(id), results.figures(id)));
        assertThat(moved).hasSizeGreaterThan(100).allSatisfy(one -> {
            assertThat(one.then()).isEqualByComparingTo("0.5");
            assertThat(one.now()).isEqualByComparingTo("0.75");
        });
        assertThat(cell(id, "2").said().value()).isEqualByComparingTo("0.5");
    }

    @Test
    void keepsNothingNotApplicableAndZeroApart() {
        var id = opened();
        assertThat(cell(id, "1").said()).isEqualTo(Said.NOTHING);
        fixture.value(id, UNIT, "1", "0");
        assertThat(cell(id, "1").said()).isEqualTo(Said.of(BigDecimal.ZERO));
        assertThat(codes(fixture.answer(COMMUNITY, id, UNIT, "1", Said.NOT_APPLICABLE, "")))
                .containsExactly("campaign.note");
        fixture.answer(COMMUNITY, id, UNIT, "1", Said.NOT_APPLICABLE, "没有这类对象").orElseThrow();
        assertThat(codes(fixture.answer(COMMUNITY, id, UNIT, "3", Said.NOT_APPLICABLE, "x")))
                .containsExactly("campaign.gate-not-applicable");
        assertThat(codes(fixture.answer(COMMUNITY, id, UNIT, "2", Said.of(BigDecimal.ONE), "")))
                .containsExactly("campaign.note");
    }

    @Test
    void takesAnAnswerFromWhomItIsAskedAndFromNobodyElse() {
        var id = opened();
        var said = Said.of(new BigDecimal("7"));
        assertThat(codes(fixture.answer(Cast.STREET, id, UNIT, "1", said, ""))).containsExactly("campaign.not-asked");
        assertThat(codes(fixture.answer(COMMUNITY, id, UNIT, "4", said, ""))).containsExactly("campaign.not-asked");
        fixture.answer(SUPERVISOR, id, UNIT, "4", said, "第三方评分表").orElseThrow();
        assertThat(codes(fixture.answer(COMMUNITY, id, UNIT, "1", Said.of(new BigDecimal("10.5")), "")))
                .containsExactly("campaign.value");
        assertThatThrownBy(() -> in(Cast.SIBLING_STREET, () -> answers.cell(id, UNIT, "1")))
                .isInstanceOf(NotFound.class);
        assertThat(in(COMMUNITY, () -> campaigns.participants(id))).hasSize(1);
    }

    @Test
    void overwritesNothingFromAnOldTabAndCountsTheDueDayToItsEnd() {
        var id = opened();
        var entry = new AnswerEntry(Said.of(BigDecimal.ONE), null, null, "");
        fixture.value(id, UNIT, "1", "5");
        assertThat(codes(in(COMMUNITY, () -> answers.answer(COMMUNITY, id, UNIT, "1", UUID.randomUUID(), 0, entry))))
                .containsExactly("campaign.cell-changed");
        clock.set(TODAY.plusDays(10));
        fixture.value(id, UNIT, "1", "6");
        clock.set(TODAY.plusDays(11));
        assertThat(codes(fixture.answer(COMMUNITY, id, UNIT, "1", Said.of(BigDecimal.ONE), "")))
                .containsExactly("campaign.late");
        in(SUPERVISOR, () -> campaigns.extend(SUPERVISOR, id, UUID.randomUUID(), UNIT, TODAY.plusDays(12), "停电"))
                .orElseThrow();
        fixture.value(id, UNIT, "1", "7");
        assertThat(cell(id, "1").late()).isTrue();
    }

    @Test
    void approvesFromBelowAndOpensFromAboveWithAReason() {
        var id = opened();
        assertThat(codes(fixture.approve(Cast.STREET, id, UNIT))).containsExactly("campaign.below-open");
        fixture.approve(COMMUNITY, id, UNIT).orElseThrow();
        assertThat(codes(fixture.answer(COMMUNITY, id, UNIT, "1", Said.of(BigDecimal.ONE), "")))
                .containsExactly("campaign.locked-above");
        fixture.approve(Cast.STREET, id, UNIT).orElseThrow();
        assertThat(codes(in(COMMUNITY, () -> approvals.unapprove(COMMUNITY, id, UNIT, UUID.randomUUID(), "改"))))
                .containsExactly("campaign.locked-above");
        assertThat(codes(in(Cast.STREET, () -> approvals.unapprove(Cast.STREET, id, UNIT, UUID.randomUUID(), " "))))
                .containsExactly("campaign.missing");
        in(SUPERVISOR, () -> approvals.unapprove(SUPERVISOR, id, UNIT, UUID.randomUUID(), "街道误核"))
                .orElseThrow();
        assertThat(fixture.participant(id, UNIT).approved()).isOne();
        assertThat(codes(fixture.approve(SUPERVISOR, id, UNIT))).containsExactly("campaign.out-of-order");
        assertThat(in(COMMUNITY, () -> answers.facts(id, UNIT, "")))
                .anySatisfy(fact -> assertThat(fact.text()).contains("街道误核"));
    }

    @Test
    void sendsSingleCellsBackWithAComment() {
        var id = opened();
        fixture.value(id, UNIT, "1", "9");
        fixture.approve(COMMUNITY, id, UNIT).orElseThrow();
        assertThat(codes(in(Cast.STREET, () -> approvals.sendBack(Cast.STREET, id, UNIT, "1", UUID.randomUUID(), ""))))
                .containsExactly("campaign.missing");
        in(Cast.STREET, () -> approvals.sendBack(Cast.STREET, id, UNIT, "1", UUID.randomUUID(), "请补签到表"))
                .orElseThrow();
        assertThat(codes(fixture.answer(COMMUNITY, id, UNIT, "3", Said.of(BigDecimal.ONE), "")))
                .containsExactly("campaign.not-returned");
        assertThat(codes(fixture.approve(COMMUNITY, id, UNIT))).containsExactly("campaign.returned-open");
        fixture.value(id, UNIT, "1", "8");
        fixture.approve(COMMUNITY, id, UNIT).orElseThrow();
        assertThat(cell(id, "1").comments()).isOne();
    }

    @Test
    void decidesCellByCellAndNeverOnTheOwnUnit() {
        var id = opened();
        fixture.value(id, UNIT, "1", "9");
        fixture.value(id, UNIT, "4", "6");
        var wish = new ReviewDesk.Wish(Cell.Ground.OTHER, new BigDecimal("7"), "");
        assertThat(codes(decide(id, "1", wish))).containsExactly("campaign.out-of-order");
        fixture.step(id, CampaignStep.CHECKING_BEGIN, "");
        fixture.step(id, CampaignStep.REVIEW_BEGIN, "");
        assertThat(codes(decide(id, "1", wish))).containsExactly("campaign.not-checked");
        fixture.checked(id, UNIT);
        assertThat(codes(decide(id, "1", wish))).containsExactly("campaign.comment");
        assertThat(codes(decide(id, "1", new ReviewDesk.Wish(Cell.Ground.OTHER, new BigDecimal("11"), "x"))))
                .containsExactly("campaign.value");
        assertThat(codes(decide(id, "1", new ReviewDesk.Wish(Cell.Ground.EVIDENCE, null, "x"))))
                .containsExactly("campaign.missing");
        decide(id, "1", new ReviewDesk.Wish(Cell.Ground.OTHER, new BigDecimal("7"), "缺评估一份"))
                .orElseThrow();
        assertThat(cell(id, "1").counting().value()).isEqualByComparingTo("7");
        assertThat(codes(decide(id, "4", new ReviewDesk.Wish(Cell.Ground.SELF, null, ""))))
                .as("the supervisor entered it")
                .containsExactly("campaign.own");
        assertThat(codes(in(COMMUNITY, () -> reviews.decide(COMMUNITY, id, UNIT, "1", UUID.randomUUID(), 0, wish))))
                .containsExactly("campaign.not-yours");
        assertThat(codes(fixture.approve(SUPERVISOR, id, UNIT))).containsExactly("campaign.undecided");
    }

    private Outcome<Cell> decide(UUID id, String code, ReviewDesk.Wish wish) {
        return in(
                SUPERVISOR,
                () -> reviews.decide(
                        SUPERVISOR,
                        id,
                        UNIT,
                        code,
                        UUID.randomUUID(),
                        answers.cell(id, UNIT, code).revision(),
                        wish));
    }

    @Test
    void letsTheFirstOfTwoReviewersStand() {
        var id = opened();
        fixture.value(id, UNIT, "1", "9");
        fixture.checked(id, UNIT);
        fixture.step(id, CampaignStep.CHECKING_BEGIN, "");
        fixture.step(id, CampaignStep.REVIEW_BEGIN, "");
        int revision = cell(id, "1").revision();
        decide(id, "1", new ReviewDesk.Wish(Cell.Ground.SELF, null, "")).orElseThrow();
        assertThat(codes(in(
                        SUPERVISOR,
                        () -> reviews.decide(
                                Fixture.reviewer(),
                                id,
                                UNIT,
                                "1",
                                UUID.randomUUID(),
                                revision,
                                new ReviewDesk.Wish(Cell.Ground.OTHER, BigDecimal.ONE, "x")))))
                .containsExactly("campaign.decided-meanwhile");
    }

    @Test
    void acceptsAtOnceWhatTheFigureSaysAsWell() {
        var id = opened();
        fixture.value(id, UNIT, "1", "9");
        fixture.checked(id, UNIT);
        fixture.step(id, CampaignStep.CHECKING_BEGIN, "");
        fixture.step(id, CampaignStep.REVIEW_BEGIN, "");
        assertThat(in(SUPERVISOR, () -> reviews.accept(SUPERVISOR, id, null, false))
                        .orElseThrow())
                .isOne();
        assertThat(in(SUPERVISOR, () -> reviews.accept(SUPERVISOR, id, UNIT, true))
                        .orElseThrow())
                .isOne();
        assertThat(cell(id, "3").decision()).as("nobody answered it").isNull();
    }

    @Test
    void locksOnlyWhatIsWholeAndChangesNothingAfterwards() {
        var id = opened();
        fixture.only(id, UNIT, Cast.YANGYUAN_COMMUNITY);
        fixture.value(id, UNIT, "1", "9");
        assertThat(codes(in(
                        SUPERVISOR, () -> campaigns.take(SUPERVISOR, id, UUID.randomUUID(), CampaignStep.LOCKING, ""))))
                .containsExactly("campaign.out-of-order");
        var campaign = fixture.locked(id);
        assertThat(campaign.version()).isOne();
        assertThat(codes(fixture.answer(COMMUNITY, id, UNIT, "1", Said.of(BigDecimal.ONE), "")))
                .containsExactly("campaign.not-answering");
        assertThat(codes(decide(id, "1", new ReviewDesk.Wish(Cell.Ground.SELF, null, ""))))
                .containsExactly("campaign.out-of-order");
        assertThat(codes(in(SUPERVISOR, () -> approvals.unapprove(SUPERVISOR, id, UNIT, UUID.randomUUID(), "x"))))
                .containsExactly("campaign.out-of-order");
    }

    @ParameterizedTest
    @EnumSource(CampaignStep.class)
    void takesEachStepOnlyFromItsStateAndOnlyByTheSupervisor(CampaignStep step) {
        var draft = fixture.planned(Fixture.entry(fixture.usual(), STREET, WEIGHTED_SUM));
        var taken = in(SUPERVISOR, () -> campaigns.take(SUPERVISOR, draft.getId(), UUID.randomUUID(), step, "x"));
        if (step == CampaignStep.OPENING) {
            assertThat(taken.orElseThrow().state()).isEqualTo(CampaignState.OPEN);
        } else {
            assertThat(codes(taken)).containsExactly("campaign.out-of-order");
        }
        var other = fixture.opened(fixture.usual(), STREET, WEIGHTED_SUM).getId();
        assertThat(codes(in(Cast.AUDITOR, () -> campaigns.take(Cast.AUDITOR, other, UUID.randomUUID(), step, "x"))))
                .containsExactly("campaign.not-yours");
    }

    @Test
    void refusesDatesOutOfOrderAndADraftSystem() {
        var entry = Fixture.entry(UUID.randomUUID(), STREET, WEIGHTED_SUM);
        var wrong = new CampaignEntry(
                " ",
                entry.system(),
                STREET,
                WEIGHTED_SUM,
                CampaignEntry.Grading.BANDS,
                TODAY,
                LocalDate.of(2020, 1, 1),
                TODAY,
                TODAY,
                TODAY,
                0);
        assertThat(codes(in(SUPERVISOR, () -> campaigns.plan(SUPERVISOR, UUID.randomUUID(), Cast.WUCHANG, wrong))))
                .containsExactly("campaign.missing", "campaign.system", "campaign.dates", "campaign.number");
    }

    /** Everything sent twice and at once: nothing is lost, nothing doubled. */
    @Test
    void takesTheAnswersOfManyUnitsAtOnce() throws Exception {
        var id = opened();
        var units = in(SUPERVISOR, () -> campaigns.participants(id)).stream()
                .map(Participant::unit)
                .limit(40)
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var work = units.stream()
                    .map(unit -> Map.entry(unit, UUID.randomUUID()))
                    .flatMap(one -> Stream.of(one, one))
                    .<Callable<Outcome<Cell>>>map(one -> () -> in(
                            Fixture.worker(one.getKey()),
                            () -> answers.answer(
                                    Fixture.worker(one.getKey()),
                                    id,
                                    one.getKey(),
                                    "1",
                                    one.getValue(),
                                    0,
                                    new AnswerEntry(Said.of(BigDecimal.TEN), null, null, ""))))
                    .toList();
            for (var done : pool.invokeAll(work)) {
                done.get().orElseThrow();
            }
        }
        var cells = in(SUPERVISOR, () -> answers.cells(id, units)).stream()
                .filter(cell -> cell.code().equals("1"))
                .toList();
        assertThat(cells).hasSize(40).allMatch(cell -> cell.revision() == 1);
        assertThat(in(SUPERVISOR, () -> answers.facts(id, units.getFirst(), "1")))
                .hasSize(1);
    }

    @Test
    void keepsAFileOnceForAllTheIndicatorsThatItProves() {
        var id = opened();
        for (var code : List.of("1", "3", "1")) {
            in(
                            COMMUNITY,
                            () -> answers.prove(
                                    COMMUNITY,
                                    id,
                                    UNIT,
                                    List.of(code),
                                    UUID.randomUUID(),
                                    "签到表",
                                    "https://a.example/1",
                                    null,
                                    ""))
                    .orElseThrow();
        }
        assertThat(in(COMMUNITY, () -> answers.proofs(id, UNIT)))
                .singleElement()
                .satisfies(proof -> assertThat(proof.codes()).containsExactly("1", "3"));
        assertThat(codes(in(
                        COMMUNITY,
                        () -> answers.prove(
                                COMMUNITY,
                                id,
                                UNIT,
                                List.of("1"),
                                UUID.randomUUID(),
                                "x",
                                "javascript:alert(1)",
                                null,
                                ""))))
                .containsExactly("campaign.link");
    }

    @Test
    void copiesTheLastPeriodAndSaysSo() {
        var system = fixture.usual();
        var first = fixture.opened(system, CampaignEntry.Levels.COMMUNITY, WEIGHTED_SUM)
                .getId();
        fixture.value(first, UNIT, "1", "9");
        var second = fixture.opened(system, CampaignEntry.Levels.COMMUNITY, WEIGHTED_SUM)
                .getId();
        assertThat(in(COMMUNITY, () -> answers.copy(COMMUNITY, second, UNIT, UUID.randomUUID(), first))
                        .orElseThrow())
                .isOne();
        assertThat(cell(second, "1").note()).startsWith("2026 年度：");
    }
}
