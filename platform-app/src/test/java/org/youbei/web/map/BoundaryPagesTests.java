package org.youbei.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** The boundary of a street and of a community below it, as their people bring them in. */
@PlatformTest
class BoundaryPagesTests {
    private static final String STREET = "420106003";
    private static final String COMMUNITY = "420106003001";
    private static final Actor STAFF = actor(STREET, Role.STREET_STAFF, 95);
    private static final Actor WORKER = actor(COMMUNITY, Role.COMMUNITY_WORKER, 96);

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
    void takesABoundaryInAndShowsWhereOneLiesWrong() {
        assertThat(page(en.get(WORKER, "/boundaries/" + COMMUNITY)).text()).contains("dashed line");
        var whole = upload(STAFF, STREET, square(114.3, 30.5, 0.03), "GCJ02");
        assertThat(status(whole)).isEqualTo(302);
        assertThat(location(whole)).isEqualTo("/boundaries/" + STREET);
        var shown = page(zh.get(STAFF, "/boundaries/" + STREET));
        assertThat(shown.select(".yb-sketch path")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(shown.text()).contains("GCJ-02", "km²", "示例勘界");
        var outside = upload(WORKER, COMMUNITY, square(114.4, 30.5, 0.01), "GCJ02");
        assertThat(status(outside)).isEqualTo(422);
        assertThat(page(outside).select(".yb-errors").text()).contains("100%");
        assertThat(page(outside).select(".yb-sketch path")).hasSize(2);
        assertThat(page(outside).select("input[name=source]").val()).isEqualTo("示例勘界");
        var swapped = square(114.3, 30.5, 0.01).replace("114.", "30.").replace(",30.5", ",114.5");
        assertThat(page(upload(WORKER, COMMUNITY, swapped, "GCJ02"))
                        .select(".yb-errors")
                        .text())
                .isNotEmpty();
        assertThat(status(upload(WORKER, COMMUNITY, square(114.305, 30.505, 0.01), "GCJ02")))
                .isEqualTo(302);
        var outlines = zh.get(STAFF, "/map/outlines.json?unit=" + STREET);
        assertThat(page(outlines).text()).contains("\"known\":true");
        assertThat(status(zh.get(Cast.STREET, "/boundaries/" + COMMUNITY))).isEqualTo(404);
        assertThat(status(zh.get(Cast.AUDITOR, "/boundaries/" + COMMUNITY + "/import")))
                .isEqualTo(403);
        assertThat(page(zh.get(STAFF, "/boundaries?missing=true"))
                        .select(".yb-ledger")
                        .text())
                .doesNotContain("已导入");
        assertThat(page(zh.get(STAFF, "/map")).select("form.yb-map-layers").text())
                .contains("风险");
    }

    private MvcTestResult upload(Actor actor, String unit, String text, String datum) {
        return mvc.post()
                .uri("/boundaries/" + unit + "/import")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "示例.geojson", "application/json", text.getBytes(StandardCharsets.UTF_8)))
                .cookie(new Cookie("yb-lang", "zh-CN"))
                .param("datum", datum)
                .param("source", "示例勘界")
                .with(SignedInAs.of(actor))
                .with(csrf())
                .exchange();
    }

    private static String square(double west, double south, double side) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}"
                .formatted(west, south, west + side, south, west + side, south + side, west, south + side, west, south);
    }

    private static Actor actor(String unit, Role role, int number) {
        return new Actor(new UUID(1, number), "示例" + number, Set.of(role), Scope.of(new JurisdictionCode(unit)));
    }
}
