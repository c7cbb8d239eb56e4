package org.youbei.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.campaign.Fixture.in;
import static org.youbei.assessment.campaign.Fixture.node;
import static org.youbei.testing.Cast.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.assessment.campaign.Fixture;
import org.youbei.assessment.method.trend.TrendDirection;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Units over runs that can be compared, and why others cannot. */
@PostgresTest
class TrendDeskTests {
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final JurisdictionCode OTHER = new JurisdictionCode("420106001002");

    @Autowired
    Fixture fixture;

    @Autowired
    TrendDesk trends;

    @Autowired
    ResultDesk results;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SystemDesk systems;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        Fixture.load(importer);
    }

    private UUID fixed() {
        return fixture.system(false, node("1", "weight", "0.5"), node("2", "weight", "0.5"));
    }

    /** A published run of a year; nothing for a unit that answers nothing. */
    private UUID run(
            UUID system, CampaignEntry.Method method, int year, @Nullable String unit, @Nullable String other) {
        var usual = Fixture.entry(system, CampaignEntry.Levels.COMMUNITY, method);
        var entry = new CampaignEntry(
                year + " 年度",
                system,
                usual.levels(),
                method,
                usual.grading(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                usual.answersDue(),
                usual.checkDue(),
                usual.reviewDue(),
                usual.appealDays());
        var id = fixture.planned(entry).getId();
        fixture.step(id, CampaignStep.OPENING, "");
        fixture.only(id, UNIT, OTHER);
        for (var code : List.of("1", "2")) {
            if (unit != null) {
                fixture.value(id, UNIT, code, unit);
            }
            if (other != null) {
                fixture.value(id, OTHER, code, other);
            }
        }
        fixture.locked(id);
        fixture.step(id, CampaignStep.PUBLICATION, "");
        return id;
    }

    private TrendDesk.Course course(UUID id) {
        return in(SUPERVISOR, () -> {
            var campaign = campaigns.find(id);
            return trends.of(campaign, Scores.of(results.shown(campaign)));
        });
    }

    @Test
    void testsTheTrendFromFourRunsOn() {
        var system = fixed();
        run(system, CampaignEntry.Method.WEIGHTED_SUM, 2022, "2", "9");
        run(system, CampaignEntry.Method.WEIGHTED_SUM, 2023, "4", null);
        var third = run(system, CampaignEntry.Method.WEIGHTED_SUM, 2024, "5", "8");
        var line = Objects.requireNonNull(course(third).lines().get(UNIT.value()));
        assertThat(line.totals()).containsExactly(20.0, 40.0, 50.0);
        assertThat(Objects.requireNonNull(line.trend()).p())
                .as("too few to test")
                .isNull();
        assertThat(line.trend().direction()).isEqualTo(TrendDirection.INCREASING);
        assertThat(line.change()).isEqualTo(10.0);

        var fourth = run(system, CampaignEntry.Method.WEIGHTED_SUM, 2025, "7", "6");
        var course = course(fourth);
        assertThat(course.runs())
                .extracting(TrendDesk.Run::title)
                .containsExactly("2022 年度", "2023 年度", "2024 年度", "2025 年度");
        var tested = Objects.requireNonNull(
                Objects.requireNonNull(course.lines().get(UNIT.value())).trend());
        assertThat(tested.s()).isEqualTo(6);
        assertThat(Objects.requireNonNull(tested.p())).as("2 of 24 orders").isCloseTo(1 / 12.0, within(1e-12));
        assertThat(Objects.requireNonNull(tested.sen())).isCloseTo(15.833, within(0.01));
        var gap = Objects.requireNonNull(course.lines().get(OTHER.value()));
        assertThat(gap.totals()).containsExactly(90.0, null, 80.0, 60.0);
        assertThat(Objects.requireNonNull(gap.trend()).p())
                .as("three known runs are no four")
                .isNull();
        assertThat(gap.trend().direction()).isEqualTo(TrendDirection.DECREASING);
        assertThat(course(third).runs()).as("only runs before it").hasSize(3);
    }

    @Test
    void comparesOnlyTheVerySameVersionAndMethod() {
        var system = fixed();
        run(system, CampaignEntry.Method.WEIGHTED_SUM, 2023, "2", "9");
        var next = UUID.randomUUID();
        in(SUPERVISOR, () -> systems.next(SUPERVISOR, system, next)).orElseThrow();
        in(SUPERVISOR, () -> systems.freeze(SUPERVISOR, next, UUID.randomUUID(), ""))
                .orElseThrow();
        var other = run(next, CampaignEntry.Method.WEIGHTED_SUM, 2024, "5", "8");
        assertThat(course(other).runs()).extracting(TrendDesk.Run::title).containsExactly("2024 年度");
        assertThat(course(other).lines().get(UNIT.value()).trend()).isNull();
        assertThat(course(other).lines().get(UNIT.value()).change()).isNull();
    }

    @Test
    void refusesWhereScoresHangOnThePeers() {
        var relative = run(fixed(), CampaignEntry.Method.TOPSIS, 2024, "5", "8");
        assertThat(refused(relative)).isTrue();
        var peers = fixture.system(
                false, node("1", "weight", "0.5", "low", "", "high", "", "scale", "COUNT"), node("2", "weight", "0.5"));
        assertThat(refused(run(peers, CampaignEntry.Method.WEIGHTED_SUM, 2024, "5", "8")))
                .isTrue();
    }

    private boolean refused(UUID id) {
        var course = course(id);
        assertThat(course.lines()).isEmpty();
        return CampaignRefusal.RELATIVE.is(Objects.requireNonNull(course.refused()));
    }

    @Test
    void showsAUnitItsOwnRunsOnly() {
        var system = fixed();
        run(system, CampaignEntry.Method.WEIGHTED_SUM, 2023, "2", "9");
        var id = run(system, CampaignEntry.Method.WEIGHTED_SUM, 2024, "5", "8");
        var course = in(Cast.COMMUNITY, () -> {
            Campaign campaign = campaigns.find(id);
            return trends.of(campaign, results.own(campaign));
        });
        assertThat(course.lines()).containsOnlyKeys(UNIT.value());
        assertThat(Objects.requireNonNull(course.lines().get(UNIT.value())).totals())
                .containsExactly(20.0, 50.0);
    }

    @Test
    void takesOfTwoRunsOfAPeriodTheLastToBePublished() {
        var system = fixed();
        run(system, CampaignEntry.Method.WEIGHTED_SUM, 2023, "2", "9");
        clock.set(Fixture.TODAY.plusDays(1));
        run(system, CampaignEntry.Method.WEIGHTED_SUM, 2023, "3", "9");
        var id = run(system, CampaignEntry.Method.WEIGHTED_SUM, 2024, "5", "8");
        assertThat(Objects.requireNonNull(course(id).lines().get(UNIT.value())).totals())
                .containsExactly(30.0, 50.0);
    }
}
