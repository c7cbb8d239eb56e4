package org.youbei.web.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;

@PlatformTest
class CommunityPagesTests {
    private static final String HOME = "/communities/420106001002";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DivisionImporter divisions;

    @BeforeEach
    void units() {
        divisions.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void entersFiguresOnOnePageAndShowsThemWithDayAndSource() throws IOException {
        assertThat(enter(Map.of("residents_usual", "４２００", "gas_shutoffs", "不详")))
                .hasStatus(302);

        var page = page(get(Cast.SUPERVISOR, HOME));
        var line = page.select("tr:has(td:contains(常住人口))").first();
        assertThat(line.text()).contains("4,200", "2026-01-01", "台账示例");
        assertThat(page.select("tr:has(td:contains(燃气关断点))").text()).contains("不详");
        assertThat(page.select("a.btn-primary"))
                .as("a supervisor enters nothing")
                .isEmpty();
        assertThat(page(get(Cast.STREET, HOME + "/figures"))
                        .select("#residents_usual")
                        .val())
                .isEqualTo("4200");
        assertThat(page(get(Cast.STREET, HOME + "/figures/residents_usual")).select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void keepsWhatWasTypedWithEveryReasonBesideItsField() throws IOException {
        var result = enter(Map.of("households", "-3", "elevators", "很多", "asOf", "2026-99-99"));

        assertThat(result).hasStatus(422);
        var page = page(result);
        assertThat(page.select("#elevators").val()).isEqualTo("很多");
        assertThat(page.select("#elevators-error").text()).contains("很多");
        assertThat(page.select("#households-error").text()).contains("负数");
        assertThat(page.select(".yb-errors a")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void asksForAWordAboutWhatIsUnlikely() throws IOException {
        var said = Map.of("residents_usual", "3000", "households", "3500");

        assertThat(page(enter(said)).select("#households-error").text()).contains("常住人口 3000");
        var more = new LinkedHashMap<>(said);
        more.put("word", "集体户（示例）");
        assertThat(enter(more)).hasStatus(302);
    }

    @Test
    void tellsTheSecondEditorAndKeepsWhatWasTyped() throws IOException {
        enter(Map.of("elevators", "12"));
        var result = enter(Map.of("elevators", "13", "revision", "0"));

        assertThat(result).hasStatus(409);
        var page = page(result);
        assertThat(page.select("#elevators").val()).isEqualTo("13");
        assertThat(page.text()).contains("吴示例");
        assertThat(page.select("[name=revision]").val()).isNotEqualTo("0");
    }

    @Test
    void sumsAStreetAndNamesTheMissing() throws IOException {
        enter(Map.of("schools", "2"));

        var line = page(get(Cast.STREET, "/communities/420106001"))
                .select("tr:has(td:contains(学校))")
                .first();
        assertThat(line.text()).contains("个社区中有");
        assertThat(line.select("details").text()).contains("社区居委会");
    }

    @Test
    void listsCommunitiesInBothLanguages() throws IOException {
        assertThat(page(get(Cast.STREET, "/communities")).select("tbody tr")).hasSizeGreaterThan(5);
        assertThat(get(CommunityPagesTests.sibling(), "/communities/420106001002"))
                .hasStatus(404);
        assertThat(page(get(Cast.SUPERVISOR, "/communities?alone=true")).select("tbody tr"))
                .as("communities without a neighbour's agreement")
                .hasSizeGreaterThan(5);
        assertThat(get(Cast.STREET, "/communities?state=NONSENSE")).hasStatus(400);
        assertThat(get(Cast.STREET, "/communities/420106001002/figures/none")).hasStatus(404);
    }

    @Test
    void handsOutTheSpreadsheetFilledWithWhatIsKnown() throws IOException {
        enter(Map.of("elevators", "12"));
        var file = get(Cast.STREET, "/community-figures.xlsx").getResponse().getContentAsByteArray();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("社区代码");
            assertThat(sheet.getLastRowNum()).isGreaterThan(5);
            assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("填写说明");
        }
    }

    private static Actor sibling() {
        return Cast.SIBLING_STREET;
    }

    private MvcTestResult enter(Map<String, String> figures) throws IOException {
        var revision = page(get(Cast.STREET, HOME + "/figures"))
                .select("[name=revision]")
                .val();
        var fields = new LinkedHashMap<String, String>();
        fields.put("revision", revision);
        fields.put("asOf", "2026-01-01");
        fields.put("source", "台账示例");
        fields.putAll(figures);
        var request = mvc.post()
                .uri(HOME + "/figures")
                .with(SignedInAs.of(Cast.STREET))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri(path).with(SignedInAs.of(actor)).exchange();
    }

    private static Document page(MvcTestResult result) throws IOException {
        return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
