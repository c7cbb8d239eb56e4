package org.youbei.web.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;

@PlatformTest
class JurisdictionPagesTests {
    private static final Actor ADMINISTRATOR = actor(Role.ADMINISTRATOR, "650102");
    private static final Actor WHOLE = actor(Role.ADMINISTRATOR, "*");
    private static final Actor STREET = actor(Role.STREET_STAFF, "650102001");
    private static final String TABLE = """
            code,name
            650102,示例区
            650102001,甲示例街道
            650102001001,一示例社区
            650102002,乙示例街道
            """;

    @Autowired
    MockMvcTester mvc;

    @Test
    void importsATableAndShowsItsTree() {
        var answer = upload(ADMINISTRATOR, TABLE.getBytes(StandardCharsets.UTF_8), false);
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/jurisdictions");

        var page = page(ADMINISTRATOR, "/jurisdictions");
        assertThat(page.select("h1").text()).isEqualTo("区划");
        assertThat(page.select(".yb-tree a[href=/jurisdictions/650102001]").text())
                .contains("甲示例街道");
        assertThat(page.select(".yb-tree a[href=/jurisdictions/650102001001]").text())
                .contains("一示例社区");
    }

    @Test
    void showsAStreetItsOwnUnitsOnly() {
        upload(ADMINISTRATOR, TABLE.getBytes(StandardCharsets.UTF_8), false);

        var tree = page(STREET, "/jurisdictions");

        assertThat(tree.select(".yb-tree").text()).contains("甲示例街道", "一示例社区").doesNotContain("乙示例街道");
        assertThat(mvc.get().uri("/jurisdictions/650102002").with(SignedInAs.of(STREET)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/jurisdictions/nonsense").with(SignedInAs.of(STREET)))
                .hasStatus(404);
        assertThat(page(STREET, "/jurisdictions?q=乙示例").select("[role=status]").text())
                .contains("没有");
        assertThat(page(STREET, "/jurisdictions/650102001").select(".yb-crumbs").text())
                .contains("示例区");
    }

    @Test
    void listsEveryFaultWithItsLineAndAnswers422() {
        var answer = upload(
                WHOLE, "code,name\n650103,x区\n650103001001,孤社区\n6501,<b>\n".getBytes(StandardCharsets.UTF_8), false);

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(text(answer));
        assertThat(page.select("[role=alert] h2").text()).contains("没有导入");
        assertThat(page.select("td").eachText()).anyMatch(text -> text.contains("找不到上级单位"));
        assertThat(page(WHOLE, "/jurisdictions?q=650103")
                        .select("[role=status]")
                        .text())
                .contains("没有");
    }

    @Test
    void saysThatGbkIsNotUtf8() {
        var answer = upload(ADMINISTRATOR, TABLE.getBytes(Charset.forName("GBK")), false);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("GBK");
    }

    @Test
    void checksWithoutImporting() {
        var table = "code,name\n650109,只查区\n".getBytes(StandardCharsets.UTF_8);

        assertThat(upload(WHOLE, table, true)).hasStatus(302).hasRedirectedUrl("/jurisdiction-imports");

        assertThat(page(WHOLE, "/jurisdictions?q=只查区").select("[role=status]").text())
                .contains("没有");
    }

    @Test
    void asksForAFile() {
        var answer = mvc.post()
                .uri("/jurisdiction-imports")
                .multipart()
                .with(csrf())
                .with(SignedInAs.of(ADMINISTRATOR))
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("请选择");
    }

    @Test
    void refusesEverybodyButAdministrators() {
        assertThat(mvc.get().uri("/jurisdiction-imports").with(SignedInAs.of(STREET)))
                .hasStatus(403);
        assertThat(upload(STREET, TABLE.getBytes(StandardCharsets.UTF_8), false))
                .hasStatus(403);
    }

    @Test
    void speaksEnglishToo() {
        var page = Jsoup.parse(text(mvc.get()
                .uri("/jurisdictions")
                .with(SignedInAs.of(ADMINISTRATOR))
                .cookie(new Cookie("yb-lang", "en"))
                .exchange()));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Divisions");
    }

    private MvcTestResult upload(Actor actor, byte[] table, boolean check) {
        return mvc.post()
                .uri("/jurisdiction-imports")
                .multipart()
                .file(new MockMultipartFile("file", "divisions.csv", "text/csv", table))
                .param("check", String.valueOf(check))
                .with(csrf())
                .with(SignedInAs.of(actor))
                .exchange();
    }

    private Document page(Actor actor, String address) {
        var answer = mvc.get().uri(address).with(SignedInAs.of(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Actor actor(Role role, String scope) {
        var where = scope.equals("*") ? Scope.ALL : Scope.of(new JurisdictionCode(scope));
        return new Actor(new UUID(9, scope.hashCode()), "陈示例", Set.of(role), where);
    }
}
