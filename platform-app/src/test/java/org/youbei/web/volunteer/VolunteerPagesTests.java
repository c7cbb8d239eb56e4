package org.youbei.web.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.ResidentId;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.importing.ImportsAsPeopleSee;
import org.youbei.web.plan.PlanPages;

/** A resident from the poster to the certificate of service, and out again; nobody signs in but those who work for the unit. */
@PlatformTest
class VolunteerPagesTests {
    private static final Actor WORKER = Cast.COMMUNITY;
    private static final AtomicInteger NUMBERS = new AtomicInteger(600);

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
    void goesFromThePosterToTheCertificateOfService() {
        var join = poster();
        var own = location(open(join, application("报名人示例", number("19900101"))));
        assertThat(page(read(own)).text()).contains("已报名", "报**").doesNotContain("报名人示例");

        var volunteer = first("/volunteer-applications", "报名人示例", "/volunteers/");
        assertThat(page(zh.post(WORKER, volunteer + "/application", Map.of())).text())
                .contains("报名人示例");
        step(volunteer, "vetting");
        step(volunteer, "probation-start");
        assertThat(status(zh.post(WORKER, volunteer + "/activation", Map.of())))
                .as("no basic course")
                .isEqualTo(409);
        certify(volunteer, "报名人示例");
        step(volunteer, "activation");
        var shown = page(read(own));
        var card = "/cards/" + shown.text().replaceFirst("(?s).*证号 (\\w{10}).*", "$1");
        assertThat(page(read(card)).text()).contains("有效").doesNotContain("报");
        assertThat(page(read("/cards/AAAAAAAAAA")).text()).contains("无效");

        var shift = shift("示例值守", "2026-11-23T14:00", "2026-11-23T16:00");
        var overlapping = shift("示例重叠", "2026-11-23T15:59", "2026-11-23T18:00");
        var touching = shift("示例相接", "2026-11-23T16:00", "2026-11-23T18:00");
        assertThat(status(open(own + "/shifts/" + id(shift), Map.of()))).isEqualTo(302);
        var refused = open(own + "/shifts/" + id(overlapping), Map.of());
        assertThat(status(refused)).isEqualTo(409);
        assertThat(page(refused).text()).contains("“示例重叠”和“示例值守”时间重叠");
        assertThat(status(open(own + "/shifts/" + id(touching), Map.of())))
                .as("half open")
                .isEqualTo(302);

        var code = page(zh.get(WORKER, shift + "/code"))
                .select("a[href^=/check-in/]")
                .attr("href");
        var said = Map.of("card", card.substring("/cards/".length()));
        assertThat(status(open(code, said))).as("four hours early").isEqualTo(409);
        clock.advance(Duration.ofHours(4));
        assertThat(status(open(code, said))).isEqualTo(302);
        clock.advance(Duration.ofMinutes(90));
        assertThat(status(open(code, said))).isEqualTo(302);
        assertThat(status(open(code, said))).as("once more").isEqualTo(409);

        var confirmation =
                page(zh.get(WORKER, volunteer)).select("a[href$=/confirmation]").attr("href");
        var period = Map.of("from", "2026-11-01", "to", "2026-11-23");
        assertThat(status(zh.post(WORKER, volunteer + "/service-certificates", period)))
                .as("not confirmed")
                .isEqualTo(409);
        assertThat(status(zh.post(WORKER, confirmation, Map.of()))).isEqualTo(302);
        assertThat(status(zh.post(WORKER, confirmation, Map.of()))).isEqualTo(409);
        assertThat(status(zh.post(WORKER, volunteer + "/service-certificates", period)))
                .isEqualTo(302);
        var certificate = page(zh.get(WORKER, volunteer))
                .select("a[href^=/service-certificates/]")
                .first()
                .attr("href");
        assertThat(page(read(certificate)).text())
                .contains("与台账一致，有效", "报**", "1.5 小时", "1 次")
                .doesNotContain("报名人示例");
        assertThat(page(zh.get(WORKER, certificate + "/paper")).text()).contains("报名人示例");
        assertThat(status(zh.post(WORKER, certificate + "/withdrawal", Map.of("reason", "记错人"))))
                .isEqualTo(302);
        assertThat(page(read(certificate)).text()).contains("已撤销");
        assertThat(status(read("/service-certificates/AAAAAAAAAAAA"))).isEqualTo(404);
    }

    @Test
    void refusesWhoCannotApplyAndKeepsWhatWasTyped() {
        var join = poster();
        var child = open(join, application("小示例", number("20131101")));
        assertThat(status(child)).isEqualTo(422);
        assertThat(page(child).text()).contains("满 14 周岁才能报名");
        var minor = application("中示例", number("20100101"));
        assertThat(page(open(join, minor)).text()).contains("监护人同意");
        minor.put("guardian", "true");
        minor.put("emergencyName", "家长示例");
        minor.put("emergencyPhone", "13900001111");
        assertThat(status(open(join, minor))).isEqualTo(302);
        var again = open(join, minor);
        assertThat(status(again)).isEqualTo(409);
        assertThat(page(again).text()).contains("已经报过名");
        assertThat(page(again).select("#name").val()).isEqualTo("中示例");
        var silent = application("无同意示例", number("19900101"));
        silent.remove("consent");
        assertThat(page(open(join, silent)).text()).contains("要先同意");
        assertThat(status(read("/join/22222222"))).isEqualTo(404);
        assertThat(status(read("/joined/nothing"))).isEqualTo(404);
    }

    @Test
    void importsAListAndSaysWhatIsWrongWithoutRevealingWhoIsThere() {
        var elsewhere = number("19880808");
        assertThat(status(open(poster(), application("别处示例", elsewhere)))).isEqualTo(302);
        var other = new ImportsAsPeopleSee(mvc, "zh-CN", "/volunteer-imports", Cast.SIBLING_STREET);
        var first = number("19900103");
        var head = "单位代码,姓名,证件号码,手机号,技能,可服务时间,愿去多远（公里）,本人已同意处理个人信息,基础培训日期\n";
        var file = head
                + "420106002003,导入示例,%s,１３９００００３３３１,应急救护、车辆驾驶,周末、工作日晚上,5,是,2026-10-01\n".formatted(first)
                + "420106002003,买买提·示例,%s,+86 139-0000-3332,,,5,是,\n".formatted(number("19900104"))
                + "420106002003,科学示例,%s,1.38E+10,,,5,是,\n".formatted(number("19900105"))
                + "420106002003,童示例,%s,13900003334,,,5,是,\n".formatted(number("20131101"))
                + "420106002003,冒名示例,%s,13900003335,,,5,是,\n".formatted(elsewhere)
                + "420106002003,未同意示例,%s,13900003336,,,5,否,\n".formatted(number("19900106"))
                + "420106002003,错时示例,%s,13900003337,飞行,随时,5,是,\n".formatted(number("19900107"));
        var preview = location(other.send("志愿者.csv", file));
        assertThat(other.get(preview).text())
                .contains("这个证件号码已是本区的志愿者", "满 14 周岁才能报名", "要先同意", "没有“飞行”这项技能")
                .doesNotContain("别处示例");
        assertThat(page(zh.get(WORKER, "/volunteer-applications?q=%E5%88%AB%E5%A4%84%E7%A4%BA%E4%BE%8B"))
                        .text())
                .contains("别**");
        other.taken(preview);
        var list = page(zh.get(Cast.SIBLING_STREET, "/volunteers?unit=420106002003"))
                .select(".yb-ledger");
        assertThat(list.text())
                .contains("导**", "139****3331", "正式", "139****3332", "试用")
                .doesNotContain("3334", "3335", "3336", "3337");
        var again = location(other.send(
                "志愿者.csv",
                head
                        + "420106002003,导入示例,%s,139 0000 3331,应急救护、车辆驾驶,周末、工作日晚上,5,是,2026-10-01\n".formatted(first)
                        + "420106002003,别名示例,%s,13900003331,,,5,是,\n".formatted(first)));
        assertThat(other.get(again).text()).contains("与第 2 行是同一对象");
        var changed = location(other.send(
                "志愿者.csv", head + "420106002003,导入示例,%s,13900004441,应急救护,周末,5,是,2026-10-01\n".formatted(first)));
        other.taken(changed);
        var same = location(other.send(
                "志愿者.csv", head + "420106002003,导入示例,%s,13900004441,应急救护,周末,5,是,2026-10-01\n".formatted(first)));
        assertThat(other.get(same).text()).contains("无变化");
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/volunteers?q=13900004441"))
                        .select(".yb-ledger")
                        .text())
                .contains("导**");
    }

    @Test
    void leavesOnlyWithEverythingSettledAndForgetsWhatMustNotBeKept() {
        var own = location(open(poster(), application("退出示例", number("19910101"))));
        var volunteer = first("/volunteer-applications", "退出示例", "/volunteers/");
        step(volunteer, "vetting");
        step(volunteer, "probation-start");
        certify(volunteer, "退出示例");
        step(volunteer, "activation");
        var shift = shift("示例巡查", "2026-11-25T09:00", "2026-11-25T10:00");
        open(own + "/shifts/" + id(shift), Map.of());
        assertThat(status(zh.post(WORKER, volunteer + "/exit", Map.of("remark", "搬家"))))
                .isEqualTo(302);
        for (var item : new String[] {"KIT", "KEYS", "PLANS", "DUTY"}) {
            assertThat(status(zh.post(WORKER, volunteer + "/completion", Map.of())))
                    .isEqualTo(409);
            assertThat(status(zh.post(WORKER, volunteer + "/exit/" + item, Map.of("note", "已交王示例"))))
                    .isEqualTo(302);
        }
        var open = zh.post(WORKER, volunteer + "/completion", Map.of());
        assertThat(page(open).text()).as("a shift is open").contains("还有 1 项没有办结");
        assertThat(status(open(own + "/shifts/" + id(shift) + "/withdrawal", Map.of())))
                .isEqualTo(302);
        step(volunteer, "completion");
        assertThat(page(zh.get(WORKER, volunteer)).text()).contains("已退出").doesNotContain("139****2222");
        assertThat(page(zh.get(WORKER, "/volunteers?q=13900002222"))
                        .select(".yb-ledger")
                        .text())
                .as("its number finds nobody any more")
                .doesNotContain("退**");
    }

    @Test
    void stopsOneNetworkThatAppliesWithoutEnd() {
        var join = poster();
        var last = 0;
        for (int i = 0; i < 61; i++) {
            last = status(open(join, Map.of("idKind", "RESIDENT"), "10.9.8.7"));
        }
        assertThat(last).isEqualTo(429);
        assertThat(status(open(join, Map.of("idKind", "RESIDENT"), "10.9.8.8")))
                .as("another network")
                .isEqualTo(422);
    }

    private void step(String volunteer, String noun) {
        assertThat(status(zh.post(WORKER, volunteer + "/" + noun, Map.of())))
                .as(noun)
                .isEqualTo(302);
    }

    private void certify(String volunteer, String name) {
        var person = first("/people", name, "/people/");
        var said = Map.of("certificate", "volunteer_basics", "number", "示例" + volunteer, "issued", "2026-11-20");
        assertThat(status(zh.post(WORKER, person + "/certificates", said))).isEqualTo(302);
    }

    /** The first of a list that a whole name finds. */
    private String first(String list, String name, String to) {
        var address = list + "?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return page(zh.get(WORKER, address))
                .select(".yb-ledger a[href^=" + to + "]")
                .attr("href");
    }

    private String shift(String title, String from, String to) {
        return location(zh.post(
                WORKER,
                "/shifts",
                Map.of(
                        "unit",
                        "420106001001",
                        "title",
                        title,
                        "place",
                        "示例路口",
                        "startsAt",
                        from,
                        "endsAt",
                        to,
                        "opensAt",
                        "2026-11-20T09:00",
                        "least",
                        "1",
                        "most",
                        "5",
                        "qualification",
                        "NONE")));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String poster() {
        return page(zh.post(WORKER, "/volunteer-poster", Map.of("unit", "420106001001")))
                .select("a[href^=/join/]")
                .attr("href");
    }

    private static Map<String, String> application(String name, String number) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "idKind",
                "RESIDENT",
                "idNumber",
                number,
                "phone",
                "13900002222",
                "distance",
                "3",
                "consent",
                "true"));
    }

    private static String number(String born) {
        return ResidentId.completed("420103" + born + "%03d".formatted(NUMBERS.getAndIncrement()))
                .value();
    }

    private MvcTestResult read(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult open(String address, Map<String, String> fields) {
        return open(address, fields, "10.1." + NUMBERS.get() % 250 + ".1");
    }

    private MvcTestResult open(String address, Map<String, String> fields, String from) {
        var request = mvc.post().uri(address).with(csrf()).with(one -> {
            one.setRemoteAddr(from);
            return one;
        });
        fields.forEach(request::param);
        return request.exchange();
    }
}
