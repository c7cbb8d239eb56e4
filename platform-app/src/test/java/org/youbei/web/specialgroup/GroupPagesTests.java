package org.youbei.web.specialgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.youbei.model.ResidentId;
import org.youbei.testing.Cast;

@PlatformTest
class GroupPagesTests {
    private static final String LIST = "/special-groups";
    private static int next = 100;

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
    void listsAPersonAndShowsAMask() throws IOException {
        var number = number();
        assertThat(list(number, Map.of("building", "示例 7 栋"))).hasStatus(302);

        var page = page(get(Cast.COMMUNITY, LIST + "?q=示例 7 栋"));
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.text()).contains("欧***", "轮椅").doesNotContain("欧阳示例", number, "13900000001");
        assertThat(page(get(Cast.COMMUNITY, LIST + "/new")).text()).contains("第十七条");
    }

    @Test
    void showsThoseAboveNothingButCounts() throws IOException {
        list(number(), Map.of());

        for (var actor : new Actor[] {Cast.SUPERVISOR, Cast.AUDITOR}) {
            var page = page(get(actor, LIST));
            assertThat(page.select("table")).hasSize(1);
            assertThat(page.text()).contains("每千人").doesNotContain("欧*");
        }
        assertThat(get(Cast.ADMINISTRATOR, LIST)).hasStatus(403);
    }

    @Test
    void revealsForAReasonOnly() throws IOException {
        var number = number();
        list(number, Map.of("building", "示例 9 栋"));
        var href =
                page(get(Cast.STREET, LIST + "?q=示例 9 栋")).select("td.main a").attr("href");

        assertThat(page(get(Cast.STREET, href)).text()).doesNotContain(number);
        var refused = post(Cast.STREET, href + "/revelation", Map.of("reason", ""));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).text()).doesNotContain(number);
        var revealed = post(Cast.STREET, href + "/revelation", Map.of("reason", "入户（示例）"));
        assertThat(page(revealed).text()).contains(number, "欧阳示例", "13900000001");
        assertThat(get(Cast.SIBLING_STREET, href)).hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedWithReasons() throws IOException {
        var result = list("110105194912310021", Map.of("building", ""));

        assertThat(result).hasStatus(422);
        assertThat(page(result).select("#idNumber-error").text()).contains("身份证号有误");
        assertThat(page(result).select("#name").val()).isEqualTo("欧阳示例");
        var number = number();
        list(number, Map.of());
        assertThat(list(number, Map.of())).hasStatus(409);
    }

    @Test
    void changesWithoutShowingAndDeletes() throws IOException {
        var number = number();
        list(number, Map.of("building", "示例 11 栋"));
        var href = page(get(Cast.COMMUNITY, LIST + "?q=示例 11 栋"))
                .select("td.main a")
                .attr("href");
        var form = page(get(Cast.COMMUNITY, href + "/change"));
        assertThat(form.text() + form.select("input").eachAttr("value")).doesNotContain(number, "欧阳示例", "13900000001");

        var said = new LinkedHashMap<>(fields(
                "",
                Map.of(
                        "building",
                        "示例 12 栋",
                        "revision",
                        form.select("#revision").val())));
        said.keySet()
                .removeAll(java.util.Set.of("name", "idNumber", "helper", "helperPhone", "standIn", "standInPhone"));
        assertThat(post(Cast.COMMUNITY, href + "/change", said)).hasStatus(302);
        assertThat(page(get(Cast.COMMUNITY, href)).text()).contains("示例 12 栋");

        assertThat(post(Cast.COMMUNITY, href + "/removal", Map.of())).hasStatus(422);
        assertThat(post(Cast.COMMUNITY, href + "/removal", Map.of("why", "MOVED_AWAY")))
                .hasStatus(302);
        assertThat(get(Cast.COMMUNITY, href)).hasStatus(404);
    }

    @Test
    void printsTheEvacuationListForAReasonAndNoBrowserKeepsIt() throws IOException {
        list(number(), Map.of("building", "示例 13 栋"));

        assertThat(page(get(Cast.COMMUNITY, LIST + "/evacuation-list")).text()).doesNotContain("欧阳示例");
        var asked = Map.of("unit", "420106001001", "reason", "汛前演练（示例）");
        var printed = post(Cast.COMMUNITY, LIST + "/evacuation-list", asked);
        assertThat(page(printed).text()).contains("示例 13 栋", "欧阳示例");
        assertThat(printed).headers().hasValue("Cache-Control", "no-store");
        assertThat(post(Cast.COMMUNITY, LIST + "/evacuation-list", Map.of("unit", "420106001001")))
                .hasStatus(422);
    }

    @Test
    void checksPersonByPerson() throws IOException {
        list(number(), Map.of());
        var page = page(get(Cast.COMMUNITY, LIST + "/round"));
        var first = page.select("[name=person]").first().val();

        assertThat(post(Cast.COMMUNITY, LIST + "/round", Map.of("unit", "420106001001", "person", first)))
                .hasStatus(302);
    }

    private static String number() {
        return ResidentId.completed("42010619380202%03d".formatted(next++)).value();
    }

    private MvcTestResult list(String number, Map<String, String> other) {
        return post(Cast.COMMUNITY, LIST, fields(number, other));
    }

    private static Map<String, String> fields(String number, Map<String, String> other) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("unit", "420106001001");
        fields.put("name", "欧阳示例");
        fields.put("idNumber", number);
        fields.put("kindDISABLED", "true");
        fields.put("phone", "13900000001");
        fields.put("building", "3 栋");
        fields.put("room", "501");
        fields.put("means", "WHEELCHAIR");
        fields.put("turn", "1");
        fields.put("helper", "李示例");
        fields.put("helperPhone", "13900000002");
        fields.put("standIn", "赵示例");
        fields.put("standInPhone", "13900000003");
        fields.put("ground", "LEGAL_DUTY");
        fields.put("noticedOn", "2026-01-01");
        fields.putAll(other);
        return fields;
    }

    private MvcTestResult post(Actor actor, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(SignedInAs.of(actor)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri(path).with(SignedInAs.of(actor)).exchange();
    }

    private static Document page(MvcTestResult result) throws IOException {
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
