package org.youbei.web.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.FullDisk;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** The loop of hazards as people walk it, from a point over a visit to the closed hazard. */
@PlatformTest
class InspectionPagesTests {
    private static final Actor WORKER = Cast.COMMUNITY;
    /** Each request from an address of its own, because the pages without an account count them. */
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private static final Actor OTHER = new Actor(new UUID(1, 46), "李示例", WORKER.roles(), WORKER.scope());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void registersAPointWithItsCodeAndRefusesABadCreditCode() {
        var refused = zh.post(WORKER, "/inspection-points", entry("错码店", Map.of("creditCode", "91440300708461136X")));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("统一社会信用代码不正确");
        assertThat(page(refused).select("#name").val()).isEqualTo("错码店");

        var point = point("示例面馆");
        var shown = page(zh.get(WORKER, point));
        assertThat(shown.select("h1").text()).isEqualTo("示例面馆");
        assertThat(shown.select("svg.yb-code path").attr("d")).startsWith("M");
        assertThat(shown.select(".yb-facts").text()).contains("91440300708461136T", "CGCS2000");
        assertThat(page(zh.get(WORKER, "/inspection-points?q=" + encoded("示例面馆")))
                        .select(".yb-ledger")
                        .text())
                .contains("示例面馆", "未查过");
        assertThat(page(zh.get(WORKER, "/inspection-points/codes")).select(".yb-codes li"))
                .isNotEmpty();
        assertThat(status(zh.get(Cast.SIBLING_STREET, point))).isEqualTo(404);
    }

    @Test
    void showsBothVersionsWhenAPointWasChangedMeanwhile() {
        var point = point("并发店");
        var first = new HashMap<>(entry("并发店甲", Map.of("revision", "0")));
        assertThat(status(zh.post(WORKER, point, first))).isEqualTo(302);

        var second = zh.post(OTHER, point, entry("并发店乙", Map.of("revision", "0")));

        assertThat(status(second)).isEqualTo(409);
        assertThat(page(second).select("#name").val()).isEqualTo("并发店乙");
        assertThat(page(second).select("h2").text()).contains("别人已改成这样");
    }

    @Test
    void leadsAMajorHazardFromTheVisitOverTheLinkToItsEnd() throws IOException {
        var point = point("大隐患店");
        var visit = visited(point, "exit-clear");
        var hazard =
                page(zh.get(WORKER, visit)).select("main a[href^=/hazards/]").attr("href");
        assertThat(page(zh.get(WORKER, hazard)).select("h1").text()).contains("待定级");

        step(WORKER, hazard, "grading", Map.of("grade", "MAJOR"));
        step(WORKER, hazard, "notice", Map.of("responsibleUnit", "示例餐饮公司", "demand", "立即恢复通道"));
        step(Cast.STREET, hazard, "listing", Map.of());
        var link = link(hazard);
        var open = page(anonymous(link));
        assertThat(open.select("h1").text()).contains("大隐患").doesNotContain("登录");
        assertThat(open.select("main a.btn, a.btn-primary, a.btn-quiet").eachText())
                .contains("填报整改方案", "申请延期");

        var tooEarly = send(null, link + "/start", Map.of());
        assertThat(status(tooEarly)).isEqualTo(422);
        assertThat(page(tooEarly).text()).contains("五项整改方案");
        assertThat(status(send(null, link + "/plan", plan("")))).isEqualTo(422);
        assertThat(status(send(null, link + "/plan", plan("专人看护")))).isEqualTo(302);
        assertThat(status(send(null, link + "/start", Map.of()))).isEqualTo(302);
        assertThat(status(send(null, link + "/submission", Map.of("remark", "已清理"))))
                .isEqualTo(422);
        assertThat(status(upload(null, link + "/submission", Map.of("remark", "已清理", "name", "孙经理"), jpeg())))
                .isEqualTo(302);

        assertThat(status(zh.get(WORKER, hazard + "/acceptance"))).isEqualTo(403);
        step(Cast.STREET, hazard, "acceptance", Map.of("remark", "现场核实"));
        step(Cast.STREET, hazard, "closing", Map.of());

        var closed = page(zh.get(WORKER, hazard));
        assertThat(closed.select("h1").text()).contains("已销号");
        assertThat(closed.select(".yb-line").text()).contains("孙经理", "填报五落实整改方案", "验收通过");
        assertThat(closed.select(".yb-check").text()).contains("隐患整改", "按期完成", "隐患验收");
        assertThat(closed.select(".yb-photos img")).hasSize(1);
        assertThat(status(anonymous(link))).isEqualTo(404);
    }

    @Test
    void answersAStepThatDoesNotFitWithAConflict() {
        var hazard = hazard("次序店");
        for (var noun : List.of("start", "acceptance", "closing", "return", "answer")) {
            assertThat(status(zh.get(Cast.STREET, hazard + "/" + noun)))
                    .as(noun)
                    .isEqualTo(409);
            var sent = zh.post(Cast.STREET, hazard + "/" + noun, Map.of("remark", "试"));
            assertThat(status(sent)).as(noun).isEqualTo(409);
        }
        assertThat(status(zh.get(Cast.STREET, hazard + "/nonsense"))).isEqualTo(404);
        assertThat(status(zh.get(Cast.STREET, "/hazards/" + UUID.randomUUID()))).isEqualTo(404);
    }

    @Test
    void handsOverAndRecordsTheAnswer() {
        var hazard = hazard("移交店");
        step(WORKER, hazard, "transfer", Map.of("department", "区城管执法局", "remark", "违建"));
        assertThat(page(zh.get(WORKER, hazard)).select(".yb-facts").text()).contains("区城管执法局", "待答复");
        step(WORKER, hazard, "answer", Map.of("remark", "已立案", "taken", "true"));
        assertThat(page(zh.get(WORKER, hazard)).select(".yb-facts").text()).contains("已立案");
    }

    @Test
    void listsHazardsOnTheBoardAndInAWorkbookInBothLanguages() throws IOException {
        var hazard = hazard("看板店");
        for (var pages : List.of(zh, en)) {
            assertThat(page(pages.get(WORKER, "/hazards?q=" + encoded("看板店")))
                            .select(".yb-ledger")
                            .html())
                    .contains(hazard);
            assertThat(page(pages.get(WORKER, "/hazards/board"))
                            .select(".yb-slip a")
                            .eachAttr("href"))
                    .isNotEmpty()
                    .anyMatch(href -> href.endsWith("/grading"));
            assertThat(page(pages.get(Cast.AUDITOR, hazard)).select("main form"))
                    .isEmpty();
            assertThat(status(pages.get(WORKER, hazard + "/grading"))).isEqualTo(200);
            assertThat(status(pages.get(WORKER, hazard + "/notice-sheet"))).isEqualTo(200);
        }
        assertThat(page(en.get(WORKER, hazard)).select("h1").text()).contains("To be graded");
        var workbook = zh.get(WORKER, "/hazards.xlsx?all=true").getResponse().getContentAsByteArray();
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(workbook))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("隐患");
            assertThat(book.getSheetAt(0).getLastRowNum()).isPositive();
        }
        assertThat(status(zh.get(WORKER, "/hazards?sort=password"))).isEqualTo(400);
        assertThat(status(zh.get(WORKER, "/hazards?unit=x"))).isEqualTo(400);
        assertThat(status(zh.get(WORKER, "/hazards?after=" + encoded("' or 1=1 --"))))
                .isEqualTo(200);
    }

    @Test
    void showsAColleaguesVisitBeforeASecondIsFiled() {
        var point = point("两人店");
        var form = form(point, "wiring");
        var theirs = form(point, null);
        assertThat(status(zh.post(OTHER, "/visits", theirs))).isEqualTo(302);

        var conflict = zh.post(WORKER, "/visits", form);
        assertThat(status(conflict)).isEqualTo(409);
        assertThat(page(conflict).select("[role=alert]").text()).contains("李示例");
        var again = new HashMap<>(form);
        page(conflict)
                .select("input[name=seenVisits], input[name=seenRevision]")
                .forEach(input -> again.put(input.attr("name"), input.val()));

        assertThat(page(zh.get(WORKER, location(zh.post(WORKER, "/visits", again))))
                        .text())
                .contains("已看过同事的同轮检查记录");
    }

    @Test
    void keepsWhatWasTypedInAVisitThatIsNotWhole() {
        var form = form(point("半份店"), null);
        form.remove("results[wiring]");
        form.put("note", "店主外出");

        var refused = zh.post(WORKER, "/visits", form);

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("还有 1 项没有");
        assertThat(page(refused).select("#note").text()).isEqualTo("店主外出");
    }

    @Test
    void letsADistrictMakeItsOwnChecklist() {
        var shipped =
                row(zh, Cast.SUPERVISOR, "/checklists", "建设工地").select("a").attr("href");
        assertThat(page(zh.get(WORKER, shipped)).text()).doesNotContain("条款待核实", "改出本区新版");
        var made = location(zh.post(
                Cast.SUPERVISOR,
                shipped + "/derivation",
                Map.of("title", "武昌区工地检查表", "items[0].text", "围挡牢固", "items[0].document", "区住建局通知")));

        assertThat(page(zh.get(WORKER, made)).text()).contains("围挡牢固", "第 2 版");
        assertThat(row(zh, WORKER, "/checklists", "武昌区工地检查表").text()).contains("现用");
    }

    @Test
    void listsTodaysWay() {
        var entry = entry("今日店", Map.of("round", "CROWDED_PLACE"));
        var point = location(zh.post(WORKER, "/inspection-points", entry));
        assertThat(page(zh.get(WORKER, "/visits/today")).select(".yb-ledger a").eachAttr("href"))
                .contains(point);
        assertThat(page(zh.get(WORKER, "/inspection-points?unvisited=true&sort=due"))
                        .html())
                .contains(point);
        assertThat(page(en.get(WORKER, "/visits/today")).select("h1").text()).isEqualTo("Today’s route");
    }

    @Test
    void drawsTodaysWayAndHazardsAtTheirPlaces() {
        var entry = entry(
                "地图店", Map.of("round", "CROWDED_PLACE", "longitude", "114.31", "latitude", "30.55", "datum", "GCJ02"));
        var point = location(zh.post(WORKER, "/inspection-points", entry)).replace("/inspection-points/", "");
        var way = page(zh.get(WORKER, "/visits/today/map"));
        assertThat(way.select(".yb-map-table a").eachAttr("href")).contains("/visits/new?point=" + point);
        assertThat(text(zh.get(WORKER, "/visits/today/map.json?soon=true"))).contains("MultiPoint");

        assertThat(status(zh.post(WORKER, "/visits", form(point, "wiring")))).isEqualTo(302);
        var query = "?q=" + encoded("地图店");
        var map = page(zh.get(WORKER, "/hazards/map" + query));
        assertThat(map.select(".yb-map-table tbody tr")).singleElement().satisfies(line -> {
            assertThat(line.select("a").attr("href")).startsWith("/hazards/");
            assertThat(line.text()).contains("地图店", "待定级");
        });
        assertThat(map.select(".ground").attr("data-points")).startsWith("/hazards/map.json?q=");
        var points = text(zh.get(WORKER, "/hazards/map.json" + query));
        assertThat(points).contains("\"layer\":\"隐患\"").doesNotContain("地图店");
        var at = points.replaceAll("(?s).*\"coordinates\":\\[\\[([0-9.,]+)].*", "$1");
        assertThat(text(zh.get(WORKER, "/hazards/map.json" + query + "&at=" + at)))
                .contains("地图店", "/hazards/");
        assertThat(text(zh.get(WORKER, "/hazards/map.json" + query + "&at=x"))).isEqualTo("[]");
        assertThat(page(en.get(WORKER, "/hazards/map?overdue=true"))
                        .select("h1")
                        .text())
                .isEqualTo("Hazard map");
    }

    private String link(String list, String words) {
        return row(zh, WORKER, list, words).select("a:contains(" + words + ")").attr("href");
    }

    /** On whichever page of the list it stands: other tests write rows of the same district. */
    private static Element row(PlanPages client, Actor reader, String list, String words) {
        for (var next = list; !next.isEmpty(); ) {
            var page = page(client.get(reader, next));
            var found = page.select("tbody tr:contains(" + words + ")").first();
            if (found != null) {
                return found;
            }
            next = page.select("a[rel=next]").attr("href");
        }
        throw new AssertionError(words + " stands on no page of " + list);
    }

    @Test
    void leadsAResidentsReportToAnAnswerAndAHazard() throws IOException {
        var code = page(zh.get(WORKER, point("居民店")))
                .select("svg.yb-code + p b, .body p b")
                .text();
        var form = page(anonymous("/report/" + code));
        assertThat(form.select("h1").text()).isEqualTo("随手拍隐患");
        var refused = send(null, "/report/" + code, Map.of("text", "", "phone", "12"));
        assertThat(status(refused)).isEqualTo(422);

        var id = UUID.randomUUID().toString();
        var answer =
                location(send(null, "/report/" + code, Map.of("id", id, "text", "招牌要掉了", "phone", "138 0000 0000")));
        assertThat(page(anonymous(answer)).text()).contains("待审核", "招牌要掉了");
        var report = link("/resident-reports?state=RECEIVED", "招牌要掉了");
        assertThat(page(zh.get(WORKER, report)).text()).contains("138******00").doesNotContain("13800000000");
        assertThat(page(zh.post(WORKER, report + "/phone", Map.of("reason", "回访核实")))
                        .text())
                .contains("13800000000");
        var hazard = location(zh.post(
                WORKER,
                report + "/review",
                Map.of("taken", "true", "description", "招牌松动", "grade", "GENERAL", "answer", "今天处理")));

        assertThat(page(zh.get(WORKER, hazard)).select("h1").text()).contains("招牌松动");
        assertThat(page(anonymous(answer)).text()).contains("已受理", "今天处理", "待定级");
        assertThat(status(anonymous("/answer/guess"))).isEqualTo(404);
        assertThat(status(anonymous("/report/AAAAAAAA"))).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedWhileTheDiskIsFullAndGoesOnOnceThereIsSpace() throws IOException {
        var hazard = hazard("满盘店");
        step(WORKER, hazard, "grading", Map.of("grade", "GENERAL"));
        step(WORKER, hazard, "notice", Map.of("responsibleUnit", "示例公司", "demand", "立即整改"));
        step(WORKER, hazard, "start", Map.of());
        var code = page(zh.get(WORKER, point("满盘居民店")))
                .select("svg.yb-code + p b, .body p b")
                .text();
        var done = Map.of("remark", "插座已更换");
        var seen = Map.of("text", "招牌松了", "phone", "13800000000");
        try (var full = FullDisk.begin()) {
            saysThatTheDiskIsFull(upload(WORKER, hazard + "/submission", done, jpeg()), "插座已更换");
            saysThatTheDiskIsFull(upload(null, "/report/" + code, seen, jpeg()), "招牌松了");
        }
        assertThat(status(upload(WORKER, hazard + "/submission", done, jpeg()))).isEqualTo(302);
        assertThat(status(upload(null, "/report/" + code, seen, jpeg()))).isEqualTo(302);
    }

    private static void saysThatTheDiskIsFull(MvcTestResult refused, String typed) {
        assertThat(status(refused)).isEqualTo(503);
        assertThat(page(refused).select(".yb-errors, [role=alert]").text()).contains("存储空间不足", "没有保存");
        assertThat(page(refused).select("textarea").text()).contains(typed);
    }

    @Test
    void leadsAnOrderFromTheDistrictToTheStreetAndBack() {
        var order = location(zh.post(
                Cast.SUPERVISOR,
                "/supervision-orders",
                Map.of("unit", "420106001", "title", "沿街商铺整治", "demand", "三日内报送", "urgent", "true")));
        assertThat(page(zh.get(Cast.STREET, order)).select("h1").text()).contains("沿街商铺整治", "待答复");
        assertThat(status(zh.post(Cast.STREET, order + "/answer", Map.of("answer", " "))))
                .isEqualTo(422);
        assertThat(status(zh.post(Cast.STREET, order + "/answer", Map.of("answer", "已完成"))))
                .isEqualTo(302);
        assertThat(status(zh.post(Cast.SUPERVISOR, order + "/closing", Map.of())))
                .isEqualTo(302);
        assertThat(row(en, Cast.SUPERVISOR, "/supervision-orders", "沿街商铺整治").text())
                .contains("Closed");
    }

    @Test
    void showsFiguresAndTheMonthOnPaper() throws IOException {
        hazard("统计店");
        for (var by : List.of("unit", "type", "colour", "grade")) {
            var shown = page(zh.get(Cast.STREET, "/hazard-overview?by=" + by));
            assertThat(shown.select(".yb-figure")).hasSize(5);
            assertThat(shown.select(".yb-ledger tbody tr")).isNotEmpty();
        }
        assertThat(status(en.get(Cast.STREET, "/hazard-overview?month=2026-10")))
                .isEqualTo(200);
        assertThat(status(zh.get(Cast.STREET, "/hazard-overview?month=x"))).isEqualTo(400);
        assertThat(status(zh.get(Cast.STREET, "/hazard-overview?by=password"))).isEqualTo(400);
        var paper = zh.get(Cast.STREET, "/hazard-overview.docx").getResponse().getContentAsByteArray();
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(paper))) {
            assertThat(document.getParagraphs().getFirst().getText()).contains("2026年11月隐患排查治理情况");
            assertThat(document.getTables()).hasSize(2);
        }
    }

    private MvcTestResult file(Actor actor, String address, String name, byte[] content) {
        return mvc.post()
                .multipart()
                .uri(address)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(SignedInAs.of(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String hazard(String name) {
        var visit = visited(point(name), "wiring");
        return page(zh.get(WORKER, visit)).select("main a[href^=/hazards/]").attr("href");
    }

    private String visited(String point, String failed) {
        return location(zh.post(WORKER, "/visits", form(point, failed)));
    }

    private Map<String, String> form(String point, @Nullable String failed) {
        var blank = page(zh.get(WORKER, "/visits/new?point=" + point.substring(point.lastIndexOf('/') + 1)));
        var fields = new HashMap<String, String>();
        blank.select("main form.yb-form input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.put("id", UUID.randomUUID().toString());
        assertThat(blank.select("input[type=radio][checked]"))
                .as("a form that answers itself")
                .isEmpty();
        blank.select("input[type=radio]").forEach(radio -> fields.put(radio.attr("name"), "PASS"));
        if (failed != null) {
            fields.put("results[" + failed + "]", "FAIL");
            fields.put("notes[" + failed + "]", "大隐患：通道被堵");
        }
        return fields;
    }

    private String point(String name) {
        var plain = entry(name, Map.of("creditCode", " 91440300708461136t", "longitude", "114.3", "latitude", "30.55"));
        return location(zh.post(WORKER, "/inspection-points", plain));
    }

    private static Map<String, String> entry(String name, Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "unit", "420106001001",
                "name", name,
                "type", "SMALL_SHOP",
                "colour", "YELLOW",
                "round", "OTHER",
                "responsibleUnit", "示例商贸公司",
                "datum", "CGCS2000"));
        fields.putAll(more);
        return fields;
    }

    private static Map<String, String> plan(String contingency) {
        return Map.of(
                "responsibility", "店长",
                "measures", "拆除",
                "funds", "自筹",
                "deadline", "2026-12-01",
                "contingency", contingency);
    }

    private void step(Actor actor, String hazard, String noun, Map<String, String> fields) {
        var sent = zh.post(actor, hazard + "/" + noun, fields);
        assertThat(status(sent)).as(() -> noun + ": " + page(sent).text()).isEqualTo(302);
    }

    private String link(String hazard) {
        var made = zh.post(WORKER, hazard + "/contact-link", Map.of());
        var address = (String) made.getMvcResult().getFlashMap().get("address");
        return URI.create(address).getPath();
    }

    private MvcTestResult anonymous(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult send(@Nullable Actor actor, String address, Map<String, String> fields) {
        return upload(actor, address, fields, null);
    }

    private MvcTestResult upload(
            @Nullable Actor actor, String address, Map<String, String> fields, byte @Nullable [] photo) {
        var request = mvc.post().multipart().uri(address).with(SecurityMockMvcRequestPostProcessors.csrf());
        var remote = "203.0.113." + ADDRESS.incrementAndGet();
        request.with(sent -> {
            sent.setRemoteAddr(remote);
            return sent;
        });
        if (actor != null) {
            request.with(SignedInAs.of(actor));
        }
        if (photo != null) {
            var field = address.startsWith("/report/") ? "photos" : "photo";
            request.file(new MockMultipartFile(field, "整改后.jpg", "image/jpeg", photo));
        }
        fields.forEach(request::param);
        return request.exchange();
    }

    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
