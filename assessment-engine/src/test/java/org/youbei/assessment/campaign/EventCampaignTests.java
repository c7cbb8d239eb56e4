package org.youbei.assessment.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.campaign.CampaignEvent.Occasion.AFTER;
import static org.youbei.assessment.campaign.CampaignEvent.Occasion.DURING;
import static org.youbei.assessment.campaign.Fixture.codes;
import static org.youbei.assessment.campaign.Fixture.in;
import static org.youbei.testing.Cast.SUPERVISOR;
import static org.youbei.testing.Cast.WUCHANG;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.Phase;
import org.youbei.assessment.result.ResultDesk;
import org.youbei.assessment.result.Scores;
import org.youbei.assessment.system.ShippedSystem;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** One event assessed by the same machinery: linked to its record, of the units it concerned. */
@PostgresTest
class EventCampaignTests {
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final JurisdictionCode OTHER = new JurisdictionCode("420106001002");
    private static final Subject FLOOD = new Subject("incident", TestedEvents.FLOOD);

    @Autowired
    Fixture fixture;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    ResultDesk results;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        Fixture.load(importer);
    }

    private CampaignEntry entry(CampaignEvent event) {
        return Fixture.entry(fixture.usual(), CampaignEntry.Levels.BOTH, CampaignEntry.Method.WEIGHTED_SUM)
                .of(event);
    }

    private Outcome<Campaign> plan(CampaignEvent event) {
        var entry = entry(event);
        return in(SUPERVISOR, () -> campaigns.plan(SUPERVISOR, UUID.randomUUID(), WUCHANG, entry));
    }

    @ParameterizedTest
    @EnumSource(CampaignEvent.Occasion.class)
    void keepsTheEventAndListsItsUnitsOnly(CampaignEvent.Occasion occasion) {
        var event = new CampaignEvent(occasion, FLOOD, List.of(OTHER, UNIT, OTHER));
        var id = plan(event).orElseThrow().getId();
        fixture.step(id, CampaignStep.OPENING, "");
        var kept = in(SUPERVISOR, () -> campaigns.find(id));
        assertThat(kept.event()).isEqualTo(event);
        assertThat(kept.entry().event()).isEqualTo(event);
        assertThat(in(SUPERVISOR, () -> campaigns.participants(id)))
                .extracting(Participant::unit)
                .containsExactly(UNIT, OTHER);
        assertThat(in(SUPERVISOR, () -> campaigns.event(event)).orElseThrow())
                .isEqualTo(new CampaignDesk.Named("示例内涝", "/incidents/" + TestedEvents.FLOOD));
    }

    @Test
    void takesAllUnitsWhereNoneIsNamed() {
        var id = plan(new CampaignEvent(AFTER, FLOOD, List.of())).orElseThrow().getId();
        fixture.step(id, CampaignStep.OPENING, "");
        assertThat(in(SUPERVISOR, () -> campaigns.participants(id)).size()).isGreaterThan(100);
    }

    @Test
    void refusesAnEventThatThereIsNotAndUnitsOfOthers() {
        assertThat(codes(plan(new CampaignEvent(DURING, new Subject("incident", UUID.randomUUID()), List.of(UNIT)))))
                .containsExactly("campaign.event");
        assertThat(codes(plan(new CampaignEvent(DURING, new Subject("campaign", UUID.randomUUID()), List.of()))))
                .as("no record of an event")
                .containsExactly("campaign.event");
        assertThat(codes(plan(new CampaignEvent(DURING, FLOOD, List.of(new JurisdictionCode("110101001001"))))))
                .containsExactly("campaign.unit");
        assertThat(codes(plan(new CampaignEvent(DURING, FLOOD, List.of(new JurisdictionCode("420106001999"))))))
                .containsExactly("campaign.unit");
    }

    @Test
    void changesWithTheDraftAndNotAfterwards() {
        var planned = plan(new CampaignEvent(DURING, FLOOD, List.of(UNIT))).orElseThrow();
        var period = Fixture.entry(planned.system(), CampaignEntry.Levels.BOTH, CampaignEntry.Method.WEIGHTED_SUM);
        var changed = in(
                        SUPERVISOR,
                        () -> campaigns.describe(
                                SUPERVISOR, planned.getId(), UUID.randomUUID(), planned.revision(), period))
                .orElseThrow();
        assertThat(changed.event()).isNull();
        fixture.step(planned.getId(), CampaignStep.OPENING, "");
        var again = in(SUPERVISOR, () -> campaigns.find(planned.getId()));
        assertThat(codes(in(
                        SUPERVISOR,
                        () -> campaigns.describe(
                                SUPERVISOR, planned.getId(), UUID.randomUUID(), again.revision(), period))))
                .containsExactly("campaign.out-of-order");
    }

    @Test
    void scoresAsEveryOtherCampaignDoes() {
        var id = plan(new CampaignEvent(DURING, FLOOD, List.of(UNIT, OTHER)))
                .orElseThrow()
                .getId();
        fixture.step(id, CampaignStep.OPENING, "");
        fixture.value(id, UNIT, "1", "10");
        fixture.value(id, OTHER, "1", "4");
        var locked = fixture.locked(id);
        var frozen = in(SUPERVISOR, () -> results.version(locked, 1)).orElseThrow();
        assertThat(Scores.lines(Scores.of(frozen.inputs()))).isEqualTo(frozen.lines());
        assertThat(Scores.of(frozen.inputs()))
                .extracting(score -> Objects.requireNonNull(score.rank()))
                .containsExactly(1, 2);
    }

    /** Each template speaks of its side alone, has an answer for everything, and could be frozen as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"event-during", "event-after"})
    void bringsATemplateForEachSide(String key) {
        var shipped = ShippedSystem.find(key).orElseThrow();
        var tree = new IndicatorTree(shipped.nodes(), false);
        assertThat(tree.objections()).isEmpty();
        assertThat(shipped.confirmed()).isFalse();
        assertThat(tree.indicators())
                .hasSizeGreaterThanOrEqualTo(9)
                .extracting(Node::measured)
                .allMatch(measure -> measure.phase() == (key.equals("event-during") ? Phase.DURING : Phase.AFTER))
                .noneMatch(measure -> measure.ofPeers())
                .allMatch(measure -> !measure.meaning().isEmpty());
        assertThat(tree.global().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }
}
