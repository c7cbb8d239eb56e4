package org.youbei.web.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** The public page of 420106001001: how it is switched on and off, what everybody sees, and what becomes of what residents write. */
@PlatformTest
class ResidentPagesTests {
    private static final String UNIT = "420106001001";
    private static final int MOST_BYTES = 60_000;
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;
    private String remote = "";

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
        remote = "198.51.101." + ADDRESS.incrementAndGet();
        keep(true);
    }

    @Test
    void showsPublishedFactsToEverybodyInBothLanguagesAndSmall() throws Exception {
        var chinese = open("/c/" + UNIT);
        assertThat(status(chinese)).isEqualTo(200);
        var read = page(chinese);
        assertThat(read.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(read.text()).contains("遇到紧急情况找谁", "027-88880001", "119", "发现隐患怎么报", "示例路1号");
        assertThat(read.text()).doesNotContain("??");
        var english = page(open("/c/" + UNIT + "?lang=en"));
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.text())
                .contains("Who to call", "How to report a hazard")
                .doesNotContain("??");
        assertThat(english.select("a.language").attr("href")).endsWith("/c/" + UNIT + "?lang=zh");
        int bytes = chinese.getResponse().getContentAsByteArray().length
                + size("static/css/resident.css")
                + size("static/js/resident.js")
                + size("static/js/resident-worker.js");
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(read.select("link[rel=stylesheet], script")).hasSize(2);
        assertThat(open("/c/worker.js").getResponse().getContentType()).startsWith("text/javascript");
    }

    /** The shelter stands in the community beside, whose rows this one never sees. */
    @Test
    void namesTheNearestShelterWithItsDirectionInTheLanguageOfTheAddress() {
        var shelters = new SampleShelters(context);
        shelters.middle(Cast.JIYUQIAO_COMMUNITY);
        shelters.ready("公开页面示例学校");
        var nearest = page(open("/c/" + UNIT)).select("section[aria-labelledby=shelters]");
        assertThat(nearest.text())
                .contains("公开页面示例学校", "听到通知后开放", "示例路9号，在北方向，直线约 ", "120 人", "供水")
                .doesNotContain("保安", "示例物业", "??");
        assertThat(page(open("/c/" + UNIT + "?lang=en"))
                        .select("section[aria-labelledby=shelters]")
                        .text())
                .contains("Opens when announced", "to the north", "Water")
                .doesNotContain("??");
        assertThat(open("/c/" + UNIT).getResponse().getContentAsByteArray()).hasSizeLessThan(MOST_BYTES / 2);
    }

    @Test
    void isGoneForEverybodyWhereItIsSwitchedOff() {
        assertThat(status(open("/c/" + UNIT))).isEqualTo(200);
        keep(false);
        for (var path : List.of("", "/messages/need", "/drafts/" + java.util.UUID.randomUUID())) {
            assertThat(status(open("/c/" + UNIT + path))).as(path).isEqualTo(404);
        }
        assertThat(status(send("/c/" + UNIT + "/messages/need", "水", ""))).isEqualTo(404);
        assertThat(page(zh.get(Cast.COMMUNITY, "/resident-pages/" + UNIT + "/poster"))
                        .text())
                .contains("没有公开");
        for (var nobody : List.of("42010600100", "420106999999", "420106", "x")) {
            assertThat(status(open("/c/" + nobody))).as(nobody).isEqualTo(404);
        }
    }

    @Test
    void takesTheNumberOfAnOfficeAndRefusesThatOfAPerson() {
        var said = settings(true);
        said.put("phone", "13800000001");
        var refused = zh.post(Cast.COMMUNITY, "/resident-pages/" + UNIT, said);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("手机号属于个人");
        said.put("phone", "12");
        assertThat(page(en.post(Cast.COMMUNITY, "/resident-pages/" + UNIT, said))
                        .select(".yb-errors")
                        .text())
                .contains("cannot be called");
        said.put("phone", "13800000001");
        said.put("duty", "true");
        assertThat(status(zh.post(Cast.COMMUNITY, "/resident-pages/" + UNIT, said)))
                .isEqualTo(302);
        assertThat(status(zh.post(Cast.COMMUNITY, "/resident-pages/" + UNIT, settings(0, true))))
                .as("an old form")
                .isEqualTo(409);
        assertThat(status(zh.get(Cast.SIBLING_STREET, "/resident-pages/" + UNIT)))
                .isEqualTo(404);
    }

    @Test
    void leadsANeedFromTheResidentToTheAnswer() {
        var sent = send("/c/" + UNIT + "/messages/need?lang=en", "三楼老人需要轮椅", "13800000042");
        assertThat(status(sent)).isEqualTo(302);
        var answer = location(sent);
        assertThat(answer).contains("/answers/", "lang=en");
        assertThat(page(open(answer)).text()).contains("To be reviewed");
        var list = page(zh.get(Cast.COMMUNITY, "/resident-messages?state=RECEIVED&q=三楼老人"));
        var message = list.select("a:contains(三楼老人需要轮椅)").first().attr("href");
        var shown = page(zh.get(Cast.COMMUNITY, message));
        assertThat(shown.text()).contains("138******42", "答复居民留言").doesNotContain("13800000042");
        assertThat(status(zh.get(Cast.SIBLING_STREET, message))).isEqualTo(404);
        assertThat(status(zh.post(Cast.COMMUNITY, message + "/phone", Map.of("reason", ""))))
                .isEqualTo(422);
        var revealed = zh.post(Cast.COMMUNITY, message + "/phone", Map.of("reason", "联系"));
        assertThat(String.valueOf(revealed.getMvcResult().getFlashMap().get("flash")))
                .contains("13800000042");
        assertThat(status(zh.post(Cast.COMMUNITY, message + "/take", Map.of("answer", ""))))
                .isEqualTo(422);
        assertThat(status(zh.post(Cast.COMMUNITY, message + "/take", Map.of("answer", "网格员今天上门"))))
                .isEqualTo(302);
        assertThat(status(zh.post(Cast.COMMUNITY, message + "/take", Map.of("answer", "再来"))))
                .isEqualTo(409);
        assertThat(page(open(answer)).text()).contains("Taken up", "网格员今天上门");
        assertThat(status(zh.post(Cast.COMMUNITY, message + "/answer", Map.of("answer", "轮椅已送到"))))
                .isEqualTo(302);
        assertThat(page(open(answer)).text()).contains("轮椅已送到");
        assertThat(page(zh.get(Cast.COMMUNITY, message)).text()).contains("没有待办");
    }

    @Test
    void takesThirtyMessagesAnHourFromOneAddress() {
        for (int n = 0; n < 30; n++) {
            assertThat(status(send("/c/" + UNIT + "/messages/offer", "会开车", "")))
                    .isEqualTo(302);
        }
        var often = send("/c/" + UNIT + "/messages/offer", "会开车", "");
        assertThat(status(often)).isEqualTo(429);
        assertThat(page(often).text()).contains("提交太频繁");
        assertThat(page(often).select("textarea[name=words]").val()).isEqualTo("会开车");
    }

    @Test
    void refusesAnEmptyMessageANumberThatIsNoneAndAnUnknownKind() {
        var path = "/c/" + UNIT + "/messages/need";
        assertThat(page(send(path, "", "")).select(".yb-errors").text()).contains("请填写");
        assertThat(page(send(path, "水", "abc")).select(".yb-errors").text()).contains("不是可以拨打的号码");
        assertThat(status(send(path, "水".repeat(1_001), ""))).isEqualTo(422);
        assertThat(status(open("/c/" + UNIT + "/messages/comment"))).isEqualTo(404);
    }

    @Test
    void publishesACommentWithItsAnswerOnceItWasReviewed() {
        var plan = new SampleDrafts(context, clock).open();
        assertThat(page(open("/c/" + UNIT)).select("#drafts").text()).contains("征求意见");
        var path = "/c/" + UNIT + "/drafts/" + plan;
        assertThat(page(open(path)).text()).contains("先到示例广场集合", "138****0009").doesNotContain("13800000009");
        assertThat(status(send(path + "/comments", "请写明坡道的位置", ""))).isEqualTo(302);
        assertThat(page(open(path)).text()).doesNotContain("坡道");
        assertThat(page(zh.get(Cast.COMMUNITY, "/resident-messages")).text())
                .as("it is the street's draft")
                .doesNotContain("坡道");
        var message = page(zh.get(Cast.STREET, "/resident-messages?q=坡道"))
                .select("a:contains(坡道)")
                .first()
                .attr("href");
        assertThat(status(zh.post(Cast.STREET, message + "/take", Map.of("answer", ""))))
                .isEqualTo(302);
        assertThat(page(open(path)).text()).contains("请写明坡道的位置", "尚未答复");
        var handling = page(zh.get(Cast.STREET, "/plans/" + plan + "/consultations"))
                .select("a[href$=/handling]")
                .attr("href");
        zh.post(Cast.STREET, handling, Map.of("handling", "PARTLY", "handlingReason", "附图标明"));
        assertThat(page(open(path)).text()).contains("附图标明");
        clock.advance(java.time.Duration.ofDays(12));
        assertThat(status(open(path + "/comments"))).isEqualTo(409);
        assertThat(status(send(path + "/comments", "晚了", ""))).isEqualTo(409);
        assertThat(page(open(path)).text()).contains("附图标明");
    }

    private void keep(boolean shown) {
        assertThat(status(zh.post(Cast.COMMUNITY, "/resident-pages/" + UNIT, settings(shown))))
                .isEqualTo(302);
    }

    private Map<String, String> settings(boolean shown) {
        var revision = page(zh.get(Cast.COMMUNITY, "/resident-pages/" + UNIT))
                .select("input[name=revision]")
                .val();
        return settings(Integer.parseInt(revision), shown);
    }

    private static Map<String, String> settings(int revision, boolean shown) {
        var said = new HashMap<>(Map.of(
                "revision", String.valueOf(revision),
                "phone", "027-88880001",
                "office", "示例路1号",
                "volunteering", "到居委会报名"));
        if (shown) {
            said.put("shown", "true");
        }
        return said;
    }

    private MvcTestResult open(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }

    private MvcTestResult send(String path, String words, String phone) {
        return mvc.post()
                .uri(URI.create(path))
                .param("words", words)
                .param("phone", phone)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(remote);
                    return request;
                })
                .exchange();
    }

    private static int size(String path) throws Exception {
        return new ClassPathResource(path).getContentAsByteArray().length;
    }
}
