package org.youbei.web.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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

/** A training from the course to the certificate, by those who work for the unit and by who comes. */
@PlatformTest
class TrainingPagesTests {
    private static final Actor WORKER = Cast.COMMUNITY;
    private static final AtomicInteger NUMBERS = new AtomicInteger(700);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
    }

    @Test
    void goesFromTheCourseToTheCertificate() {
        var course = course("示例消防培训");
        var session = session(course, 2);
        var first = person("甲示例", "13911110001");
        var second = person("乙示例", "13911110002");
        var third = person("丙示例", "13911110003");
        for (var one : new String[] {first, second, third}) {
            assertThat(status(enrol(session, one))).isEqualTo(302);
        }
        assertThat(page(enrol(session, first)).text()).contains("已经报过名");
        assertThat(page(zh.get(WORKER, session)).text()).contains("已报 2 / 2 人，候补 1 人");

        assertThat(status(zh.post(WORKER, session + "/places/" + id(first), Map.of())))
                .isEqualTo(302);
        var list = page(zh.get(WORKER, session)).select("table").last().text();
        assertThat(list).contains("乙**", "丙**").doesNotContain("甲**", "候补");

        assertThat(page(zh.post(WORKER, session + "/attendance", Map.of())).text())
                .contains("还没有开始");
        clock.advance(Duration.ofHours(4));
        var code = page(zh.get(WORKER, session + "/code"))
                .select("a[href^=/training-in/]")
                .attr("href");
        assertThat(page(open(code, "13911110001")).text()).contains("没有报名这一班");
        assertThat(status(open(code, "139 1111 0002"))).isEqualTo(302);
        assertThat(status(zh.post(WORKER, session + "/results", Map.of())))
                .as("not over")
                .isEqualTo(409);

        var came = Map.of("came_" + id(second), "true", "came_" + id(third), "true");
        assertThat(status(zh.post(WORKER, session + "/attendance", came))).isEqualTo(302);
        clock.advance(Duration.ofHours(3));
        assertThat(page(zh.get(WORKER, session)).text()).contains("结果没有登记完");
        var form = page(zh.get(WORKER, session + "/results")).text();
        assertThat(form).contains("乙**", "丙**");
        var results = Map.of("result_" + id(second), "PASSED", "result_" + id(third), "FAILED");
        assertThat(status(zh.post(WORKER, session + "/results", results))).isEqualTo(302);
        assertThat(page(zh.get(WORKER, session)).text()).contains("合格", "不合格", "到场 2 人，结果已登记");
        assertThat(page(zh.get(WORKER, second)).text()).contains("微型消防站培训合格证");
        assertThat(page(zh.get(WORKER, third)).text()).doesNotContain("微型消防站培训合格证");
        assertThat(page(zh.get(WORKER, "/trainings")).text()).contains("示例消防培训", "结果已登记");
    }

    @Test
    void refusesWhatCannotBe() {
        var blank = zh.post(
                WORKER,
                "/training-courses",
                Map.of("unit", unit(), "title", "", "minutes", "5", "certificate", "NONE"));
        assertThat(status(blank)).isEqualTo(422);
        assertThat(page(blank).text()).contains("时长从 15 分钟到 240 小时");
        var course = course("示例短训");
        var past = new HashMap<>(times(2));
        past.put("startsAt", "2026-11-22T09:00");
        assertThat(page(zh.post(WORKER, course + "/sessions", past)).text()).contains("开始时间已经过了");
        var session = session(course, 5);
        var nobody = zh.post(WORKER, session + "/places", Map.of("find", "无此人示例"));
        assertThat(status(nobody)).isEqualTo(422);
        assertThat(page(nobody).text()).contains("正好找到一个人");
        var one = person("丁示例", "13911110004");
        assertThat(status(zh.post(WORKER, session + "/places", Map.of("find", "13911110004"))))
                .as("by the whole number")
                .isEqualTo(302);
        var other = session(course, 5);
        assertThat(page(enrol(other, one)).text()).contains("和“示例短训”时间重叠");
        assertThat(status(zh.post(WORKER, session + "/capacity", Map.of("capacity", "0"))))
                .isEqualTo(422);
        assertThat(status(zh.post(WORKER, session + "/capacity", Map.of("capacity", "9"))))
                .isEqualTo(302);
        assertThat(status(zh.post(WORKER, session + "/cancelling", Map.of("reason", ""))))
                .isEqualTo(422);
        assertThat(status(zh.post(WORKER, session + "/cancelling", Map.of("reason", "暴雨"))))
                .isEqualTo(302);
        assertThat(page(enrol(session, one)).text()).contains("已经开始、结束或取消");
        assertThat(status(zh.post(WORKER, course + "/retirement", Map.of()))).isEqualTo(302);
        assertThat(page(zh.post(WORKER, course + "/sessions", times(2))).text()).contains("课程已经停开");
        assertThat(status(zh.get(Cast.SIBLING_STREET, session))).isEqualTo(404);
        assertThat(status(mvc.get().uri("/training-in/22222222").exchange())).isEqualTo(404);
    }

    @Test
    void draftsTheYearAndAdoptsItOnce() {
        var one = person("戊示例", "13911110005");
        zh.post(
                WORKER,
                one + "/certificates",
                Map.of("certificate", "information_officer", "number", "示例5", "issued", "2025-12-20"));
        var plan = page(zh.get(WORKER, "/training-plan?year=2026")).text();
        assertThat(plan).contains("灾害信息员培训合格证", "证书年内到期 1 人", "采用这一稿");
        assertThat(status(zh.post(WORKER, "/training-plan/adoption", Map.of("year", "2026"))))
                .isEqualTo(302);
        assertThat(status(zh.post(WORKER, "/training-plan/adoption", Map.of("year", "2026"))))
                .isEqualTo(409);
        assertThat(page(zh.get(WORKER, "/training-plan?year=2026")).text()).contains("已采用的计划", "已合格 0 / 1 人");
        assertThat(page(zh.get(WORKER, "/obligations?q=灾害信息员培训合格证")).text()).contains("培训 1 人：灾害信息员培训合格证");
        assertThat(page(new PlanPages(mvc, "en").get(WORKER, "/training-plan?year=2026"))
                        .text())
                .contains("1 certificates lapse in the year", "0 of 1 passed");
        assertThat(status(zh.get(WORKER, "/training-plan?year=99999"))).isEqualTo(200);
    }

    private String course(String title) {
        return location(zh.post(
                WORKER,
                "/training-courses",
                Map.of("unit", unit(), "title", title, "minutes", "120", "certificate", "micro_station")));
    }

    private static String unit() {
        return Cast.JIYUQIAO_COMMUNITY.value();
    }

    private static Map<String, String> times(int capacity) {
        return Map.of(
                "startsAt", "2026-11-23T14:00",
                "endsAt", "2026-11-23T16:00",
                "place", "示例路 1 号",
                "capacity", String.valueOf(capacity));
    }

    private String session(String course, int capacity) {
        return location(zh.post(WORKER, course + "/sessions", times(capacity)));
    }

    private String person(String name, String phone) {
        var number = ResidentId.completed("42010619910101%03d".formatted(NUMBERS.getAndIncrement()))
                .value();
        return location(zh.post(
                WORKER,
                "/people",
                Map.of("unit", unit(), "name", name, "idKind", "RESIDENT", "idNumber", number, "phone", phone)));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult enrol(String session, String person) {
        return zh.post(WORKER, session + "/places", Map.of("person", id(person)));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult open(String path, String phone) {
        return mvc.post().uri(path).param("phone", phone).with(csrf()).exchange();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
