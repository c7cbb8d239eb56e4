package org.youbei.assessment.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.assessment.campaign.CampaignEntry.Levels.BOTH;
import static org.youbei.assessment.campaign.CampaignEntry.Method.WEIGHTED_SUM;
import static org.youbei.assessment.campaign.Fixture.codes;
import static org.youbei.assessment.campaign.Fixture.in;
import static org.youbei.testing.Cast.SUPERVISOR;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.CellFact;
import org.youbei.assessment.campaign.Fixture;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Samples that are kept as they were drawn, and findings that are noted cell by cell. */
@PostgresTest
class SpotDeskTests {
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final JurisdictionCode STREET = new JurisdictionCode("420106001");
    private static final JurisdictionCode OTHER = new JurisdictionCode("420106001002");

    @Autowired
    Fixture fixture;

    @Autowired
    SpotDesk desk;

    @Autowired
    AnswerDesk answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private UUID campaign;

    @BeforeEach
    void opened(@Autowired DivisionImporter importer) {
        clock.reset();
        Fixture.load(importer);
        campaign = fixture.opened(fixture.usual(), BOTH, WEIGHTED_SUM).getId();
        fixture.only(campaign, STREET, UNIT, OTHER);
    }

    private Outcome<Sample> draw(UUID id, int percent, @Nullable Long seed, String reason) {
        return in(SUPERVISOR, () -> desk.draw(SUPERVISOR, campaign, id, percent, seed, reason));
    }

    private Sample drawn() {
        return draw(UUID.randomUUID(), 100, 3L, "").orElseThrow();
    }

    private Outcome<SpotResult> note(
            Sample sample, JurisdictionCode unit, String code, Finding finding, @Nullable String value, String note) {
        var found = value == null ? null : new BigDecimal(value);
        return in(
                SUPERVISOR,
                () -> desk.note(
                        SUPERVISOR,
                        sample.id(),
                        unit,
                        UUID.randomUUID(),
                        new SpotDesk.Note(code, finding, found, note)));
    }

    @Test
    void keepsTheListWithItsSeed() {
        var id = UUID.randomUUID();
        var sample = draw(id, 50, 11L, "").orElseThrow();
        assertThat(sample.units()).hasSize(2).contains(STREET);
        assertThat(sample.again().units()).isEqualTo(sample.units());
        assertThat(draw(id, 100, 12L, "").orElseThrow().units())
                .as("sent twice draws once")
                .isEqualTo(sample.units());
        fixture.only(campaign, STREET);
        assertThat(in(SUPERVISOR, () -> desk.find(id)).again().units())
                .as("units that leave change nothing in it")
                .isEqualTo(sample.units());
        assertThatThrownBy(() -> in(
                        SUPERVISOR,
                        () -> jdbc.sql("update assessment.spot_sample set seed = 1 where id = ?")
                                .param(id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void makesASeedWhereNobodyChoseOne() {
        var one = draw(UUID.randomUUID(), 50, null, "").orElseThrow();
        assertThat(one.seed()).isBetween(0L, 999_999_999L);
        assertThat(one.again().units()).isEqualTo(one.units());
    }

    @Test
    void refusesADrawThatIsRepeatedWithoutAReasonOrOffTheScale() {
        drawn();
        assertThat(codes(draw(UUID.randomUUID(), 20, null, " "))).containsExactly("spot.reason");
        assertThat(draw(UUID.randomUUID(), 20, null, "补抽").orElseThrow().number())
                .isEqualTo(2);
        assertThat(codes(draw(UUID.randomUUID(), 0, null, "x"))).containsExactly("spot.percent");
        assertThat(codes(draw(UUID.randomUUID(), 101, null, "x"))).containsExactly("spot.percent");
        assertThat(codes(draw(UUID.randomUUID(), 20, -1L, "x"))).containsExactly("spot.seed");
        assertThat(codes(draw(UUID.randomUUID(), 20, 1L, "x".repeat(1_001)))).containsExactly("spot.too-long");
        assertThat(in(SUPERVISOR, () -> desk.of(campaign))).hasSize(2);
    }

    @Test
    void isForWhoLeadsTheCampaignAndNotAfterTheLock() {
        var sample = drawn();
        for (var actor : List.of(Cast.STREET, Cast.COMMUNITY, Cast.AUDITOR)) {
            assertThat(codes(in(actor, () -> desk.draw(actor, campaign, UUID.randomUUID(), 20, null, "x"))))
                    .containsExactly("spot.not-yours");
        }
        assertThat(in(Cast.COMMUNITY, () -> desk.of(campaign)))
                .as("nobody below knows who is drawn")
                .isEmpty();
        fixture.locked(campaign);
        assertThat(codes(draw(UUID.randomUUID(), 20, null, "x"))).containsExactly("spot.out-of-order");
        assertThat(codes(note(sample, UNIT, "1", Finding.CONFIRMED, null, ""))).containsExactly("spot.out-of-order");
    }

    @Test
    void notesCellByCellAndTheLastOneCounts() {
        fixture.value(campaign, UNIT, "1", "8");
        var sample = drawn();
        note(sample, UNIT, "1", Finding.UNPROVEN, null, "台账未见").orElseThrow();
        note(sample, UNIT, "1", Finding.DIFFERENT, "6", "现场只有 6 分的内容").orElseThrow();
        note(sample, OTHER, "1", Finding.CONFIRMED, null, "").orElseThrow();
        var results = in(SUPERVISOR, () -> desk.results(sample.id()));
        assertThat(results).extracting(SpotResult::finding).containsExactly(Finding.DIFFERENT, Finding.CONFIRMED);
        assertThat(results.getFirst().value()).isEqualByComparingTo("6");
        assertThat(in(SUPERVISOR, () -> desk.results(campaign, UNIT))).hasSize(1);
        assertThat(in(Cast.COMMUNITY, () -> answers.facts(campaign, UNIT, "1")))
                .as("the unit sees what was found of it")
                .extracting(CellFact::what)
                .contains("SPOT_UNPROVEN", "SPOT_DIFFERENT");
        assertThat(in(SUPERVISOR, () -> answers.cell(campaign, UNIT, "1"))
                        .said()
                        .value())
                .as("what the unit said stays")
                .isEqualByComparingTo("8");
    }

    @Test
    void refusesAFindingThatDoesNotFit() {
        fixture.value(campaign, UNIT, "1", "8");
        var sample = draw(UUID.randomUUID(), 50, 1L, "").orElseThrow();
        var left = sample.units().contains(UNIT) ? OTHER : UNIT;
        assertThat(codes(note(sample, left, "1", Finding.CONFIRMED, null, ""))).containsExactly("spot.not-drawn");
        var all = draw(UUID.randomUUID(), 100, 1L, "全查").orElseThrow();
        assertThat(codes(note(all, UNIT, "1", Finding.DIFFERENT, null, "x"))).containsExactly("spot.value");
        assertThat(codes(note(all, UNIT, "1", Finding.DIFFERENT, "8.0", "x")))
                .as("the same value is not another")
                .containsExactly("spot.value");
        assertThat(codes(note(all, UNIT, "1", Finding.DIFFERENT, "11", "x"))).containsExactly("campaign.value");
        assertThat(codes(note(all, UNIT, "1", Finding.CONFIRMED, "8", ""))).containsExactly("spot.value");
        assertThat(codes(note(all, UNIT, "1", Finding.UNPROVEN, null, " "))).containsExactly("spot.reason");
        assertThat(codes(note(all, UNIT, "1", Finding.UNPROVEN, null, "x".repeat(1_001))))
                .containsExactly("spot.too-long");
        assertThatThrownBy(() -> note(all, UNIT, "9.9", Finding.CONFIRMED, null, ""))
                .isInstanceOf(NotFound.class);
    }
}
