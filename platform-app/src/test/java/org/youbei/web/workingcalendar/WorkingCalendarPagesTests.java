package org.youbei.web.workingcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.status;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.testing.Cast;
import org.youbei.web.importing.ImportsAsPeopleSee;

@PlatformTest
class WorkingCalendarPagesTests {
    private static final String PATH = "/working-calendar-imports";
    private static final String WHOLE = """
        date,kind,name
        2041-01-01,holiday,元旦
        2041-01-05,workday,元旦调休
        2041-04-04,holiday,清明节
        2041-05-01,holiday,劳动节
        2041-10-01,holiday,国庆节
        2041-10-02,holiday,国庆节
        2041-10-03,holiday,国庆节
        """;

    @Autowired
    MockMvcTester mvc;

    private ImportsAsPeopleSee pages;

    @BeforeEach
    void administrator() {
        pages = new ImportsAsPeopleSee(mvc, "zh-CN", PATH, Cast.ADMINISTRATOR);
    }

    private String year(int year) {
        Document page = pages.get("/working-calendar");
        return page.select("tbody tr:has(td:containsOwn(" + year + "))").text();
    }

    @Test
    void takesAWholeYearInAndFindsNoChangeTheSecondTime() {
        pages.taken(pages.uploaded(WHOLE));
        assertThat(year(2041)).isEqualTo("2041 6 1 已导入");
        assertThat(pages.sentences(pages.uploaded(WHOLE))).contains("没有要写入的行", "7 行与现有数据一致");
        assertThat(new ImportsAsPeopleSee(mvc, "zh-CN", PATH, Cast.STREET)
                        .get("/working-calendar")
                        .text())
                .contains("2041")
                .doesNotContain("导入放假安排");
    }

    @Test
    void doesNotMarkAYearForOneOfItsDays() {
        var one = pages.uploaded("日期,安排,节日\n2043年1月1日,放假,元旦\n");
        assertThat(pages.rows(one)).singleElement().asString().contains("存疑", "2043 年的放假安排还不完整");
        pages.taken(one);
        assertThat(year(2043)).as("not without a word").isEmpty();

        pages.post(pages.uploaded("日期,安排,节日\n2043年1月1日,放假,元旦\n"), Map.of("doubtful", "true"));
        assertThat(year(2043)).isEqualTo("2043 1 0 只有部分日期，其余仅按周末计算");
    }

    @Test
    void namesTheWrongLinesAndAWorkdayThatIsNone() {
        var upload =
                pages.uploaded("date,kind,name\n2042-13-01,holiday,错\n2042-01-02,feast,元旦\n2042-01-03,workday,元旦\n");
        assertThat(pages.rows(upload))
                .satisfiesExactly(
                        row -> assertThat(row).contains("第 2 行 有错", "“2042-13-01”不是日期"),
                        row -> assertThat(row).contains("有错", "没有“feast”这一项，可填：放假、调休上班"),
                        row -> assertThat(row).contains("存疑", "这一天不是周末"));
        assertThat(status(pages.send("空.csv", ""))).isEqualTo(422);
    }

    @Test
    void leavesTheImportToAdministrators() {
        assertThat(status(new ImportsAsPeopleSee(mvc, "zh-CN", PATH, Cast.SUPERVISOR).send("a.csv", WHOLE)))
                .isEqualTo(403);
    }
}
