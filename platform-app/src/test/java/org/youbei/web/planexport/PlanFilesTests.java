package org.youbei.web.planexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.model.Actor;
import org.youbei.plan.export.PlanFile;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

@PlatformTest
class PlanFilesTests {
    private static final String TEXT = "1 总则\n1.1 编制目的\n提高应对能力。\n2 组织体系\n设指挥部。\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private String plan;

    @BeforeEach
    void aDraftWithParts() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        plan = zh.imported(Cast.STREET, "420106001", "导出" + System.nanoTime(), TEXT);
        location(zh.post(Cast.STREET, plan + "/steps", Map.of("post", "值班员", "action", "电话叫应", "minutes", "15")));
        location(zh.post(Cast.STREET, plan + "/contacts", Map.of("unit", "街道办", "name", "张三", "phone", "13800000001")));
    }

    @Test
    void givesOutAnOfficialDocument() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes(Cast.STREET, plan + ".docx")))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("1　总则", "提高应对能力。", "附表　行动步骤");
            assertThat(document.getTables().getLast().getText()).contains("张三", "138****0001");
        }
        assertThat(status(zh.get(Cast.SIBLING_STREET, plan + ".docx"))).isEqualTo(404);
        assertThat(status(zh.get(Cast.STREET, plan + ".docx?version=9"))).isEqualTo(404);
    }

    @Test
    void printsACardForEachPost() {
        var cards = page(zh.get(Cast.STREET, plan + "/cards"));
        assertThat(cards.select(".yb-card")).hasSize(1);
        assertThat(cards.select(".yb-card").text()).contains("值班员", "15 分钟内", "电话叫应", "138****0001");
        assertThat(page(zh.get(Cast.STREET, plan)).select("a[href*=cards]")).isNotEmpty();
    }

    @Test
    void comesBackAsJsonWithoutLoss() throws IOException {
        var hidden = PlanFile.read(bytes(Cast.STREET, plan + ".json")).orElseThrow();
        assertThat(hidden.parts().contacts().getFirst().phone()).as("hidden").isNull();
        var told = zh.post(Cast.STREET, plan + "/disclosure", Map.of("reason", "移交"));
        var file = PlanFile.read(told.getResponse().getContentAsByteArray()).orElseThrow();
        assertThat(file.parts().contacts().getFirst().phone()).isEqualTo("13800000001");

        var preview = location(zh.upload(Cast.STREET, "420106001", "预案.json", file.bytes()));
        var again = location(zh.post(
                        Cast.STREET,
                        preview,
                        Map.of(
                                "unit",
                                "420106001",
                                "kind",
                                "GENERAL",
                                "title",
                                file.title(),
                                "confidentiality",
                                "OPEN")))
                .replaceAll("\\?.*", "");
        var back = zh.post(Cast.STREET, again + "/disclosure", Map.of("reason", "核对"));
        var read = PlanFile.read(back.getResponse().getContentAsByteArray()).orElseThrow();
        assertThat(read.sections()).isEqualTo(file.sections());
        assertThat(read.unplaced()).isEqualTo(file.unplaced());
        assertThat(read.parts()).isEqualTo(file.parts());
    }

    @Test
    void givesOutMarkdownWithoutContacts() throws IOException {
        var text = new String(
                zh.get(Cast.STREET, plan + ".md").getMvcResult().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(text).startsWith("# ").contains("\n## ").doesNotContain("13800000001");
        assertThat(status(zh.get(Cast.SIBLING_STREET, plan + ".md"))).isEqualTo(404);
    }

    @Test
    void refusesAJsonFileOfAnotherKindAndDisclosureWithoutAReason() {
        assertThat(status(zh.upload(
                        Cast.STREET, "420106001", "别的.json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo(422);
        assertThat(status(zh.post(Cast.STREET, plan + "/disclosure", Map.of("reason", " "))))
                .isEqualTo(422);
    }

    private byte[] bytes(Actor actor, String address) {
        var answer = zh.get(actor, address);
        assertThat(status(answer)).isEqualTo(200);
        return answer.getResponse().getContentAsByteArray();
    }
}
