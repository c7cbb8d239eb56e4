package org.youbei.web.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.drill.PreparationDesk;
import org.youbei.drill.preparation.Participant;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

@PlatformTest
class DrillPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    PreparationDesk preparation;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

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
    void preparesAllAtOnceAndIsReadyWithIt() {
        var drill = drawnUp("一次备齐");
        assertThat(page(zh.get(Cast.STREET, drill)).select("a[href$=/items]")).hasSize(1);
        assertThat(page(en.get(Cast.STREET, drill + "/items")).text())
                .contains("Objectives", "Injects")
                .doesNotContain("??");
        var bad = zh.post(
                Cast.STREET,
                drill + "/items",
                Map.of("objectives", "人员转移：四十分钟内", "injects", "电话占线", "evaluators", "查无此人"));
        assertThat(status(bad)).isEqualTo(422);
        assertThat(page(bad).select(".yb-errors").text()).contains("前面缺第几分钟", "没有对应的账号");
        assertThat(page(bad).select("textarea[name=objectives]").val()).contains("人员转移");
        assertThat(page(zh.get(Cast.STREET, drill)).select("#objectives").text())
                .doesNotContain("人员转移");

        var lacking = zh.post(Cast.STREET, drill + "/items", Map.of("objectives", "人员转移", "ready", "true"));
        assertThat(status(lacking)).isEqualTo(422);
        assertThat(page(zh.get(Cast.STREET, drill)).select("#objectives").text())
                .doesNotContain("人员转移");

        var fields = Map.of(
                "request", UUID.randomUUID().toString(),
                "objectives", "人员转移：四十分钟内\n叫应",
                "injects", "8 电话占线\n12分钟 断电",
                "participants", "示例队，抢险队，一队");
        location(zh.post(Cast.STREET, drill + "/items", fields));
        assertThat(status(zh.post(Cast.STREET, drill + "/items", fields))).isEqualTo(422);
        var shown = page(zh.get(Cast.STREET, drill));
        assertThat(shown.select("#objectives .yb-check")).hasSize(2);
        assertThat(shown.select("#injects .yb-check").text()).contains("电话占线", "断电");
        assertThat(shown.select("#participants").text()).contains("示例队", "抢险队");
    }

    private String drawnUp(String title) {
        return location(zh.post(
                Cast.STREET,
                "/drills",
                Map.of(
                        "unit", "420106001",
                        "title", title,
                        "form", "TABLE_TOP",
                        "content", "SINGLE",
                        "purpose", "CHECK",
                        "startsAt", "2026-11-23T10:30",
                        "endsAt", "2026-11-23T12:00")));
    }

    @Test
    void leadsFromTheCoverageToAnEvaluatedDrillAndItsFinding() {
        var place = "示例商场" + UUID.randomUUID();
        var entered = zh.post(
                Cast.STREET,
                "/drill-requirements",
                Map.of("unit", "420106001", "rule", "crowded-place-drill", "name", place, "since", "2026-06-30"));
        assertThat(location(entered)).isEqualTo("/drill-coverage");
        var coverage = page(zh.get(Cast.STREET, "/drill-coverage?q=" + place));
        assertThat(coverage.select("tbody tr").first().text()).contains(place, "2026-12-30", "37 天", "第 8 条");
        var plan = coverage.select("a[href^=/drills/new]").attr("href");
        var form = page(zh.get(Cast.STREET, plan));
        assertThat(form.select("#title").val()).isEqualTo(place + "演练");

        var drill = location(zh.post(
                Cast.STREET,
                "/drills",
                Map.of(
                        "request",
                        form.select("input[name=request]").val(),
                        "cover",
                        form.select("input[name=cover]").val(),
                        "unit",
                        "420106001",
                        "title",
                        place + "演练",
                        "form",
                        "TABLE_TOP",
                        "content",
                        "SINGLE",
                        "purpose",
                        "CHECK",
                        "startsAt",
                        "2026-11-23T10:30",
                        "endsAt",
                        "2026-11-23T12:00")));
        assertThat(page(zh.get(Cast.STREET, drill)).select("#covers").text()).contains(place);
        prepare(drill);
        step(drill, "preparation");
        step(drill, "start");

        var sheet = page(zh.get(Cast.STREET, drill + "/run-sheet"));
        var stamp = sheet.select("form[data-stamp]").attr("action");
        assertThat(location(zh.post(Cast.STREET, stamp, Map.of("phoneAt", "2026-11-23T02:10:00Z"))))
                .matches(".*/run-sheet#step-[0-9a-f-]{36}");
        assertThat(page(zh.get(Cast.STREET, drill + "/run-sheet"))
                        .select("tbody tr")
                        .text())
                .contains("吴示例", "手机时间相差 600 秒");
        var late = zh.post(Cast.SUPERVISOR, stamp, Map.of());
        assertThat(status(late)).isEqualTo(409);
        assertThat(page(late).select(".yb-note").text()).contains("吴示例");

        var stranger = zh.post(Cast.SUPERVISOR, drill + "/evaluation-sheet", Map.of("mark-COMMAND", "P"));
        assertThat(status(stranger)).isEqualTo(403);
        assertThat(page(stranger).select("main").text()).contains("你没有被指定评估这场演练");
        step(drill, "end");
        var there = page(zh.get(Cast.STREET, drill + "/run-sheet"))
                .select("form[action*=attendances/]")
                .attr("action");
        zh.post(Cast.STREET, there, Map.of());
        step(drill, "attendance");
        evaluate(drill);
        step(drill, "evaluation");
        assertThat(page(zh.get(Cast.STREET, drill)).select("h1, .yb-facts").text())
                .contains("已评估", "良");
        assertThat(page(zh.get(Cast.STREET, "/drill-coverage?q=" + place))
                        .select("tbody tr")
                        .first()
                        .text())
                .as("the window opens anew")
                .contains("2027-05-23", "2026-11-23");
        follow(drill);
    }

    private void prepare(String drill) {
        var sought = Map.of("coverSought", "示例商场", "look", "cover");
        assertThat(page(zh.post(Cast.STREET, drill + "/preparation/covers", sought))
                        .select("#cover option")
                        .eachText())
                .anyMatch(choice -> choice.contains("示例商场"));
        add(drill, "objectives", Map.of("capability", "疏散引导", "criterion", "5分钟内清场"));
        add(drill, "injects", Map.of("minute", "3", "text", "二层起火", "receiver", "值班经理"));
        add(drill, "tasks", Map.of("what", "张贴疏散图"));
        var missing = zh.post(Cast.STREET, drill + "/preparation/injects", Map.of("minute", "三", "text", "x"));
        assertThat(status(missing)).isEqualTo(422);
        var id = UUID.fromString(drill.replaceAll(".*/", ""));
        Scopes.run(Cast.STREET.scope(), () -> {
            var person = new Participant(
                    UUID.randomUUID(),
                    "王示例",
                    "网格员",
                    "",
                    Cast.JIYUQIAO_COMMUNITY,
                    Cast.COMMUNITY.account(),
                    null,
                    "",
                    null);
            preparation.add(Cast.STREET, id, person).orElseThrow();
            preparation
                    .assign(Cast.STREET, id, Cast.STREET.account(), "吴示例", Cast.JIYUQIAO)
                    .orElseThrow();
        });
        assertThat(page(zh.get(Cast.STREET, drill))
                        .select("#objectives, #injects, #tasks, #participants")
                        .text())
                .contains("疏散引导", "第 3 分钟", "张贴疏散图", "王示例");
    }

    private void evaluate(String drill) {
        var sheet = page(zh.get(Cast.STREET, drill + "/evaluation-sheet"));
        var select = sheet.select("select").first().attr("name");
        var empty = zh.post(Cast.STREET, drill + "/evaluation-sheet", Map.of("submit", "true"));
        assertThat(status(empty)).isEqualTo(422);
        assertThat(page(empty).select(".yb-note").text()).contains("1 个目标");
        var sent = zh.post(
                Cast.STREET, drill + "/evaluation-sheet", Map.of(select, "S", "mark-COMMAND", "P", "submit", "true"));
        assertThat(location(sent)).isEqualTo(drill);
    }

    private void follow(String drill) {
        var findings = drill + "/findings";
        zh.post(
                Cast.STREET,
                findings,
                Map.of("capability", "疏散引导", "text", "三层无人引导", "element", "TRAINING", "ownerPosition", "安全主任"));
        reported(drill);
        step(drill, "improvement");
        var open = page(zh.get(Cast.STREET, findings));
        assertThat(open.select(".yb-step").text()).contains("三层无人引导", "安全主任", "2026-12-23");
        zh.post(Cast.STREET, open.select("form[action$=completion]").attr("action"), Map.of("remark", "已培训"));
        var done = page(zh.get(Cast.STREET, findings));
        assertThat(done.select(".yb-step").text()).contains("已整改待验证");
        var verification = done.select("form[action$=verification]").attr("action");
        var own = zh.post(Cast.STREET, verification, Map.of("label", "消防检查"));
        assertThat(status(own)).as("whoever remedied it").isEqualTo(403);
        assertThat(page(own).select("main").text()).contains("不能核验自己的整改");
        zh.post(Cast.colleague(Cast.STREET), verification, Map.of("label", "消防检查"));
        assertThat(page(zh.get(Cast.STREET, findings)).select(".yb-step").text())
                .contains("已验证", "消防检查");
        step(drill, "closing");
        assertThat(page(zh.get(Cast.STREET, "/drill-figures?year=2026"))
                        .select("main table")
                        .text())
                .contains("2026", "培训");
        var id = UUID.fromString(drill.replaceAll(".*/", ""));
        alter(Cast.STREET.scope(), "update drill.run_step set kind = 'STEP' where drill = ?", id);
        assertThat(page(zh.get(Cast.STREET, "/drill-figures?year=2026"))
                        .select("td.drawn svg[aria-hidden=true] rect.length"))
                .as("each step is drawn beside its numbers")
                .isNotEmpty();
        assertThat(page(zh.get(Cast.STREET, drill + "/comparison"))
                        .select("main")
                        .text())
                .contains("没有可比的演练");
    }

    @Test
    void endsARequirementWithAReasonAndItsDutyWithIt() {
        var place = "示例影院" + UUID.randomUUID();
        zh.post(
                Cast.STREET,
                "/drill-requirements",
                Map.of("unit", "420106001", "rule", "fire-drill", "name", place, "since", "2026-10-01"));
        var end = page(zh.get(Cast.STREET, "/drill-coverage?q=" + place))
                .select("a[href$=/end]")
                .attr("href");
        assertThat(page(zh.get(Cast.STREET, end)).select("main").text()).contains(place);
        var silent = zh.post(Cast.STREET, end, Map.of("reason", " "));
        assertThat(status(silent)).isEqualTo(422);
        assertThat(page(silent).select("#reason-error").text()).contains("必须填写");
        assertThat(location(zh.post(Cast.STREET, end, Map.of("reason", "已停业")))).isEqualTo("/drill-coverage");
        assertThat(page(zh.get(Cast.STREET, "/drill-coverage?q=" + place)).select("tbody tr:contains(" + place + ")"))
                .isEmpty();
        assertThat(status(zh.get(Cast.SIBLING_STREET, end))).isEqualTo(404);
    }

    /** The report is a page and a file of the same words, approved once and never changed after. */
    private void reported(String drill) {
        var report = page(zh.get(Cast.STREET, drill + "/report"));
        assertThat(report.select("main").text())
                .contains("总体等级：良", "疏散引导", "吴示例：S 有一些困难", "三层无人引导", "二层起火", "王示例")
                .contains("本报告待批准");
        assertThat(report.select("h1").text()).contains("待批准");
        assertThat(report.select("a.btn-primary").attr("href")).isEqualTo(drill + "/report-approval");
        step(drill, "report-approval");
        var twice = zh.post(Cast.STREET, drill + "/report-approval", Map.of());
        assertThat(status(twice)).isEqualTo(409);
        assertThat(page(twice).select("main").text()).contains("演练现在不在可以这样做的状态");
        staysAsApproved(drill);
        for (var changing : Map.of(
                        "/findings", Map.of("capability", "x", "text", "y", "element", "TRAINING"),
                        "/preparation/tasks", Map.of("what", "补一项"),
                        "/preparation/objectives", Map.of("capability", "补一项"),
                        "/evaluation-sheet", Map.of("mark-COMMAND", "U"))
                .entrySet()) {
            assertThat(status(zh.post(Cast.STREET, drill + changing.getKey(), changing.getValue())))
                    .as(changing.getKey())
                    .isEqualTo(409);
        }
        var approved = page(zh.get(Cast.AUDITOR, drill + "/report"));
        assertThat(approved.select("main").text()).contains("已批准并锁定", "由吴示例于 2026-11-23");
        assertThat(approved.select("a.btn-primary")).isEmpty();
        assertThat(page(en.get(Cast.STREET, drill + "/report")).select("h2").eachText())
                .contains("1. Basics", "6. Course of events");
        var file = word(drill + "/report.docx");
        assertThat(file)
                .contains("评估总结报告", "一、基本情况", "总体等级：良", "三层无人引导", "二层起火")
                .doesNotContain("??");
    }

    /** Whatever changes in the database after the approval. */
    private void staysAsApproved(String drill) {
        var id = UUID.fromString(drill.replaceAll(".*/", ""));
        var before = bytes(drill + "/report.docx");
        var english = en.get(Cast.STREET, drill + "/report.docx").getResponse().getContentAsByteArray();
        assertThat(word(en, drill + "/report.docx")).contains("23 November 2026");
        assertThat(word(drill + "/report.docx")).contains("2026年11月23日");
        alter(Cast.STREET.scope(), "update drill.participant set name = '改名示例' where drill = ?", id);
        alter(Cast.STREET.scope(), "update drill.rating set mark = 'U' where drill = ?", id);
        alter(Cast.STREET.scope(), "update drill.drill set title = '改了名的演练' where id = ?", id);
        var report = page(zh.get(Cast.STREET, drill + "/report")).select("main section");
        assertThat(report.text()).contains("王示例", "吴示例：S 有一些困难").doesNotContain("改名示例", "U 未能");
        assertThat(bytes(drill + "/report.docx")).isEqualTo(before);
        assertThat(en.get(Cast.STREET, drill + "/report.docx").getResponse().getContentAsByteArray())
                .isEqualTo(english)
                .isNotEqualTo(before);
        assertThatThrownBy(() -> alter(Cast.STREET.scope(), "update drill.report set paper = '' where drill = ?", id))
                .as("the database takes no change")
                .isInstanceOf(DataAccessException.class);
        assertThat(read(Cast.SIBLING_STREET.scope(), "select count(*) from drill.report where drill = ?", id))
                .isZero();
        assertThat(read(Cast.STREET.scope(), "select count(*) from drill.report where drill = ?", id))
                .isEqualTo(2);
    }

    private void alter(Scope scope, String sql, UUID drill) {
        Scopes.run(
                scope,
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql(sql).param(drill).update()));
    }

    private long read(Scope scope, String sql, UUID drill) {
        return Scopes.in(
                scope,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> jdbc.sql(sql).param(drill).query(Long.class).single())));
    }

    private byte[] bytes(String address) {
        return zh.get(Cast.STREET, address).getResponse().getContentAsByteArray();
    }

    @Test
    void makesTheFourDocumentsOfWhatIsKnownAlready() {
        var drill = location(zh.post(
                Cast.STREET,
                "/drills",
                Map.of(
                        "unit",
                        "420106001",
                        "title",
                        "暴雨内涝演练",
                        "form",
                        "LIVE",
                        "content",
                        "COMBINED",
                        "purpose",
                        "CHECK",
                        "startsAt",
                        "2026-12-01T09:00",
                        "endsAt",
                        "2026-12-01T11:00",
                        "scenario",
                        "一小时降雨八十毫米")));
        add(drill, "objectives", Map.of("capability", "人员转移", "criterion", "三十分钟内转移"));
        add(drill, "injects", Map.of("minute", "15", "text", "地下车库进水", "receiver", "抢险队"));
        add(drill, "tasks", Map.of("what", "借沙袋", "owner", "应急办"));
        assertThat(word(drill + "/documents/scheme.docx")).contains("工作方案（草案）", "一、演练目的和目标", "一小时降雨八十毫米", "09:15");
        assertThat(word(drill + "/documents/script.docx")).contains("脚本（草案）", "〔注入〕地下车库进水", "不发给参演人员");
        assertThat(word(drill + "/documents/evaluation-plan.docx")).contains("三十分钟内转移", "YJ/T 9009", "未观察到");
        assertThat(word(drill + "/documents/support-plan.docx")).contains("借沙袋", "应急办", "未开始");
        assertThat(page(en.get(Cast.STREET, drill + "/documents/script"))
                        .select("h1")
                        .text())
                .isEqualTo("暴雨内涝演练 Script (draft)");
        assertThat(status(zh.get(Cast.STREET, drill + "/documents/poem"))).isEqualTo(404);
        assertThat(status(zh.get(Cast.STREET, drill + "/documents/poem.docx"))).isEqualTo(404);
        assertThat(status(zh.get(Cast.SIBLING_STREET, drill + "/documents/script.docx")))
                .isEqualTo(404);
        var early = zh.get(Cast.STREET, drill + "/report");
        assertThat(status(early)).isEqualTo(409);
        assertThat(page(early).select("main").text()).contains("评估完成之后才有报告");
        assertThat(status(zh.get(Cast.STREET, drill + "/report.docx"))).isEqualTo(409);
    }

    private String word(String address) {
        return word(zh, address);
    }

    private static String word(PlanPages reader, String address) {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(
                reader.get(Cast.STREET, address).getResponse().getContentAsByteArray())))) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tellsAPhoneThatTheDrillWasCancelledMeanwhile() {
        var place = "示例商场" + UUID.randomUUID();
        zh.post(
                Cast.STREET,
                "/drill-requirements",
                Map.of("unit", "420106001", "rule", "crowded-place-drill", "name", place, "since", "2026-06-30"));
        var plan = page(zh.get(Cast.STREET, "/drill-coverage?q=" + place))
                .select("a[href^=/drills/new]")
                .attr("href");
        var form = page(zh.get(Cast.STREET, plan));
        var fields = new HashMap<>(Map.of(
                "cover",
                form.select("input[name=cover]").val(),
                "unit",
                "420106001",
                "title",
                place,
                "form",
                "TABLE_TOP"));
        fields.putAll(Map.of(
                "content", "SINGLE", "purpose", "CHECK", "startsAt", "2026-11-23T10:30", "endsAt", "2026-11-23T12:00"));
        var drill = location(zh.post(Cast.STREET, "/drills", fields));
        prepare(drill);
        step(drill, "preparation");
        step(drill, "start");
        var stamp = page(zh.get(Cast.STREET, drill + "/run-sheet"))
                .select("form[data-stamp]")
                .attr("action");
        assertThat(location(zh.post(Cast.STREET, stamp, Map.of("phoneAt", "+999999999-01-01T00:00:00Z"))))
                .as("a phone that tells nonsense tells no time")
                .contains("#step-");
        location(zh.post(Cast.STREET, drill + "/cancellation", Map.of("remark", "真实险情")));

        var late = zh.post(Cast.STREET, stamp, Map.of());
        assertThat(status(late)).isEqualTo(409);
        assertThat(page(late).select(".yb-note").text()).contains("演练没有在进行");
        var sheet = zh.post(Cast.STREET, drill + "/evaluation-sheet", Map.of("mark-COMMAND", "P"));
        assertThat(status(sheet)).isEqualTo(409);
        assertThat(page(zh.get(Cast.STREET, drill)).select("h1, .yb-facts").text())
                .contains("已取消", "真实险情");
        assertThat(page(zh.get(Cast.STREET, "/drill-coverage?q=" + place))
                        .select("tbody tr")
                        .first()
                        .text())
                .as("the duty stays, and can be planned anew")
                .contains("2026-12-30", "计划");
    }

    @Test
    void listsFiltersAndExportsDrillsInBothLanguages() {
        assertThat(status(zh.get(Cast.STREET, "/drills?sort=secret"))).isEqualTo(400);
        assertThat(status(zh.get(Cast.STREET, "/drills?state=NONE"))).isEqualTo(400);
        assertThat(status(zh.get(Cast.ADMINISTRATOR, "/drills"))).isEqualTo(403);
        assertThat(page(en.get(Cast.STREET, "/drills")).select("h1").text()).isEqualTo("Drills");
        assertThat(page(en.get(Cast.AUDITOR, "/drill-coverage?window=OVERDUE&planned=false"))
                        .select("h1")
                        .text())
                .isEqualTo("Drill coverage");
        for (var sort : new String[] {"title", "-title", "unit", "start"}) {
            assertThat(status(zh.get(Cast.SUPERVISOR, "/drills?sort=" + sort + "&year=2026&form=LIVE")))
                    .isEqualTo(200);
        }
        assertThat(status(zh.get(Cast.SUPERVISOR, "/drills.csv"))).isEqualTo(200);
        assertThat(page(en.get(Cast.SUPERVISOR, "/drill-figures?year=2026"))
                        .select("h1, h2")
                        .text())
                .contains("Drill figures 2026", "Improvement items by element");
        assertThat(status(zh.get(Cast.STREET, "/drill-figures?unit=420106002"))).isEqualTo(404);
        assertThat(status(zh.get(Cast.SUPERVISOR, "/drills.xlsx"))).isEqualTo(200);
    }

    @Test
    void draftsShiftsAndConfirmsTheScheduleOfAYear() {
        var place = "示例网吧" + UUID.randomUUID();
        zh.post(
                Cast.SIBLING_STREET,
                "/drill-requirements",
                Map.of("unit", "420106002", "rule", "fire-drill", "name", place, "since", "2026-10-01"));
        var drafted = zh.post(Cast.SIBLING_STREET, "/drill-schedules", Map.of("year", "2027"));
        assertThat(location(drafted)).isEqualTo("/drill-schedules?year=2027");
        var row =
                page(zh.get(Cast.SIBLING_STREET, "/drill-schedules?year=2027")).select("tr:contains(" + place + ")");
        assertThat(row.text()).contains("草案", "2027-10-01");
        var shift = row.select("form[action$=shift]").attr("action");
        assertThat(status(zh.post(Cast.SIBLING_STREET, shift, Map.of("day", "2029-06-16"))))
                .isEqualTo(422);
        location(zh.post(Cast.SIBLING_STREET, shift, Map.of("day", "2027-06-16")));
        var confirm = row.select("form[action$=confirmation]").attr("action");
        var drill = location(zh.post(Cast.SIBLING_STREET, confirm, Map.of()));
        assertThat(page(zh.get(Cast.SIBLING_STREET, drill)).select(".sub").text())
                .contains("2027-06-16 09:00");
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/drill-schedules?month=2027-06"))
                        .select("td:has(time[datetime=2027-06-16]) a[href=" + drill + "]")
                        .text())
                .contains(place);
        assertThat(page(en.get(Cast.SIBLING_STREET, "/drill-schedules?year=2027&view=year"))
                        .select("main tbody td")
                        .eachText())
                .anyMatch(cell -> cell.matches("1/\\d+"));
        assertThat(status(zh.get(Cast.SIBLING_STREET, "/drill-schedules?month=2027-13")))
                .isEqualTo(400);
        assertThat(feed()).contains("SUMMARY:演练：" + place, "DTSTART:20270616T010000Z", "STATUS:TENTATIVE", drill);
        assertThat(page(en.get(Cast.SIBLING_STREET, "/drill-schedules?year=2027"))
                        .select("tr:contains(" + place + ")")
                        .text())
                .contains("Confirmed", "Shifted by 郑示例");
    }

    /** What a calendar program reads by the sibling street's own link, unfolded. */
    private String feed() {
        location(zh.post(Cast.SIBLING_STREET, "/feeds", Map.of("reach", "PERSON")));
        var link = page(zh.get(Cast.SIBLING_STREET, "/calendar"))
                .select("a[href*=/feeds/]")
                .attr("href");
        var answer = mvc.get().uri(link.substring(link.indexOf("/feeds/"))).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    @Test
    void answersABadFormWithWhatWasTyped() {
        var fields = Map.of(
                "unit",
                "420106001",
                "title",
                "倒置",
                "form",
                "LIVE",
                "content",
                "SINGLE",
                "purpose",
                "CHECK",
                "startsAt",
                "2026-12-01T11:00",
                "endsAt",
                "2026-12-01T09:00");
        var refused = zh.post(Cast.STREET, "/drills", fields);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select("#title").val()).isEqualTo("倒置");
        assertThat(page(refused).select("#endsAt-error").text()).contains("结束时间必须晚于开始时间");
    }

    private void add(String drill, String kind, Map<String, String> fields) {
        assertThat(location(zh.post(Cast.STREET, drill + "/preparation/" + kind, fields)))
                .isEqualTo(drill + "#" + kind);
    }

    private void step(String drill, String noun) {
        // Whoever evaluates does not direct.
        var actor = Set.of("start", "hold", "end").contains(noun) ? Cast.colleague(Cast.STREET) : Cast.STREET;
        Document form = page(zh.get(actor, drill + "/" + noun));
        assertThat(form.select("form[action$=" + noun + "]"))
                .as("%s: %s", noun, form.select("main").text())
                .hasSize(1);
        location(zh.post(
                actor,
                drill + "/" + noun,
                Map.of("request", form.select("input[name=request]").val())));
    }
}
