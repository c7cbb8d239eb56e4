package org.youbei.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.sheet.file.Books.row;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.sheet.column.RowReader;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.TableSearch;
import org.youbei.sheet.file.Books;

/** Tables as offices make them: what a row says, or what is wrong with it, whatever clothes the table wears. */
class RealFilesTests {
    private record Household(
            JurisdictionCode unit,
            String name,
            @Nullable Long people,
            @Nullable BigDecimal income,
            @Nullable LocalDate since) {}

    private static final SheetColumns<Household> COLUMNS = SheetColumns.of(
                    SheetColumn.<Household>unit(
                                    "unit", JurisdictionLevel.COMMUNITY, JurisdictionLevel.GRID, Household::unit)
                            .named("区划代码|社区代码", "Code")
                            .must(),
                    SheetColumn.<Household>text("name", Household::name)
                            .named("户主姓名|姓名", "Name")
                            .must(),
                    SheetColumn.<Household>whole("people", 0, 100_000, Household::people)
                            .named("人口数|人数", "People"),
                    SheetColumn.<Household>amount("income", null, null, 2, Household::income)
                            .named("年收入（元）|年收入", "Income"),
                    SheetColumn.<Household>day("since", Household::since).named("入住日期", "Since"))
            .withPlace(household -> null);

    private static final String EXPECTED =
            "{income=12345.6, name=示例户, people=1234, since=2026-11-30, unit=420106001001}";

    /** Each row as its values, or its faults. */
    private static List<String> read(byte[] file) {
        var table = TableSearch.in(Books.read(file), COLUMNS).orElseThrow();
        var heads = table.heads();
        var reader = new RowReader<>(COLUMNS, heads.texts(), heads.places(COLUMNS), null);
        return table.rows().stream()
                .map(row -> reader.read(row.line()))
                .map(RealFilesTests::shown)
                .toList();
    }

    private static String shown(RowReader.Read read) {
        if (!read.faults().isEmpty()) {
            return read.faults().stream()
                    .map(one -> one.field() + " " + one.code())
                    .toList()
                    .toString();
        }
        var values = new TreeMap<>(read.row().values());
        values.replaceAll((name, value) -> value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
        return values.toString();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsHeadsMergedOverLinesAndColumnsBelowTitles() {
        var file = Books.of(book -> {
            Books.fill(
                    book,
                    "表一",
                    row("某街道住户情况统计表", "", "", "", ""),
                    row("填报单位：示例街道", "", "", "填报日期：2026年11月30日", ""),
                    row("序号", "住户", "", "区划代码", "经济情况"),
                    row("", "户主姓名", "人口数", "", "年收入"),
                    row("1", "示例户", "1,234", "420106001001", "12,345.60"));
            var sheet = book.getSheetAt(0);
            merge(sheet, "A1:E1", "A3:A4", "B3:C3", "D3:D4");
        });
        assertThat(read(file)).containsExactly("{income=12345.6, name=示例户, people=1234, unit=420106001001}");
    }

    private static void merge(XSSFSheet sheet, String... ranges) {
        for (var range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
    }

    @Test
    void leavesSumsNotesAndNumbersInFrontOfNothing() {
        var rows = new ArrayList<String[]>();
        rows.add(row("序号", "社区代码", "姓名", "人数"));
        rows.add(row("1", "420106001001", "示例户", "3"));
        for (int number = 2; number <= 1_200; number++) {
            rows.add(row("" + number));
        }
        rows.add(row("合计", "", "", "3"));
        rows.add(row("注：人数以户籍为准。"));
        rows.add(row("填表人：张示例", "", "审核人：李示例"));
        assertThat(read(Books.table(rows.toArray(String[][]::new))))
                .containsExactly("{name=示例户, people=3, unit=420106001001}");
    }

    @Test
    void passesOverBlankLinesAndColumnsThatOnlyHaveLooks() {
        var file = Books.of(book -> {
            Books.fill(book, "表", row("社区代码", "姓名"), row("420106001001", "示例户"));
            var looks = book.createCellStyle();
            looks.setDataFormat((short) 49);
            var sheet = book.getSheetAt(0);
            sheet.getRow(1).createCell(300).setCellStyle(looks);
            for (int line = 2; line < 3_000; line++) {
                var blank = sheet.createRow(line);
                for (int column = 0; column < 8; column++) {
                    blank.createCell(column).setCellStyle(looks);
                }
            }
        });
        assertThat(read(file)).containsExactly("{name=示例户, unit=420106001001}");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void readsTextOfAnySeparatorAndEncoding(String separator) {
        var lines = "社区代码,姓名,人数,年收入,入住日期\r\n420106001001,示例户,１２３４,12345.60,2026/11/30\r\n".replace(",", separator);
        for (var bytes : List.of(
                text(lines),
                text("\uFEFF" + lines),
                lines.getBytes(Charset.forName("GBK")),
                ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(read(bytes)).containsExactly(EXPECTED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "420106001001|示例户|1,234|12,345.60|2026-11-30",
                "４２０１０６００１００１|示例户|１２３４|１２，３４５．６|２０２６年１１月３０日",
                "420106001001.0|示例户|1234.0|1.23456万|20261130",
                "'420106001001| 示例户 |1234|12345.6|2026-11-30 00:00:00",
                "420106001001000|示例户|1 234|12345.6|2026.11.30",
                "420106-001-001|示\u200B例户|1234.00|+12345.60|2026 年 11 月 30 日"
            })
    void readsValuesAsPeopleAndProgramsWriteThem(String cells) {
        assertThat(read(Books.table(row("社区代码", "姓名", "人数", "年收入", "入住日期"), cells.split("\\|"))))
                .containsExactly(EXPECTED);
    }

    @Test
    void readsNumbersTypedAsTextAndTextTypedAsNumbers() {
        var file = Books.of(book -> {
            Books.fill(book, "表", row("社区代码", "姓名", "人数"), row("", "", "1234"));
            var line = book.getSheetAt(0).getRow(1);
            line.createCell(0).setCellValue(420106001001.0);
            line.createCell(1).setCellValue(12.0);
        });
        assertThat(read(file)).containsExactly("{name=12, people=1234, unit=420106001001}");
    }

    @Test
    void saysOfAFormulaThatFailedWhatItShows() {
        var file = Books.of(book -> {
            Books.fill(book, "表", row("社区代码", "姓名", "人数"), row("420106001001", "示例户", ""));
            var cell = book.getSheetAt(0).getRow(1).createCell(2);
            cell.setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
        assertThat(read(file)).containsExactly("[people sheet.formula-error]");
    }

    @Test
    void doesNotReadWhatIsHidden() {
        var file = Books.of(book -> {
            Books.fill(book, "旧数据", row("社区代码", "姓名"), row("420106001001", "旧户"));
            Books.fill(book, "新数据", row("姓名", "社区代码"), row("新户", "420106001001"));
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
        });
        assertThat(read(file)).containsExactly("{name=新户, unit=420106001001}");
    }

    @Test
    void followsTheUnitInTheHead() {
        assertThat(read(Books.table(row("社区\n代码", "姓 名*", "年收入（万元）"), row("420106001001", "示例户", "1.23456"))))
                .containsExactly("{income=12345.6, name=示例户, unit=420106001001}");
    }

    @Test
    void tellsWhatIsEmptyMalformedAndLost() {
        assertThat(read(text("社区代码,姓名,人数,入住日期\n"
                        + ",甲,1,\n"
                        + "水果湖,乙,1,\n"
                        + "4.20106E+11,丙,1,\n"
                        + "420106001001,丁,三人,去年\n"
                        + "420106001,戊,1.5,\n")))
                .containsExactly(
                        "[unit sheet.empty]",
                        "[unit sheet.malformed-code]",
                        "[unit sheet.digits-lost]",
                        "[people sheet.malformed-whole, since sheet.malformed-day]",
                        "[unit sheet.unit-level, people sheet.malformed-whole]");
    }

    @Test
    void keepsTheLineOfTheFile() {
        var table = TableSearch.in(Books.read(text("\n\n社区代码,姓名\n\n420106001001,甲\n")), COLUMNS)
                .orElseThrow();
        assertThat(table.headLine()).isEqualTo(3);
        assertThat(table.rows()).extracting(found -> found.line().number()).containsExactly(5);
    }
}
