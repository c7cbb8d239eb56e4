package org.youbei.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.ResidentId;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** A person from the entry to the post, the certificate and the look at what is kept. */
@PlatformTest
class PersonPagesTests {
    private static final Actor WORKER = Cast.COMMUNITY;
    private static final AtomicInteger NUMBERS = new AtomicInteger(300);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

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

    @Test
    void entersSomebodyMaskedAndOpensForAReasonOnce() {
        var number = number();
        var person = entered("欧阳示例", number, "13812340009");
        var shown = page(zh.get(WORKER, person)).text();
        assertThat(shown)
                .contains("欧***", "138****0009", "****" + number.substring(14))
                .doesNotContain("欧阳示例", number);

        assertThat(status(zh.post(WORKER, person + "/revelation", Map.of("reason", ""))))
                .isEqualTo(422);
        var opened = zh.post(WORKER, person + "/revelation", Map.of("reason", "核对电话"));
        assertThat(status(opened)).isEqualTo(200);
        assertThat(page(opened).text()).contains("欧阳示例", number, "13812340009");
        assertThat(opened.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(page(zh.get(WORKER, person)).text()).doesNotContain("欧阳示例");
        assertThat(page(zh.get(WORKER, "/people?q=13812340009"))
                        .select(".yb-ledger")
                        .text())
                .contains("欧***");
        assertThat(status(zh.get(Cast.ADMINISTRATOR, person))).isEqualTo(403);
        assertThat(status(zh.get(Cast.SIBLING_STREET, person))).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedBesideEachReason() {
        var refused = zh.post(
                WORKER,
                "/people",
                Map.of(
                        "unit",
                        "420106001001",
                        "name",
                        "",
                        "idKind",
                        "RESIDENT",
                        "idNumber",
                        "42010619900101001A",
                        "phone",
                        "1.38E+10"));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("身份证号不对", "1.38E+10");
        assertThat(page(refused).select("#phone").val()).isEqualTo("1.38E+10");
        assertThat(page(en.post(
                                WORKER,
                                "/people",
                                Map.of("unit", "420106001001", "name", "", "idKind", "NONE", "phone", "1")))
                        .select(".yb-errors")
                        .text())
                .contains("This is no telephone number");
    }

    @Test
    void mergesADoubleRecordAndTakesItBack() {
        var kept = entered("双录示例", number(), "13812340021");
        var gone = entered("双录示例", number(), "13812340021");
        zh.post(
                WORKER,
                gone + "/certificates",
                Map.of("certificate", "micro_station", "number", "示例21号", "issued", "2026-01-10"));
        assertThat(page(zh.get(WORKER, kept + "/merging"))
                        .select("select[name=other] option")
                        .text())
                .contains("双*** 138****0021");
        var other = gone.substring(gone.lastIndexOf('/') + 1);
        assertThat(status(zh.post(WORKER, kept + "/merging", Map.of("other", other, "reason", ""))))
                .isEqualTo(422);
        assertThat(status(zh.post(WORKER, kept + "/merging", Map.of("reason", "两次登记"))))
                .isEqualTo(422);
        assertThat(status(zh.post(WORKER, kept + "/merging", Map.of("other", other, "reason", "两次登记"))))
                .isEqualTo(302);
        assertThat(page(zh.get(WORKER, kept)).text()).contains("示例21号", "合并过的记录", "两次登记");
        assertThat(page(zh.get(WORKER, gone)).select("a[href=" + kept + "]").text())
                .contains("已并入另一条记录");
        assertThat(page(zh.get(WORKER, "/people?q=13812340021")).select(".yb-ledger tbody tr"))
                .hasSize(1);
        var undo = page(zh.get(WORKER, kept)).select("a[href*=/merges/]").attr("href");
        assertThat(status(zh.post(WORKER, undo, Map.of()))).isEqualTo(302);
        assertThat(status(zh.post(WORKER, undo, Map.of()))).isEqualTo(409);
        assertThat(page(zh.get(WORKER, gone)).text()).contains("示例21号");
        assertThat(page(zh.get(WORKER, kept)).text()).doesNotContain("示例21号");
    }

    @Test
    void showsWhatACertificateAllowsAndTakesItBack() {
        var person = entered("李示例", number(), "13812340008");
        var said = Map.of("certificate", "micro_station", "number", "示例8号", "issued", "2026-01-10");
        assertThat(status(zh.post(WORKER, person + "/certificates", said))).isEqualTo(302);
        var shown = page(zh.get(WORKER, person));
        assertThat(shown.text()).contains("微型消防站培训合格证", "初起火灾扑救", "2027-01-10", "即将到期");
        var withdrawal = shown.select("a[href$=/withdrawal]").attr("href");
        assertThat(status(zh.post(WORKER, withdrawal, Map.of("reason", "发错人")))).isEqualTo(302);
        assertThat(page(zh.get(WORKER, person)).text()).contains("已撤销");
        assertThat(status(zh.post(WORKER, withdrawal, Map.of("reason", "再来")))).isEqualTo(409);
    }

    @Test
    void fillsAPostFromTheChart() {
        var chart = "/posts?unit=420106001001";
        var path = "/posts/420106001001/community-head/A";
        assertThat(page(zh.get(WORKER, chart)).text()).contains("应急指挥机构", "社区应急负责人", "灾害信息员");
        assertThat(status(zh.post(WORKER, path, Map.of("since", "2026-11-01")))).isEqualTo(422);
        assertThat(status(zh.post(WORKER, path, Map.of("name", "钱示例", "phone", "13812340007", "since", "2026-11-01"))))
                .isEqualTo(302);
        assertThat(page(zh.get(WORKER, chart)).text()).contains("钱** 138****0007，2026-11-01 起");
        assertThat(page(zh.get(Cast.SUPERVISOR, "/posts")).text()).contains("下级单位");
        assertThat(page(en.get(Cast.SUPERVISOR, "/posts?unit=420106001")).text())
                .contains("Units below");
        assertThat(status(zh.post(
                        WORKER, path, Map.of("person", "00000000-0000-0000-0000-000000000000", "since", "2026-11-02"))))
                .isEqualTo(302);
        assertThat(page(zh.get(WORKER, chart)).text()).doesNotContain("钱**");
    }

    @Test
    void answersARequestAboutOwnData() {
        var person = entered("孙示例", number(), "13812340006");
        assertThat(status(zh.post(WORKER, person + "/requests", Map.of("request_kind", "COPY"))))
                .isEqualTo(302);
        var answer =
                page(zh.get(WORKER, person)).select("a[href^=/data-requests/]").attr("href");
        assertThat(status(zh.post(WORKER, answer, Map.of("answer", "已交本人签收")))).isEqualTo(302);
        assertThat(page(zh.get(WORKER, person)).text()).contains("已交本人签收");
    }

    private String entered(String name, String number, String phone) {
        return location(zh.post(
                WORKER,
                "/people",
                Map.of(
                        "unit",
                        "420106001001",
                        "name",
                        name,
                        "idKind",
                        "RESIDENT",
                        "idNumber",
                        number,
                        "phone",
                        phone)));
    }

    private static String number() {
        return ResidentId.completed("42010619850505%03d".formatted(NUMBERS.getAndIncrement()))
                .value();
    }
}
