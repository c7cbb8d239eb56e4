package org.youbei.web.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.obligation.sweep.Sweeps;

/** Pages about duties, in a district of their own. */
@PlatformTest
class ObligationPagesTests {
    private static final String STREET_CODE = "510104001";
    private static final Actor SUPERVISOR = actor(Role.DISTRICT_SUPERVISOR, "510104");
    private static final Actor STREET = actor(Role.STREET_STAFF, STREET_CODE);
    private static final Actor SIBLING = actor(Role.STREET_STAFF, "510104002");
    private static final Actor AUDITOR = actor(Role.AUDITOR, "510104");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    Sweeps sweeps;

    @Autowired
    Clock clock;

    @Test
    void listsWhatIsOverdueToTheStreetAndTheDistrictOnly() {
        open("洪涝预案备案甲", 60);

        assertThat(page(STREET, "/obligations?state=overdue").select("td.main").text())
                .contains("洪涝预案备案甲", "逾期");
        assertThat(page(SUPERVISOR, "/obligations?state=overdue&unit=" + STREET_CODE + "&kind=PLAN_FILING")
                        .select("td.main a")
                        .text())
                .contains("洪涝预案备案甲");
        assertThat(page(SIBLING, "/obligations?state=overdue").text()).doesNotContain("洪涝预案备案甲");
        assertThat(page(SUPERVISOR, "/obligations?unit=110102")
                        .select("td.main")
                        .text())
                .isEmpty();
    }

    @Test
    void refusesAHostileSortAndUnknownFilters() {
        for (var query : new String[] {
            "sort=due;drop table x", "sort=title", "state=nonsense", "kind=NOPE", "unit=42x", "owner=other"
        }) {
            assertThat(mvc.get().uri("/obligations?" + query).with(SignedInAs.of(STREET)))
                    .hasStatus(400);
        }
    }

    @Test
    void walksToTheNextPageAndBackToTheFirst() {
        for (int n = 0; n < 51; n++) {
            open("翻页" + n, 1);
        }
        var first = page(STREET, "/obligations?q=翻页");
        var next = first.select("a[rel=next]").attr("href");

        assertThat(first.select("td.main")).hasSize(50);
        assertThat(page(STREET, next).select("td.main")).hasSize(1);
        assertThat(page(STREET, next).select(".yb-pages a").first().attr("href"))
                .doesNotContain("after");
    }

    @Test
    void showsTheBasisAndTheTimelineOfADuty() {
        var page = page(STREET, "/obligations/" + open("示例预案备案", 0));

        assertThat(page.select("h1").text()).contains("示例预案备案", "即将到期");
        assertThat(page.select("dl.yb-facts").text()).contains("国办发〔2024〕5号", "26", "20 个工作日");
        assertThat(page.select("blockquote").text()).contains("20个工作日内");
        assertThat(page.select("ol.yb-line").text()).contains("时限起算");
    }

    @Test
    void fulfilsWithEvidenceAndClearsTheDuty() {
        var id = open("办结示例", 0);
        var done = post(STREET, "/obligations/" + id + "/fulfilment", "on", today(), "label", "武应急〔2026〕5号");

        assertThat(done).hasStatus(302).hasRedirectedUrl("/obligations/" + id);
        assertThat(page(STREET, "/obligations/" + id).text()).contains("按期完成", "武应急〔2026〕5号");
        assertThat(page(STREET, "/obligations?q=办结示例").select("td.main")).isEmpty();
        assertThat(post(STREET, "/obligations/" + id + "/fulfilment", "on", today(), "label", "武应急〔2026〕5号"))
                .as("the same form again")
                .hasStatus(302);
        assertThat(page(STREET, "/obligations/" + id).select("ol.yb-line li:contains(5号)"))
                .hasSize(1);
        assertThat(post(STREET, "/obligations/" + id + "/fulfilment", "on", today(), "label", "再来"))
                .hasStatus(409);
    }

    @Test
    void keepsTheEvidenceItselfWithTheFulfilmentOrNeither() {
        var id = open("附件示例", 0);
        var empty = upload(id, "扫描件.txt", "");
        assertThat(empty).hasStatus(422);
        assertThat(parsed(empty).select(".yb-errors").text()).contains("空文件");
        assertThat(parsed(empty).select("input[name=label]").val()).isEqualTo("武应急〔2026〕9号");
        var wrong = upload(id, "扫描件.exe", "MZ");
        assertThat(parsed(wrong).select(".yb-errors").text()).contains("不能上传");
        assertThat(page(STREET, "/obligations/" + id).text()).doesNotContain("按期完成");

        assertThat(upload(id, "扫描件.txt", "已报备")).hasStatus(302);
        var link = page(STREET, "/obligations/" + id)
                .select("a[href^=/attachments/]")
                .attr("href");
        assertThat(mvc.get().uri(link).with(SignedInAs.of(STREET))).hasStatusOk();
        assertThat(mvc.get().uri(link).with(SignedInAs.of(SIBLING))).hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedWhenAFormIsWrong() {
        var id = open("填错示例", 0);
        var answer = post(STREET, "/obligations/" + id + "/fulfilment", "on", "2026-99-99", "label", "文号<b>");

        assertThat(answer).hasStatus(422);
        var page = parsed(answer);
        assertThat(page.select("input[name=label]").val()).isEqualTo("文号<b>");
        assertThat(page.select("[role=alert]").text()).contains("完成日期");
        assertThat(page.select("b:contains(文号)")).isEmpty();
        var future = post(STREET, "/obligations/" + id + "/fulfilment", "on", "2099-01-01", "label", "文号");
        assertThat(future).hasStatus(422);
        assertThat(parsed(future).text()).contains("不能晚于今天");
    }

    @Test
    void walksAnExtensionFromTheStreetToTheDistrict() {
        var id = open("延期示例", 0);
        var until = LocalDate.now(clock).plusDays(99).toString();
        assertThat(post(STREET, "/obligations/" + id + "/extension", "newDue", until, "reason", "领导外出"))
                .hasStatus(302);

        assertThat(page(STREET, "/obligations/" + id).text()).contains("等待上级决定");
        assertThat(post(STREET, "/obligations/" + id + "/extension-grant")).hasStatus(403);
        assertThat(post(SUPERVISOR, "/obligations/" + id + "/extension-grant")).hasStatus(302);
        assertThat(post(SUPERVISOR, "/obligations/" + id + "/extension-grant")).hasStatus(409);
        assertThat(page(STREET, "/obligations/" + id).select("dl.yb-facts").text())
                .contains(until);
    }

    @Test
    void offersAnAuditorNothingToDo() {
        var id = open("审计示例", 0);

        assertThat(page(AUDITOR, "/obligations/" + id).select("main form, .acts a"))
                .isEmpty();
        assertThat(post(AUDITOR, "/obligations/" + id + "/pause", "reason", "x"))
                .hasStatus(403);
        assertThat(mvc.get().uri("/obligations/" + id).with(SignedInAs.of(SIBLING)))
                .hasStatus(404);
    }

    @Test
    void exportsTheSameRowsWithoutFormulas() throws Exception {
        open("=HYPERLINK(\"http://x\")导出", 60);
        var csv = mvc.get()
                .uri("/obligations.csv?q=导出&state=overdue")
                .with(SignedInAs.of(STREET))
                .exchange();
        var text = new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF\"事项\"").contains("\"'=HYPERLINK(\"\"http://x\"\")导出\"", "510104001");
        var xlsx = mvc.get()
                .uri("/obligations.xlsx?q=导出")
                .with(SignedInAs.of(STREET))
                .exchange();
        assertThat(sheet(xlsx.getResponse().getContentAsByteArray())).contains("HYPERLINK");
        var other = mvc.get()
                .uri("/obligations.csv?q=导出")
                .with(SignedInAs.of(SIBLING))
                .exchange();
        assertThat(new String(other.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .doesNotContain("导出");
    }

    @Test
    void showsTheMonthWithDutiesAndHolidays() {
        open("月历示例", 0);
        var due = page(STREET, "/obligations?q=月历示例").select("td.num").text();
        var month = page(STREET, "/calendar?month=" + due.substring(0, 7) + "&view=list");

        assertThat(month.text()).contains("月历示例");
        assertThat(page(STREET, "/calendar?month=2026-10")
                        .select(".yb-month td.off")
                        .text())
                .contains("国庆节 休");
        assertThat(page(STREET, "/calendar?month=2027-03").text()).contains("尚未导入");
        assertThat(mvc.get().uri("/calendar?month=2026-13").with(SignedInAs.of(STREET)))
                .hasStatus(400);
    }

    @Test
    void feedsACalendarProgramUntilTheLinkIsRevoked() throws Exception {
        open("订阅；示例, 很长的标题".repeat(5), 0);
        assertThat(post(STREET, "/feeds", "reach", "UNIT")).hasStatus(302);
        var link = page(STREET, "/calendar").select("a[href*=/feeds/]").attr("href");
        var path = link.substring(link.indexOf("/feeds/"));

        var feed = mvc.get().uri(path).exchange();
        assertThat(feed).hasStatus(200).hasContentType("text/calendar;charset=UTF-8");
        var text = new String(feed.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text.replace("\r\n ", ""))
                .contains("BEGIN:VTODO", "DUE;VALUE=DATE:2026", "STATUS:NEEDS-ACTION", "订阅；示例\\, 很长的标题", "DTSTAMP:")
                .contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:2026");
        assertThat(text.lines().filter(line -> line.getBytes(StandardCharsets.UTF_8).length > 75))
                .isEmpty();
        assertThat(post(STREET, "/feeds/revocation", "reach", "UNIT")).hasStatus(302);
        assertThat(mvc.get().uri(path)).hasStatus(404);
        assertThat(mvc.get().uri("/feeds/nonsense.ics")).hasStatus(404);
    }

    @Test
    void letsTheDistrictDecideOnARuleWithReason() {
        var wrong = post(
                SUPERVISOR,
                "/rules/plan-drill/override",
                "unit",
                "110102",
                "period",
                "2y",
                "validFrom",
                today(),
                "reason",
                "x");
        assertThat(wrong).hasStatus(422);
        assertThat(parsed(wrong).select("input[name=period]").val()).isEqualTo("2y");
        assertThat(post(
                        SUPERVISOR,
                        "/rules/plan-drill/override",
                        "unit",
                        "510104",
                        "period",
                        "2y",
                        "validFrom",
                        today(),
                        "reason",
                        "本区更严"))
                .hasStatus(302);

        var rules = page(STREET, "/rules");
        assertThat(rules.text()).contains("本区更严", "已核对原文", "默认值，待确认", "国办发〔2024〕5号");
        assertThat(rules.select("a[href$=/override]")).isEmpty();
        var withdraw =
                page(SUPERVISOR, "/rules").select("form[action*=withdrawal]").attr("action");
        assertThat(post(SUPERVISOR, withdraw)).hasStatus(302);
        assertThat(page(STREET, "/rules").text()).doesNotContain("本区更严");
    }

    @Test
    void sweepsListsAndReadsNotices() {
        assertThat(post(SUPERVISOR, "/sweeps"))
                .as("what others left behind is told of before")
                .hasStatus(302);
        open("通知示例", 60);
        assertThat(post(STREET, "/sweeps")).hasStatus(403);
        assertThat(post(SUPERVISOR, "/sweeps")).hasStatus(302);
        assertThat(page(SUPERVISOR, "/sweeps").select("tbody tr").first().text())
                .contains("完成");

        assertThat(everyNotice(STREET)).contains("通知示例", "逾期");
        assertThat(post(STREET, "/notices/reading")).hasStatus(302);
        assertThat(page(STREET, "/notices").select("form[action$=/reading] button:contains(标为已读)"))
                .allMatch(button -> button.text().equals("全部标为已读"));
    }

    /** All pages: which one a notice is on depends on what other tests left to be told of in the same moment. */
    private String everyNotice(Actor actor) {
        var text = new StringBuilder();
        for (var address = "/notices"; !address.isEmpty(); ) {
            var page = page(actor, address);
            text.append(page.select("main").text());
            address = page.select("main a[rel=next]").attr("href");
        }
        return text.toString();
    }

    private UUID open(String title, int daysAgo) {
        var opening = new Opening(
                ObligationKind.PLAN_FILING,
                new Subject("plan", UUID.randomUUID()),
                title,
                new JurisdictionCode(STREET_CODE),
                null,
                null,
                "plan-filing",
                LocalDate.now(clock).minusDays(daysAgo));
        return Scopes.in(STREET.scope(), () -> ledger.open(STREET, opening)).orElseThrow();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private Document page(Actor actor, String address) {
        var uri = URI.create(address.chars().allMatch(c -> c < 128) ? address : encoded(address));
        var answer = mvc.get().uri(uri).with(SignedInAs.of(actor)).exchange();
        assertThat(answer).hasStatus(200);
        return parsed(answer);
    }

    private static String encoded(String address) {
        return UriComponentsBuilder.fromUriString(address).encode().toUriString();
    }

    private static Document parsed(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult post(Actor actor, String address, String... fields) {
        var request = mvc.post().uri(address).with(SignedInAs.of(actor)).with(csrf());
        for (int n = 0; n < fields.length; n += 2) {
            request = request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(UUID duty, String name, String content) {
        return mvc.post()
                .uri("/obligations/" + duty + "/fulfilment")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/plain", content.getBytes(StandardCharsets.UTF_8)))
                .param("on", today())
                .param("label", "武应急〔2026〕9号")
                .with(SignedInAs.of(STREET))
                .with(csrf())
                .exchange();
    }

    private static String sheet(byte[] workbook) throws IOException {
        var file = Files.createTempFile("obligations", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                var text = new StringBuilder();
                for (var entry : zip.stream().toList()) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
                return text.toString();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static Actor actor(Role role, String unit) {
        return new Actor(
                UUID.nameUUIDFromBytes((role + unit).getBytes(StandardCharsets.UTF_8)),
                "示例" + role,
                Set.of(role),
                Scope.of(new JurisdictionCode(unit)));
    }
}
