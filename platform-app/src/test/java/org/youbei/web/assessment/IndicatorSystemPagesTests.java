package org.youbei.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.testing.Cast.COMMUNITY;
import static org.youbei.testing.Cast.SUPERVISOR;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.division.DivisionImporter;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** A system from the shipped one to its second version, as a supervisor leads it. */
@PlatformTest
class IndicatorSystemPagesTests {
    @Autowired
    MockMvcTester mvc;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer, @Autowired TestClock clock) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    private String drawn(String origin) {
        return location(zh.post(
                SUPERVISOR,
                "/indicator-systems",
                Map.of("unit", "420106", "origin", origin, "title", "示例体系" + UUID.randomUUID())));
    }

    @Test
    void leadsFromTheShippedSystemToAFrozenOneAndItsSecondVersion() {
        assertThat(page(zh.get(SUPERVISOR, "/indicator-systems/new?from=whole-cycle"))
                        .select("#title")
                        .val())
                .contains("全过程");
        var system = drawn("whole-cycle");
        var shown = page(zh.get(SUPERVISOR, system));
        assertThat(shown.select(".yb-tree-table tbody tr").size()).isGreaterThan(50);
        assertThat(shown.text()).contains("未按原文核对", "事前 50.0 %", "综合 15.0 %");
        assertThat(page(en.get(SUPERVISOR, system)).text()).contains("Not compared with the source", "Before 50.0 %");

        var wrong = zh.post(SUPERVISOR, system + "/weights/A1", Map.of("w-A1.1", "0.5", "w-A1.2", "0.6"));
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(page(wrong).text()).contains("相加是 1.1");
        assertThat(page(wrong).select("input[name=w-A1.2]").val()).isEqualTo("0.6");
        assertThat(status(zh.post(SUPERVISOR, system + "/weights/A1", Map.of("w-A1.1", "0.4", "w-A1.2", "0.6"))))
                .isEqualTo(302);
        assertThat(status(zh.post(SUPERVISOR, system + "/freezing", Map.of()))).isEqualTo(302);
        assertThat(page(zh.get(COMMUNITY, system)).text()).contains("已冻结", "由 周示例 填写");
        assertThat(status(zh.get(SUPERVISOR, system + "/nodes/B1.1"))).isEqualTo(409);

        var second = location(zh.post(SUPERVISOR, system + "/next-version", Map.of()));
        assertThat(status(zh.post(SUPERVISOR, second + "/weights/A1", Map.of("w-A1.1", "0.2", "w-A1.2", "0.8"))))
                .isEqualTo(302);
        assertThat(page(zh.get(SUPERVISOR, second + "/difference"))
                        .select("table")
                        .text())
                .contains("A1.1", "0.4", "0.2");
    }

    @Test
    void refusesToFreezeWhatIsNotWhole() {
        var system = drawn("own");
        assertThat(status(zh.get(SUPERVISOR, system + "/freezing"))).isEqualTo(409);
        assertThat(page(zh.get(SUPERVISOR, system)).text()).contains("还没有任何指标");
    }

    @Test
    void changesAndRemovesANode() {
        var system = drawn("whole-cycle");
        var form = page(zh.get(SUPERVISOR, system + "/nodes/D3.1"));
        assertThat(form.select("select[name=direction] option[selected]").val()).isEqualTo("MIN");
        var refused = zh.post(
                SUPERVISOR,
                system + "/nodes/D3.1",
                Map.of("code", "D3.1", "parent", "D3", "name", "", "indicator", "true", "low", "30", "high", "5"));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("请填写", "锚点");
        assertThat(status(zh.post(SUPERVISOR, system + "/nodes/D3/removal", Map.of())))
                .isEqualTo(302);
        assertThat(page(zh.get(SUPERVISOR, system)).text())
                .doesNotContain("先期处置到场用时")
                .contains("相加是");
    }

    @Test
    void goesOutAndInAsAFileWithoutLoss() throws Exception {
        var system = drawn("whole-cycle");
        var book = zh.get(SUPERVISOR, system + "/system.xlsx").getResponse().getContentAsByteArray();
        var json = zh.get(SUPERVISOR, system + "/system.json").getResponse().getContentAsByteArray();
        var empty = drawn("own");
        assertThat(status(sent(empty, "system.xlsx", book))).isEqualTo(302);
        assertThat(zh.get(SUPERVISOR, empty + "/system.json").getResponse().getContentAsByteArray())
                .isEqualTo(json);
        var other = drawn("own");
        assertThat(status(sent(other, "system.json", json))).isEqualTo(302);
        var renamed = sent(other, "picture.xlsx", "<html>no table".getBytes(StandardCharsets.UTF_8));
        assertThat(status(renamed)).isEqualTo(422);
        assertThat(page(zh.get(SUPERVISOR, other))
                        .select(".yb-tree-table tbody tr")
                        .size())
                .isGreaterThan(50);
    }

    private MvcTestResult sent(String system, String name, byte[] content) {
        return mvc.post()
                .uri(system + "/file")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(SignedInAs.of(SUPERVISOR))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }
}
