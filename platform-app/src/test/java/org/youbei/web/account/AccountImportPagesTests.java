package org.youbei.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.account.Accounts;
import org.youbei.account.People;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.web.importing.ImportsAsPeopleSee;

@PlatformTest
class AccountImportPagesTests {
    private static final String HEAD = "姓名,用户名,区划代码,角色,电话,邮箱\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    DivisionImporter divisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor street = Cast.ADMINISTRATOR;
    Actor district = Cast.ADMINISTRATOR;

    @BeforeEach
    void administrators() {
        divisions.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        street = People.administrator(accounts, Cast.JIYUQIAO);
        district = People.administrator(accounts, Cast.WUCHANG);
    }

    private ImportsAsPeopleSee pages(Actor actor, String language) {
        return new ImportsAsPeopleSee(mvc, language, "/account-imports", actor);
    }

    private static String name() {
        return "sheet." + UUID.randomUUID().toString().substring(0, 12);
    }

    @Test
    void opensAccountsWithinTheScopeOfAStreetAndFindsNoChangeTheSecondTime() {
        var one = name();
        var other = name();
        var file = HEAD + "张示例," + one + ",420106001,街道干部,13800000001,z@example.cn\n李示例," + other.toUpperCase()
                + ",420106001001,社区工作者、志愿者,,\n";
        var zh = pages(street, "zh-CN");
        var upload = zh.uploaded(file);
        assertThat(zh.sentences(upload)).contains("新增 2 行");
        assertThat(zh.rows(upload).getFirst())
                .contains("138****0001", "z****@example.cn")
                .doesNotContain("13800000001");
        assertThat(actions(one)).isEmpty();

        assertThat(zh.taken(upload).select(".yb-note").text()).contains("已写入 2 行。");
        assertThat(zh.taken(upload).select(".yb-note").text()).as("sent twice").contains("已写入 2 行。");
        assertThat(actions(one)).containsExactly("account.opened");
        assertThat(actions(other)).containsExactly("account.opened");
        var opened = accounts.find(street, accounts.named(other).orElseThrow()).orElseThrow();
        assertThat(opened.held()).hasSize(2).allMatch(role -> role.scope().equals("420106001001"));
        assertThat(opened.oneTimePassword()).isTrue();
        assertThat(opened.signedInAt()).isNull();

        assertThat(zh.sentences(zh.uploaded(file))).contains("没有要写入的行。", "2 行与现有数据一致，无变化。");
    }

    @Test
    void leavesTheRoleOfAnAuditorToAnAuditorAndStillFindsNoChange() {
        var auditor = name();
        var file = HEAD + "审示例," + auditor + ",420106001,审计员,,\n";
        var zh = pages(district, "zh-CN");
        zh.taken(zh.uploaded(file));

        assertThat(accounts.find(district, accounts.named(auditor).orElseThrow())
                        .orElseThrow()
                        .held())
                .isEmpty();
        assertThat(actions(auditor)).containsExactly("account.opened", "account.auditor-change-asked");
        assertThat(zh.sentences(zh.uploaded(file))).contains("1 行与现有数据一致，无变化。");
    }

    @ParameterizedTest
    @CsvSource({
        "x y, 420106001, 街道干部, 小写字母",
        "good.name, 420106001, 街道干部、审计员, 三员分立",
        "good.name, 420106001, 社区工作者, 只能授予社区或网格",
        "good.name, 420106001001, 街道干部, 只能授予街道",
        "good.name, 420106002, 街道干部, 范围",
        "good.name, 420106001, '', 至少授予一个角色",
        "good.name, 420106001, 保安, 没有“保安”这一项"
    })
    void saysInThePreviewWhatSpeaksAgainstARow(String username, String unit, String roles, String reason) {
        var zh = pages(street, "zh-CN");
        var name = username.equals("good.name") ? name() : username;
        var upload = zh.uploaded(HEAD + "示例,%s,%s,%s,,\n".formatted(name, unit, roles));
        assertThat(zh.rows(upload)).singleElement().asString().contains("有错", reason);
        assertThat(zh.get(upload).select("main form[method=post]")).isEmpty();
    }

    @Test
    void tellsANameThatIsTakenWhereTheScopeDoesNotReach() {
        var elsewhere = People.opened(accounts, Role.STREET_STAFF, Cast.YANGYUAN);
        var zh = pages(street, "zh-CN");
        assertThat(zh.rows(zh.uploaded(HEAD + "示例," + elsewhere.username() + ",420106001,街道干部,,\n")))
                .singleElement()
                .asString()
                .contains("有错", elsewhere.username())
                .doesNotContain("420106002");
    }

    @Test
    void changesNobodyWhoIsThere() {
        var there = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var zh = pages(street, "zh-CN");
        var same = HEAD + "%s,%s,420106001,街道干部,138 0000 0001,\n".formatted(there.name(), there.username());
        assertThat(zh.sentences(zh.uploaded(same))).contains("1 行与现有数据一致");
        var differing = same.replace("138 0000 0001", "13800000002");
        assertThat(zh.rows(zh.uploaded(differing))).singleElement().asString().contains("有错", "导入只开新账号");
    }

    @Test
    void opensANameOnceWhereTwoTablesComeAtTheSameTime() throws Exception {
        var name = name();
        var zh = pages(street, "zh-CN");
        var files = Stream.of("甲示例", "乙示例")
                .map(person -> zh.uploaded(HEAD + person + "," + name + ",420106001,街道干部,,\n"))
                .toList();
        try (var people = Executors.newFixedThreadPool(2)) {
            Stream<Callable<Object>> both = files.stream().map(file -> () -> zh.post(file, Map.of()));
            people.invokeAll(both.toList());
        }
        assertThat(actions(name)).containsExactly("account.opened");
        var written = files.stream()
                .filter(file -> zh.get(file).select(".yb-note").text().contains("已写入 1 行。"))
                .toList();
        assertThat(written).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void takesItsOwnListAndItsTemplateAsNoChange(String language) {
        People.opened(accounts, Role.COMMUNITY_WORKER, Cast.JIYUQIAO_COMMUNITY);
        var pages = pages(street, language);
        var own = pages.uploaded(pages.file("/accounts.xlsx"));
        assertThat(pages.sentences(own))
                .contains(language.equals("zh-CN") ? "没有要写入的行。" : "no change")
                .doesNotContain("有错", "wrong");
        assertThat(pages.refused("template.xlsx", pages.file("/account-imports/template.xlsx")))
                .isNotEmpty();
    }

    private List<String> actions(String username) {
        return Scopes.in(
                Scope.ALL,
                () -> transaction.execute(status ->
                        jdbc.sql("""
                            select e.action from audit.entry e join account.login_name n on n.account = e.subject_id where n.name = ? order by e.sequence\
                            """).param(username).query(String.class).list()));
    }
}
