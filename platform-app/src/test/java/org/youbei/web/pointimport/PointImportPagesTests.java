package org.youbei.web.pointimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.importing.ImportsAsPeopleSee.kept;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.sheet.file.Books;
import org.youbei.testing.Cast;
import org.youbei.web.importing.ImportsAsPeopleSee;

/** Tables of points as streets send them. */
@PlatformTest
class PointImportPagesTests {
    private static final String PATH = "/inspection-point-imports";
    private static final String HEAD = "区划代码,名称,类型,风险等级,检查频次,地址,责任单位,统一社会信用代码,经度,纬度,坐标系\n";
    private static final Actor OTHER = new Actor(new UUID(1, 47), "李示例", Cast.STREET.roles(), Cast.STREET.scope());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DivisionImporter divisions;

    private ImportsAsPeopleSee zh;
    private ImportsAsPeopleSee en;

    @BeforeEach
    void people() {
        divisions.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new ImportsAsPeopleSee(mvc, "zh-CN", PATH, Cast.STREET);
        en = new ImportsAsPeopleSee(mvc, "en", PATH, Cast.STREET);
    }

    private static String line(String unit, String name, String rest) {
        return unit + "," + name + ",小商铺,低风险（蓝）,其他单位（每月）,示例路1号,示例商行," + rest + "\n";
    }

    private static String line(String name) {
        return line("420106001001", name, ",,,");
    }

    @Test
    void showsWhatWillBeWrittenWritesItAndFindsNoChangeTheSecondTime() {
        var file = HEAD + line("导入甲店") + line("导入乙店") + line("420106001001", "导入错店", "91440300708461136X,,,");
        var upload = zh.uploaded(file);
        assertThat(zh.sentences(upload)).contains("将写入 2 行：新增 2 行，修改 0 行。确认之前什么都没有写入。", "1 行有错，不会写入");
        assertThat(zh.rows(upload))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("第 2 行 新增").contains("导入甲店", "低风险（蓝）"),
                        row -> assertThat(row).startsWith("第 3 行 新增"),
                        row -> assertThat(row).startsWith("第 4 行 有错").contains("统一社会信用代码：“91440300708461136X”"));
        assertThat(zh.get(upload + "?show=WRONG").select("table.yb-import tbody tr"))
                .hasSize(1);

        var result = zh.taken(upload);
        assertThat(result.select(".yb-note").text()).contains("已写入 2 行。", "1 行有错");
        assertThat(result.select("form[method=post] .btn-primary")).isEmpty();
        assertThat(zh.get("/inspection-points?q=" + encoded("导入甲店")).select("tbody tr"))
                .hasSize(1);
        assertThat(zh.taken(upload).select(".yb-note").text()).as("sent twice").contains("已写入 2 行。");

        var again = zh.uploaded(file);
        assertThat(zh.sentences(again)).contains("没有要写入的行。", "2 行与现有数据一致，无变化。");
        assertThat(zh.get(again).select("main form[method=post]")).isEmpty();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void showsTheOldValueBesideTheNewOne() {
        zh.taken(zh.uploaded(HEAD + line("改址店")));
        var upload = zh.uploaded(HEAD + line("改址店").replace("示例路1号", "示例路2号"));
        var row = zh.get(upload).select("table.yb-import tbody tr");
        assertThat(row.select("del").eachText()).containsExactly("示例路1号");
        assertThat(row.select("ins").eachText()).containsExactly("示例路2号");
        assertThat(zh.sentences(upload)).contains("新增 0 行，修改 1 行");
    }

    @Test
    void givesWrongRowsBackInTheFilesOwnColumnsAndTakesThemPutRight() {
        var upload = zh.uploaded(
                "序号,店名,区划代码,类型,风险等级,检查频次,责任单位\n1,还回店,420106001001,加油站,低,每月,示例商行\n2,好店,420106001001,商铺,低,每月,示例商行\n");
        var back =
                Books.read(zh.file(upload + "/wrong.xlsx")).pages().getFirst().lines();
        assertThat(back).hasSize(2);
        assertThat(back.get(0).cells())
                .containsExactly("序号", "店名", "区划代码", "类型", "风险等级", "检查频次", "责任单位", "错误原因", "原文件行号");
        assertThat(back.get(1).cells())
                .startsWith("1", "还回店", "420106001001", "加油站")
                .anyMatch(cell -> cell.startsWith("类型：没有“加油站”这一项，可填：高层住宅、小商铺"))
                .endsWith("第 2 行");
        var mended = Books.table(
                back.get(0).cells().toArray(String[]::new),
                back.get(1).cells().stream()
                        .map(cell -> cell.equals("加油站") ? "小商铺" : cell)
                        .toArray(String[]::new));
        assertThat(zh.sentences(zh.uploaded(mended))).contains("将写入 1 行");
    }

    @Test
    void readsCodesHoweverTheyWereTyped() {
        var upload = zh.uploaded(kept("points/points-code-as-number.xlsx"));
        assertThat(zh.rows(upload)).hasSize(6).allMatch(row -> row.contains(" 新增 420106001001 "));
    }

    @Test
    void takesColumnsByTheirNames() {
        var upload = zh.uploaded(kept("points/points-columns-swapped.xlsx"));
        var page = zh.get(upload);
        assertThat(page.select("table.yb-import thead th").eachText())
                .startsWith("位置", "结果", "区划代码", "名称", "类型", "风险等级", "检查频次", "地址", "责任单位");
        assertThat(page.select("table.yb-import tbody td").eachText()).containsSubsequence("示例路九号", "示例商行甲公司");
    }

    @Test
    void findsTheTableBehindOtherColumnsTitlesAndSheets() {
        var file = Books.of(book -> {
            Books.fill(book, "填表说明", Books.row("请如实填写"));
            Books.fill(
                    book,
                    "点位",
                    Books.row("某街道检查点一览表"),
                    Books.row("序号", "区划代码", "名称", "类型", "风险等级", "检查频次", "责任单位", "备注"),
                    Books.row("1", "420106001001", "二表店", "小商铺", "低", "每月", "示例商行", "无"));
        });
        var upload = zh.uploaded(file);
        assertThat(zh.rows(upload)).singleElement().asString().startsWith("点位 第 3 行 新增");
        assertThat(zh.get(upload).text()).contains("列名在工作表“点位”第 2 行", "没有用到的列：序号、备注", "没有读取的工作表：填表说明");
    }

    @Test
    void saysThatItsOwnTemplateHasNoRows() {
        assertThat(zh.refused("模板.xlsx", kept("points/points-template-as-downloaded.xlsx")))
                .isEqualTo("表里没有数据行：请在列名下面填写后再上传。");
        for (var one : List.of(zh, en)) {
            var template = one.file(PATH + "/template.xlsx");
            assertThat(status(one.send("t.xlsx", template))).isEqualTo(422);
        }
        assertThat(en.refused("t.xlsx", en.file(PATH + "/template.xlsx"))).startsWith("The table has no rows");
    }

    @Test
    void takesItsOwnExportForUnchanged() {
        zh.taken(zh.uploaded(HEAD
                + line("出口甲店")
                + line("420106001001", "=出口乙店", "91440300708461136T,114.309123,30.553456,WGS-84")
                + line("420106001001", "出口丙店", ",114.3,30.5,BD-09").replace("低风险（蓝）", "重大风险（红）")));
        for (var one : List.of(zh, en)) {
            for (var export : List.of("/inspection-points.xlsx?sort=name", "/inspection-points.xlsx?sort=-name")) {
                var upload = one.uploaded(one.file(export));
                assertThat(one.get(upload).select(".yb-chip").eachText())
                        .as(export)
                        .singleElement()
                        .asString()
                        .startsWith(one == zh ? "无变化" : "no change");
            }
        }
    }

    @Test
    void convertsKnownCoordinatesAndRefusesOrDoubtsTheRest() {
        var upload = zh.uploaded(kept("points/points-unknown-coordinate-system.xlsx"));
        assertThat(zh.rows(upload))
                .singleElement()
                .asString()
                .contains("新增", "GCJ-02")
                .doesNotContain("BD-09", "114.30 ");
        var others = zh.uploaded(HEAD
                + line("420106001001", "没写", ",114.30,30.55,")
                + line("420106001001", "西安", ",114.30,30.55,西安80")
                + line("420106001001", "巴黎", ",2.35,48.85,WGS-84")
                + line("420106001001", "颠倒", ",30.55,114.30,WGS-84")
                + line("420106001001", "一半", ",114.30,,WGS-84")
                + line("420106001001", "乱写", ",东边,30.55,WGS-84"));
        assertThat(zh.rows(others))
                .satisfiesExactly(
                        row -> assertThat(row).contains("有错", "坐标系：填了经纬度，请写明坐标系"),
                        row -> assertThat(row).contains("有错", "坐标系“西安80”无法换算"),
                        row -> assertThat(row).contains("有错", "坐标不在国内"),
                        row -> assertThat(row).contains("有错", "填反了"),
                        row -> assertThat(row).contains("有错", "只填了一个"),
                        row -> assertThat(row).contains("有错", "“东边”不是经纬度"));
    }

    @Test
    void tellsEmptyUnknownOutsideAndMalformedApart() {
        var upload = zh.uploaded(kept("points/points-word-variants.xlsx"));
        assertThat(zh.rows(upload))
                .satisfiesExactly(
                        row -> assertThat(row).contains("新增", "类型空格"),
                        row -> assertThat(row).contains("新增", "半角括号", "低风险（蓝）", "其他单位（每月）"),
                        row -> assertThat(row).contains("新增", "只写低"),
                        row -> assertThat(row).contains("新增", "只写低风险"),
                        row -> assertThat(row).contains("有错", "类型：没有“加油站”这一项，可填：高层住宅、"),
                        row -> assertThat(row).contains("有错", "类型：没有填写。", "风险等级：没有填写。"),
                        row -> assertThat(row).contains("有错", "检查频次：没有填写。"),
                        row -> assertThat(row).contains("有错", "区划代码：“420106001”的级别不对"),
                        row -> assertThat(row).contains("有错", "区划代码：“420106002001”不在您的管辖范围内"),
                        row -> assertThat(row).contains("有错", "区划代码：“999999”"),
                        row -> assertThat(row).contains("有错", "区划代码：没有填写。"),
                        row -> assertThat(row).contains("有错", "名称：没有填写。"));
        assertThat(zh.rows(zh.uploaded(HEAD + line("420106001999", "不在", ",,,") + line("水果湖", "乱", ",,,"))))
                .satisfiesExactly(
                        row -> assertThat(row).contains("区划代码：区划里没有“420106001999”"),
                        row -> assertThat(row).contains("区划代码：“水果湖”的格式不对"));
        assertThat(en.rows(en.uploaded(HEAD + line("x").replace("小商铺", "加油站"))))
                .singleElement()
                .asString()
                .contains("Kind: “加油站” is not known; one of: Residential high-rise, Small shop");
    }

    @Test
    void namesDuplicatesInsideTheFile() {
        var upload = zh.uploaded(
                HEAD + line("重名店") + line("重名店") + line("异名店") + line("异名店").replace("示例路1号", "示例路2号"));
        assertThat(zh.rows(upload))
                .satisfiesExactly(
                        row -> assertThat(row).contains("新增"),
                        row -> assertThat(row).contains("重复", "与第 2 行完全相同"),
                        row -> assertThat(row).contains("有错", "与第 5 行是同一对象而内容不同"),
                        row -> assertThat(row).contains("有错", "与第 4 行是同一对象而内容不同"));
        assertThat(zh.sentences(upload)).contains("将写入 1 行");
        assertThat(zh.taken(upload).select(".yb-note").text()).contains("已写入 1 行。");
    }

    @Test
    void asksWhichColumnIsWhichAndRemembersIt() {
        var file = Books.table(
                Books.row("网格员", "所在社区编号", "店招", "业态", "红橙黄蓝", "多久查一次", "谁负责"),
                Books.row("张示例", "420106001001", "认列店", "小商铺", "低", "每月", "示例商行"));
        var upload = zh.uploaded(file);
        var question = zh.get(upload);
        assertThat(question.select("h1 + .sub, .sub").text()).contains("请指明每一列是什么");
        assertThat(question.select("form p").text()).contains("这些必填的列", "名称", "责任单位");
        assertThat(question.select("#c1 option").eachText()).contains("C 列 · 店招（如：认列店）");

        var half = zh.post(upload + "/columns", Map.of("c0", "1", "c1", "1"));
        assertThat(status(half)).isEqualTo(422);
        assertThat(page(half).select(".yb-errors a").eachText()).anyMatch(one -> one.startsWith("类型：必填的列"));
        assertThat(page(half).select("#c0 option[selected]").val()).isEqualTo("1");

        Map<String, String> columns =
                new LinkedHashMap<>(Map.of("c0", "1", "c1", "2", "c2", "3", "c3", "4", "c4", "5", "c6", "6"));
        assertThat(location(zh.post(upload + "/columns", columns))).isEqualTo(upload);
        assertThat(zh.rows(upload)).singleElement().asString().contains("新增", "认列店");
        assertThat(zh.get(zh.uploaded(file)).text()).contains("按以前为这种表头确认的对应关系读取");
    }

    @Test
    void saysWhyAFileIsNotTaken() {
        assertThat(zh.refused("坏.xlsx", new byte[] {'P', 'K', 3, 4, 0})).contains("文件已损坏");
        assertThat(zh.refused("图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}))
                .contains("这不是表格");
        assertThat(zh.refused("空.csv", new byte[0])).contains("文件是空的");
        assertThat(zh.refused("网.xls", "<html><table>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("这是网页");
        assertThat(zh.refused("大.csv", new byte[(20 << 20) + 1])).contains("文件超过 20 MB");
        var plain = mvc.post()
                .uri(PATH)
                .contentType("text/plain")
                .content("a,b")
                .with(SignedInAs.of(Cast.STREET))
                .with(csrf())
                .exchange();
        assertThat(status(plain)).isEqualTo(422);
        assertThat(page(plain).select(".yb-errors li").text()).contains("请选择要导入的文件");
    }

    @Test
    void showsAnUploadToItsPersonAlone() {
        var upload = zh.uploaded(HEAD + line("私有店"));
        for (var address : List.of(upload, upload + "/columns", upload + "/wrong.xlsx")) {
            assertThat(status(new ImportsAsPeopleSee(mvc, "zh-CN", PATH, OTHER).ask(address)))
                    .isEqualTo(404);
        }
        assertThat(status(new ImportsAsPeopleSee(mvc, "zh-CN", PATH, Cast.AUDITOR).ask(PATH)))
                .isEqualTo(403);
    }

    @Test
    void explainsItsColumnsBeforeAnybodyAsks() {
        var page = zh.get(PATH);
        assertThat(page.select("tbody th").eachText()).startsWith("区划代码", "名称", "类型");
        assertThat(page.select("tbody tr").eachText().getFirst()).contains("必填", "社区代码");
        assertThat(en.get(PATH).select("h1").text()).isEqualTo("Import points");
    }
}
