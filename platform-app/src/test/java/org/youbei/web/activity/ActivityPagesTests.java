package org.youbei.web.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.StatementLog;
import org.youbei.division.DivisionImporter;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** An activity as its community plans and records it, and as residents check in and answer on a phone. */
@PlatformTest
class ActivityPagesTests {
    /** A page without an account is no larger, with its one style sheet. */
    private static final int MOST_BYTES = 60 * 1024;

    private static final int MOST_REQUESTS = 4;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    StatementLog log;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    /** Others of this context were signed in today. */
    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void leadsFromThePlanOverTheQrCodesToTheFigures() throws Exception {
        assertThat(status(zh.post(
                        Cast.COMMUNITY, "/education-buildings", Map.of("unit", "420106001001", "names", "1栋\n2栋"))))
                .isEqualTo(302);
        var activity = location(zh.post(Cast.COMMUNITY, "/activities", entry("社区活动室")));
        var again = zh.post(Cast.COMMUNITY, "/activities", entry("社区活动室"));
        assertThat(status(again)).isEqualTo(409);
        assertThat(page(again).select(".yb-errors").text()).contains("防灾讲座");
        var posters = page(en.get(Cast.COMMUNITY, activity + "/posters?paper=A3"));
        assertThat(posters.select("svg.yb-poster-code")).hasSize(3);
        assertThat(posters.select(".yb-poster.A3")).hasSize(3);
        var addresses = posters.select(".yb-poster .address").eachText().stream()
                .map(address -> URI.create(address).getPath())
                .toList();
        var checkin = addresses.get(0);

        assertThat(status(send(checkin, Map.of("name", "王", "digits", "1234", "building", "1栋"))))
                .isEqualTo(409);
        assertThat(status(zh.post(Cast.COMMUNITY, activity + "/announcement", Map.of())))
                .isEqualTo(302);
        var form = open(checkin, "zh-CN");
        assertThat(form.select("select[name=building] option").eachText()).contains("1栋", "2栋");
        weigh(form);
        var here = send(checkin, Map.of("name", "王", "digits", "1234", "building", "1栋", "audience", "ELDERLY"));
        assertThat(status(here)).isEqualTo(302);
        var quiz = location(here);
        var twice = send(checkin, Map.of("name", "王", "digits", "1234"));
        assertThat(status(twice)).isEqualTo(409);
        assertThat(page(twice).select("[role=alert]").text()).contains("您已经签到过了");
        assertThat(page(twice).select("input[name=digits]").attr("value")).isEqualTo("1234");

        var questions = open(quiz, "en");
        weigh(questions);
        assertThat(questions.select("fieldset")).hasSize(5);
        var answers = answers(questions);
        var incomplete = new HashMap<>(answers);
        incomplete.remove("q3");
        assertThat(status(send(quiz, incomplete))).isEqualTo(422);
        var marked = send(quiz, answers);
        assertThat(status(marked)).isEqualTo(200);
        weigh(page(marked));
        assertThat(status(send(quiz, answers))).isEqualTo(409);
        var after = page(marked).select("a.button").attr("href");
        assertThat(status(send(after, answers(open(after, "zh-CN"))))).isEqualTo(200);
        assertThat(status(mvc.get().uri("/quiz/" + checkin.substring(9)).exchange()))
                .isEqualTo(404);

        assertThat(status(zh.post(Cast.COMMUNITY, activity + "/holding", Map.of())))
                .isEqualTo(409);
        clock.advance(Duration.ofHours(2));
        assertThat(status(zh.post(Cast.COMMUNITY, activity + "/holding", Map.of())))
                .isEqualTo(302);
        assertThat(status(zh.post(Cast.COMMUNITY, activity + "/record", Map.of("counted", "0"))))
                .isEqualTo(422);
        assertThat(status(zh.post(Cast.COMMUNITY, activity + "/record", Map.of("counted", "35"))))
                .isEqualTo(302);
        var shown = page(zh.get(Cast.COMMUNITY, activity)).text();
        assertThat(shown).contains("35", "2栋", "活动前答对");
        assertThat(page(en.get(Cast.STREET, "/activities?state=RECORDED"))
                        .select(".yb-ledger")
                        .text())
                .contains("防灾讲座");
        assertThat(page(en.get(Cast.STREET, "/quiz-items")).select("table tbody tr"))
                .hasSize(120);
        assertThat(status(zh.get(Cast.SIBLING_STREET, activity))).isEqualTo(404);
        assertThat(status(zh.get(Cast.ADMINISTRATOR, activity))).isEqualTo(403);
    }

    /** However many came before, the next one costs as many statements. */
    @Test
    void costsEachPersonTheSameStatements() throws Exception {
        var activity = location(zh.post(Cast.COMMUNITY, "/activities", entry("广场")));
        zh.post(Cast.COMMUNITY, activity + "/announcement", Map.of());
        var checkin = URI.create(page(zh.get(Cast.COMMUNITY, activity + "/posters"))
                        .select(".address")
                        .first()
                        .text())
                .getPath();
        send(checkin, Map.of("name", "甲0", "digits", "0000"));
        int first = statements(checkin, 1);
        for (int n = 2; n < 40; n++) {
            send(checkin, Map.of("name", "甲" + n, "digits", "%04d".formatted(n)));
        }
        assertThat(statements(checkin, 41)).isEqualTo(first).isLessThan(20);
    }

    private int statements(String checkin, int n) throws Exception {
        return StatementLog.ofThePage(log.during(() -> assertThat(
                                status(send(checkin, Map.of("name", "甲" + n, "digits", "%04d".formatted(n)))))
                        .isEqualTo(302)))
                .size();
    }

    private static void weigh(Document page) throws Exception {
        int bytes = page.outerHtml().getBytes(StandardCharsets.UTF_8).length;
        var sheets = page.select("link[rel=stylesheet]").eachAttr("href");
        assertThat(page.select("script, img")).isEmpty();
        for (var sheet : sheets) {
            bytes += (int) Files.size(Path.of("src/main/resources/static" + sheet.replaceFirst("-[0-9a-f]{32}", "")));
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(1 + page.select("link[href]").size()).isLessThanOrEqualTo(MOST_REQUESTS);
    }

    private static Map<String, String> answers(Document quiz) {
        var answers = new HashMap<String, String>();
        quiz.select("input[type=hidden]").forEach(field -> answers.put(field.attr("name"), field.attr("value")));
        answers.remove("_csrf");
        for (int at = 0; at < 5; at++) {
            answers.put("q" + at, "0");
        }
        return answers;
    }

    private Document open(String address, String language) {
        var result = mvc.get()
                .uri(URI.create(address))
                .cookie(new Cookie("yb-lang", language))
                .exchange();
        assertThat(status(result)).isEqualTo(200);
        return page(result);
    }

    private MvcTestResult send(String address, Map<String, String> fields) {
        var request = mvc.post()
                .uri(URI.create(address.replaceFirst("\\?.*", "")))
                .cookie(new Cookie("yb-lang", "zh-CN"))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Map<String, String> entry(String place) {
        var start = LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE).plusMinutes(90);
        return Map.ofEntries(
                Map.entry("unit", "420106001001"),
                Map.entry("title", "防灾讲座"),
                Map.entry("form", "LECTURE"),
                Map.entry("topic", "FIRST_AID"),
                Map.entry("audience", "EVERYBODY"),
                Map.entry("place", place),
                Map.entry("speaker", ""),
                Map.entry("startsAt", start.toString()),
                Map.entry("endsAt", start.plusHours(1).toString()),
                Map.entry("capacity", "60"),
                Map.entry("cost", "0"),
                Map.entry("keyDate", ""),
                Map.entry("materials", ""));
    }
}
