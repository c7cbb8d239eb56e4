package org.youbei.web.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.sheet.file.Books;
import org.youbei.web.importing.ImportsAsPeopleSee;

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
        imported(ADMINISTRATOR, TABLE);

        var page = page(ADMINISTRATOR, "/jurisdictions");
        assertThat(page.select("h1").text()).isEqualTo("区划");
        assertThat(page.select(".yb-tree a[href=/jurisdictions/650102001]").text())
                .contains("甲示例街道");
        assertThat(page.select(".yb-tree a[href=/jurisdictions/650102001001]").text())
                .contains("一示例社区");
    }

    @Test
    void showsAStreetItsOwnUnitsOnly() {
        imported(ADMINISTRATOR, TABLE);

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
    void saysOfEachRowWhetherItFitsIntoTheTree() {
        var pages = imports(WHOLE);
        var upload = pages.uploaded("""
            code,name
            650103,x区
            650104001001,孤社区
            650104001001001,孤网格
            65010,短
            6501O3001,字母
            ,空
            650103002001,先写的社区
            650103002,后写的街道
            """);
        assertThat(pages.rows(upload))
                .satisfiesExactly(
                        row -> assertThat(row).contains("第 2 行 新增"),
                        row -> assertThat(row).contains("有错", "找不到上级单位“650104001”"),
                        row -> assertThat(row).contains("有错", "找不到上级单位“650104001001”"),
                        row -> assertThat(row).contains("有错", "“65010”的格式不对"),
                        row -> assertThat(row).contains("有错", "“6501O3001”的格式不对"),
                        row -> assertThat(row).contains("有错", "区划代码：没有填写"),
                        row -> assertThat(row).contains("新增"),
                        row -> assertThat(row).contains("新增"));
        assertThat(found("650103")).as("nothing before it is confirmed").isFalse();
        assertThat(pages.taken(upload).select(".yb-note").text()).contains("已写入 3 行");
        assertThat(found("650103")).isTrue();
        assertThat(imports(ADMINISTRATOR).rows(imports(ADMINISTRATOR).uploaded("code,name\n650103,x区\n")))
                .singleElement()
                .asString()
                .contains("“650103”不在您的管辖范围内");
    }

    private boolean found(String code) {
        return !page(WHOLE, "/jurisdictions?q=" + code)
                .select("[role=status]")
                .text()
                .contains("没有");
    }

    @Test
    void readsCodesThatAreFilledUpWithZeros() {
        var pages = imports(WHOLE);
        var upload = pages.uploaded(ImportsAsPeopleSee.kept("divisions-padded-12-digits.csv"));
        assertThat(pages.rows(upload))
                .satisfiesExactly(
                        row -> assertThat(row).contains(" 610113 雁塔区"),
                        row -> assertThat(row).contains(" 610113001 示例一街道"),
                        row -> assertThat(row).contains(" 610113001001 示例社区"));
        pages.taken(upload);
        assertThat(pages.sentences(pages.uploaded("代码,名称\n610113,雁塔区\n"))).contains("1 行与现有数据一致");
    }

    @Test
    void keepsRareCharactersAndReadsGbkAndWorkbooks() {
        var pages = imports(WHOLE);
        assertThat(pages.rows(pages.uploaded(ImportsAsPeopleSee.kept("divisions-rare-characters.csv"))))
                .anyMatch(row -> row.contains("莫𡐓街道"))
                .anyMatch(row -> row.contains("㐂欢村委会"));
        assertThat(imports(ADMINISTRATOR).rows(imports(ADMINISTRATOR).uploaded(TABLE.getBytes(Charset.forName("GBK")))))
                .anyMatch(row -> row.contains("甲示例街道"));
        var book = Books.table(Books.row("省级区划一览"), Books.row("统计用区划代码", "名称"), Books.row("650110000000", "示例区"));
        assertThat(pages.rows(pages.uploaded(book))).singleElement().asString().contains("650110 示例区");
    }

    @Test
    void renamesAUnitAndLeavesThoseThatTheTableDoesNotMention() {
        imported(ADMINISTRATOR, TABLE);
        var pages = imports(ADMINISTRATOR);
        var upload = pages.uploaded("code,name\n650102002,新乙示例街道\n");
        assertThat(pages.get(upload).select("del").text()).isEqualTo("乙示例街道");
        pages.taken(upload);
        assertThat(page(ADMINISTRATOR, "/jurisdictions").select(".yb-tree").text())
                .contains("新乙示例街道", "甲示例街道");
        imported(ADMINISTRATOR, TABLE);
    }

    @Test
    void refusesEverybodyButAdministrators() {
        assertThat(mvc.get().uri("/jurisdiction-imports").with(SignedInAs.of(STREET)))
                .hasStatus(403);
        assertThat(imports(STREET).send("a.csv", TABLE)).hasStatus(403);
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

    private ImportsAsPeopleSee imports(Actor actor) {
        return new ImportsAsPeopleSee(mvc, "zh-CN", "/jurisdiction-imports", actor);
    }

    private void imported(Actor actor, String table) {
        var pages = imports(actor);
        pages.taken(pages.uploaded(table));
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
