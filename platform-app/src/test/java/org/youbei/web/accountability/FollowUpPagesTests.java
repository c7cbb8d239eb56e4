package org.youbei.web.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;
import org.youbei.web.plan.PlanPages;

/** What follows an assessment, as people lead it: rectified, verified by another, or led up the ladder and lifted. */
@PlatformTest
class FollowUpPagesTests {
    private static final String COMMUNITY = Cast.JIYUQIAO_COMMUNITY.value();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void opensTakesTheReportSendsBackAndVerifies() {
        var one = opened("示例值守记录补齐");
        assertThat(page(zh.get(Cast.COMMUNITY, one)).select("main").text()).contains("示例值守记录补齐", "示例岗位");
        assertThat(status(zh.get(Cast.STREET, one + "/verification")))
                .as("nothing is reported yet")
                .isEqualTo(409);

        assertThat(status(zh.post(Cast.COMMUNITY, one + "/report", Map.of("report", "已补齐三个月记录"))))
                .isEqualTo(302);
        assertThat(status(zh.post(Cast.COMMUNITY, one + "/verification", Map.of("accepted", "true", "remark", "看过"))))
                .as("verified by whoever stands above")
                .isEqualTo(403);

        var back = Map.of(
                "remark", "缺一个月", "due", ChinaTime.today(clock).plusDays(5).toString());
        assertThat(status(zh.post(Cast.STREET, one + "/verification", back))).isEqualTo(302);
        assertThat(status(zh.post(Cast.COMMUNITY, one + "/report", Map.of("report", "已补齐"))))
                .isEqualTo(302);
        assertThat(status(zh.post(Cast.STREET, one + "/verification", Map.of("accepted", "true", "remark", "现场看过"))))
                .isEqualTo(302);

        assertThat(page(zh.get(Cast.COMMUNITY, one)).select("main").text()).contains(Cast.STREET.name());
        assertThat(status(zh.get(Cast.COMMUNITY, one + "/report")))
                .as("what is verified is over")
                .isEqualTo(409);
        assertThat(status(zh.post(Cast.COMMUNITY, one + "/report", Map.of("report", "再报"))))
                .isEqualTo(409);
    }

    @Test
    void namesWhatIsWrongWithARectificationAndKeepsWhatWasTyped() {
        var wrong = Map.of(
                "unit",
                COMMUNITY,
                "title",
                "示例标题",
                "owner",
                "",
                "due",
                ChinaTime.today(clock).toString());
        var answer = zh.post(Cast.STREET, "/rectifications", wrong);
        assertThat(status(answer)).isEqualTo(422);
        assertThat(page(answer).text()).contains("请填写", "日期须在今天之后");
        assertThat(page(answer).select("input[name=title]").attr("value")).isEqualTo("示例标题");

        assertThat(status(zh.post(Cast.STREET, "/rectifications", entry("420106002001", "别的街道的单位"))))
                .as("a unit of another street")
                .isEqualTo(403);
        assertThat(status(zh.post(Cast.COMMUNITY, "/rectifications", entry(COMMUNITY, "自己给自己"))))
                .as("nobody opens one for the own unit")
                .isEqualTo(403);
    }

    @Test
    void showsAStreetBesideItNeitherRectificationNorCase() {
        var one = opened("别的街道看不见的整改");
        assertThat(status(zh.get(Cast.SIBLING_STREET, one))).isEqualTo(404);
        assertThat(status(
                        zh.post(Cast.SIBLING_STREET, one + "/verification", Map.of("accepted", "true", "remark", "好"))))
                .isEqualTo(404);
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/rectifications?q=看不见"))
                        .select("main")
                        .text())
                .doesNotContain("别的街道看不见的整改");
        var standing = proposed(overdue("别的街道看不见的问责"));
        assertThat(status(zh.get(Cast.SIBLING_STREET, standing))).isEqualTo(404);
        assertThat(status(zh.get(Cast.SIBLING_STREET, standing + "/letter.docx")))
                .isEqualTo(404);
    }

    @Test
    void leadsWhatIsOverdueUpTheLadderUntilItIsLifted() throws IOException {
        var late = overdue("示例逾期整改");
        assertThat(page(zh.get(Cast.STREET, "/accountability-cases"))
                        .select("main")
                        .text())
                .contains("示例逾期整改");
        var one = proposed(late);
        assertThat(status(zh.post(Cast.COMMUNITY, one + "/decision", decision("true"))))
                .as("the unit does not decide on itself")
                .isEqualTo(403);
        assertThat(status(zh.post(Cast.STREET, one + "/decision", Map.of("accepted", "true"))))
                .isEqualTo(422);
        assertThat(status(zh.get(Cast.COMMUNITY, one + "/answer"))).isEqualTo(409);
        assertThat(status(zh.post(Cast.STREET, one + "/decision", decision("true"))))
                .isEqualTo(302);

        var letter =
                words(zh.get(Cast.STREET, one + "/letter.docx").getResponse().getContentAsByteArray());
        assertThat(letter).contains("“示例逾期整改”应于", "个工作日", "三日内完成");

        assertThat(status(zh.post(Cast.COMMUNITY, one + "/answer", Map.of("answer", "已安排专人"))))
                .isEqualTo(302);
        assertThat(status(zh.post(Cast.STREET, one + "/lifting", Map.of("reason", "已完成"))))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.COMMUNITY, one)).select("main").text()).contains("已解除", "已安排专人");
        assertThat(page(en.get(Cast.COMMUNITY, one)).select("main").text()).doesNotContain("已解除");
        assertThat(status(zh.post(Cast.STREET, one + "/lifting", Map.of("reason", "再来"))))
                .isEqualTo(409);
    }

    @Test
    void proposesNothingTwice() {
        var late = overdue("示例只提一次");
        proposed(late);
        assertThat(status(zh.post(Cast.STREET, "/accountability-cases", Map.of("rectification", late.toString()))))
                .isIn(409, 422);
    }

    private static Map<String, String> decision(String accepted) {
        return Map.of("accepted", accepted, "post", "街道主任", "demand", "三日内完成", "due", "2999-01-01");
    }

    private String proposed(UUID rectification) {
        var made = zh.post(
                Cast.STREET, "/accountability-cases", Map.of("rectification", rectification.toString(), "basis", ""));
        return location(made).replaceFirst("\\?.*", "");
    }

    private Map<String, String> entry(String unit, String title) {
        return Map.of(
                "unit",
                unit,
                "title",
                title,
                "owner",
                "示例岗位",
                "due",
                ChinaTime.today(clock).plusDays(9).toString());
    }

    private String opened(String title) {
        return location(zh.post(Cast.STREET, "/rectifications", entry(COMMUNITY, title)))
                .replaceFirst("\\?.*", "");
    }

    /** Nobody opens a rectification with a day that is over; time has to pass. */
    private UUID overdue(String title) {
        var path = opened(title);
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Scopes.run(
                Cast.SUPERVISOR.scope(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update accountability.rectification set due = ? where id = ?")
                                .params(ChinaTime.today(clock).minusDays(60), id)
                                .update()));
        return id;
    }

    private static String words(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
