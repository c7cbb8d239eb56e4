package org.youbei.web.plancoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

@PlatformTest
class CoveragePagesTests {
    /** Who looks after the district's rules beside its plans. */
    private static final Actor KEEPER = new Actor(
            new UUID(9, 71), "褚示例", Set.of(Role.DISTRICT_SUPERVISOR, Role.ADMINISTRATOR), Cast.SUPERVISOR.scope());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private PlanPages zh;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        for (var unit : List.of(Cast.WUCHANG, Cast.JIYUQIAO, Cast.YANGYUAN, Cast.JIYUQIAO_COMMUNITY)) {
            Scopes.wholeTree(() -> transaction.execute(status -> jdbc.sql(
                            "insert into jurisdiction.unit (jurisdiction, district, name) values (?, ?, ?) on conflict"
                                    + " do nothing")
                    .params(unit.value(), unit.district(), "单位" + unit)
                    .update()));
        }
    }

    @Test
    void saysWhoLacksWhichPlanByWordAndShapeAndWhy() {
        zh.imported(Cast.STREET, "420106001", "体系的草稿", "1 总则\n有内容。");
        var district = page(zh.get(Cast.SUPERVISOR, "/plan-coverage"));
        assertThat(district.select("table thead th").eachText())
                .contains("总体预案", "专项预案 · 自然灾害", "专项预案 · 事故灾难", "专项预案 · 社会安全");
        assertThat(district.select("tbody tr")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(district.select("tbody .yb-badge, tbody [class*=badge], tbody span")
                        .eachText())
                .contains("缺", "不要求")
                .doesNotContain("缺（要求待确认）");
        assertThat(district.select(".yb-check").text())
                .contains("第 15 条", "生产安全事故应急条例")
                .doesNotContain("已核对原文", "待确认的默认要求");
        var keeper = page(zh.get(KEEPER, "/plan-coverage"));
        assertThat(keeper.select(".yb-check").text()).contains("已核对原文", "待确认的默认要求");
        assertThat(keeper.select("tbody").text()).contains("缺（要求待确认）");
        assertThat(district.select("tbody a[href='/plan-coverage?unit=420106001']"))
                .hasSize(1);

        var all = page(zh.get(Cast.SUPERVISOR, "/plan-coverage?all=true"));
        assertThat(all.select("tbody tr").size())
                .isGreaterThan(district.select("tbody tr").size() - 1);
    }

    @Test
    void showsAStreetItsOwnPartAndACommunityItself() {
        var street = page(zh.get(Cast.STREET, "/plan-coverage"));
        assertThat(street.select("tbody th").eachText().getFirst()).startsWith(name("420106001"));
        assertThat(street.select("tbody").text()).doesNotContain(name("420106002"));
        assertThat(status(zh.get(Cast.STREET, "/plan-coverage?unit=420106001001")))
                .isEqualTo(200);
        assertThat(page(zh.get(Cast.COMMUNITY, "/plan-coverage")).select("tbody tr"))
                .hasSize(1);
        assertThat(page(new PlanPages(mvc, "en").get(Cast.AUDITOR, "/plan-coverage"))
                        .select("h1")
                        .text())
                .startsWith("Plan system");
    }

    private String name(String unit) {
        return Scopes.wholeTree(() -> Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select name from jurisdiction.unit where jurisdiction = ?")
                        .param(unit)
                        .query(String.class)
                        .single())));
    }

    @Test
    void exportsALineForEveryPlanThatIsRequired() {
        var csv = page(zh.get(Cast.STREET, "/plan-coverage.csv")).wholeText();
        assertThat(csv.lines().filter(line -> line.contains("420106001\"")))
                .as("a street must have three")
                .hasSize(3);
        assertThat(csv).contains("待确认的默认要求").doesNotContain("420106002");
        var xlsx = zh.get(Cast.SUPERVISOR, "/plan-coverage.xlsx?unit=420106002");
        assertThat(status(xlsx)).isEqualTo(200);
        assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource({
        "/plan-coverage?unit=420106002,404",
        "/plan-coverage?unit=420106,404",
        "/plan-coverage?unit=%27%20or%201%3D1,400",
        "/plan-coverage.csv?unit=420106002,404",
        "/plan-coverage.xlsx?unit=420106,404",
        "/plan-coverage?all=perhaps,400"
    })
    void doesNotExistOutsideOfTheScope(String address, int expected) {
        assertThat(status(zh.get(Cast.STREET, address))).isEqualTo(expected);
    }
}
