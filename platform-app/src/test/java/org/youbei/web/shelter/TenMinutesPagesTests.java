package org.youbei.web.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResidentId;
import org.youbei.person.Certificates;
import org.youbei.person.Entering;
import org.youbei.person.Holders;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.place.Mark;
import org.youbei.place.Places;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** Who has a first-aider, a defibrillator or a fire kit within ten minutes on foot, from what other pages record. */
@PlatformTest
class TenMinutesPagesTests {
    private static final JurisdictionCode HOME = new JurisdictionCode("420106002006");
    private static final Actor STAFF = new Actor(
            new UUID(1, 640),
            "示例",
            java.util.Set.of(org.youbei.model.Role.STREET_STAFF),
            org.youbei.model.Scope.of(new JurisdictionCode("420106002")));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    Places places;

    @Autowired
    Persons persons;

    @Autowired
    Certificates certificates;

    @Autowired
    Holders holders;

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
    void saysWhoHasHelpNearAndWhereFurtherOnesWouldHelpMost() {
        var figures = "/communities/" + HOME.value() + "/figures";
        var said = new HashMap<>(Map.of(
                "revision",
                        page(zh.get(STAFF, figures)).select("[name=revision]").val(),
                "asOf", "2026-01-01",
                "source", "台账示例",
                "residents_usual", "3000"));
        done(figures, said);
        Scopes.run(
                STAFF.scope(),
                () -> places.put(new Mark(
                        "risk",
                        UUID.randomUUID(),
                        HOME,
                        "示例",
                        new GeoPoint(new BigDecimal("114.40"), new BigDecimal("30.60"), GeoPoint.Datum.WGS84))));
        var name = page(zh.get(STAFF, "/ten-minutes?unit=" + HOME.value()))
                .select("td a[href$=" + HOME.value() + "]")
                .first()
                .text();
        assertThat(cells()).as(name).contains("没有登记");

        var point = done(
                "/supply-points",
                Map.of(
                        "unit", HOME.value(),
                        "name", "示例点" + UUID.randomUUID(),
                        "mode", "PHYSICAL",
                        "keeper", "保管员",
                        "lead", "10",
                        "longitude", "114.40",
                        "latitude", "30.602",
                        "datum", "WGS84"));
        var asset = done(
                "/assets",
                Map.of(
                        "number",
                        "CC-" + UUID.randomUUID(),
                        "name",
                        "示例除颤器",
                        "kind",
                        "DEFIBRILLATOR",
                        "point",
                        point.substring(point.lastIndexOf('/') + 1)));
        assertThat(cells()).contains("有，").contains("没有登记");
        done(asset + "/fault", Map.of("remark", "电池没电"));
        assertThat(cells()).as("a broken one helps nobody").doesNotContain("有，2");

        long before = firstAiders();
        certified(1);
        certified(40);
        assertThat(firstAiders() - before).as("one holds, one has lapsed").isEqualTo(1);
        assertThat(cells()).contains("有，0 米");
        assertThat(page(en.get(STAFF, "/ten-minutes?unit=" + HOME.value())).text())
                .contains("Where further ones would help most", "Fire kit");
        assertThat(zh.get(STAFF, "/ten-minutes.xlsx").getResponse().getContentType())
                .contains("spreadsheetml");
        assertThat(status(zh.get(Cast.STREET, "/ten-minutes?unit=" + HOME.value())))
                .isEqualTo(404);
    }

    private long firstAiders() {
        return Scopes.in(
                STAFF.scope(),
                () -> holders.of("first_aid", ChinaTime.today(clock)).getOrDefault(HOME, 0L));
    }

    /** Somebody of the community whose certificate, good for three years, was issued so many months ago. */
    private void certified(int months) {
        var random = java.util.concurrent.ThreadLocalRandom.current();
        var number = ResidentId.completed("4201061980%02d%02d%03d"
                        .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1_000)))
                .value();
        var entry = PersonEntry.of("示例人", IdNumber.Kind.RESIDENT, number, "13900000001");
        var person = Scopes.in(
                        STAFF.scope(),
                        () -> persons.enter(STAFF, new Entering(UUID.randomUUID(), HOME, entry, MembershipKind.STAFF)))
                .orElseThrow();
        var issued = ChinaTime.today(clock).minusMonths(months);
        Scopes.in(
                        STAFF.scope(),
                        () -> certificates.enter(
                                STAFF,
                                person,
                                new Certificates.Entry(
                                        UUID.randomUUID(), "red_cross_first_aid", "示例", "", issued, null)))
                .orElseThrow();
    }

    private String cells() {
        return page(zh.get(STAFF, "/ten-minutes?unit=" + HOME.value()))
                .select("tr:has(td a[href$=" + HOME.value() + "])")
                .last()
                .text();
    }

    private String done(String address, Map<String, String> said) {
        var answer = zh.post(STAFF, address, said);
        assertThat(status(answer))
                .as(() -> address + ": " + page(answer).select("main").text())
                .isEqualTo(302);
        return location(answer);
    }
}
