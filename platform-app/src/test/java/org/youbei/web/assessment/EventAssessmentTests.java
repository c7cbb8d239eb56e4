package org.youbei.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.testing.Cast.SUPERVISOR;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentState;
import org.youbei.incident.Incidents;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.HazardCategory;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** The assessment of one event on the pages: chosen from its record, of the units it concerned, leading back to it. */
@PlatformTest
class EventAssessmentTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Incidents incidents;

    private PlanPages zh;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer, @Autowired TestClock clock) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
    }

    private UUID incident(String title) {
        var at = Instant.parse("2026-11-20T02:00:00Z");
        var said = new Incident(
                UUID.randomUUID(),
                Cast.WUCHANG,
                title,
                HazardCategory.NATURAL_DISASTER,
                null,
                "",
                IncidentState.REPORTED,
                false,
                at,
                at,
                "示例路口",
                null,
                List.of(),
                null);
        return Scopes.in(SUPERVISOR.scope(), () -> incidents.enter(SUPERVISOR, said))
                .orElseThrow();
    }

    private Map<String, String> said(String system) {
        var said = new HashMap<>(Map.of(
                "title", "示例内涝事中评估",
                "system", system.replace("/indicator-systems/", ""),
                "levels", "BOTH",
                "method", "WEIGHTED_SUM",
                "grading", "BANDS",
                "from", "2026-11-20",
                "to", "2026-11-22",
                "answersDue", "2026-12-01",
                "checkDue", "2026-12-05",
                "reviewDue", "2026-12-20"));
        said.put("appealDays", "5");
        return said;
    }

    @Test
    void isChosenFromTheRecordAndLeadsBackToIt() {
        var title = "示例内涝" + UUID.randomUUID().toString().substring(0, 6);
        var incident = incident(title);
        var system = location(zh.post(
                SUPERVISOR, "/indicator-systems", Map.of("unit", "420106", "origin", "event-during", "title", "事中示例")));
        zh.post(SUPERVISOR, system + "/freezing", Map.of());
        assertThat(page(zh.get(SUPERVISOR, "/campaigns/new")).text()).contains("单次事件的事中", "评单次事件");
        var said = said(system);
        said.put("occasion", "DURING");
        said.put("event", "incident:" + UUID.randomUUID());
        said.put("units", "420106001001\n420106001002");
        var unknown = zh.post(SUPERVISOR, "/campaigns", said);
        assertThat(status(unknown)).isEqualTo(422);
        assertThat(page(unknown).text()).contains("请选择事件或演练的记录");
        assertThat(page(unknown).getElementById("units").text()).contains("420106001002");
        said.put("event", "nonsense");
        assertThat(status(zh.post(SUPERVISOR, "/campaigns", said))).isEqualTo(422);
        said.put("event", "incident:" + incident);
        said.put("units", "没有");
        assertThat(status(zh.post(SUPERVISOR, "/campaigns", said))).isEqualTo(422);
        said.put("units", "420106001001\n420106001002");
        var campaign = location(zh.post(SUPERVISOR, "/campaigns", said));
        assertThat(status(zh.post(SUPERVISOR, campaign + "/steps/opening", Map.of())))
                .isEqualTo(302);
        var shown = page(zh.get(SUPERVISOR, campaign));
        assertThat(shown.text()).contains(title, "单次事件的事中");
        assertThat(shown.select("a[href=/incidents/" + incident + "]")).isNotEmpty();
        assertThat(shown.select("a[href*=/answers/]")).hasSize(2);
        assertThat(page(zh.get(SUPERVISOR, campaign + "/answers/420106001001")).text())
                .contains("首报用时", "应转尽转");
    }
}
