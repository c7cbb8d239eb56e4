package org.youbei.sheet.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.sheet.file.Books.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.model.Outcome;

class SheetFileTests {
    private static String shown(String format, double number) {
        var file = Books.of(book -> {
            var cell = cell(book);
            cell.setCellValue(number);
            if (!format.isEmpty()) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                cell.setCellStyle(style);
            }
        });
        return only(file);
    }

    private static XSSFCell cell(XSSFWorkbook book) {
        return book.createSheet("表").createRow(0).createCell(0);
    }

    private static String only(byte[] file) {
        return Books.read(file).pages().getFirst().lines().getFirst().cell(0);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> cells(byte[] file) {
        return Books.read(file).pages().getFirst().lines().stream()
                .map(SheetLine::cells)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'',420106001001,420106001001",
        "'#,##0',1234567,1234567",
        "0.0,12.345,12.345",
        "0%,0.35,35%",
        "0.00%,0.12345,12.345%",
        "000000,1234,001234",
        "'0\"人\"',120,120",
        "'',0.30000000000000004,0.3",
        "'',420106199001010000,4.2010619900101E+17",
        "yyyy-mm-dd,46356,2026-11-30",
        "'yyyy\"年\"m\"月\"d\"日\"',46356,2026-11-30",
        "'[$-804]aaaa',46356,2026-11-30",
        "yyyy/m/d h:mm,46356.5,2026-11-30 12:00",
        "General,-3.5,-3.5"
    })
    void showsNumbersAsAPersonReadsThem(String format, double number, String shown) {
        assertThat(shown(format, number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(shorts = {14, 22, 31, 57, 58})
    void knowsTheDaysThatExcelNumbersWithoutWritingTheirFormat(short format) {
        var file = Books.of(book -> {
            var cell = cell(book);
            cell.setCellValue(46356);
            var style = book.createCellStyle();
            style.setDataFormat(format);
            cell.setCellStyle(style);
        });
        assertThat(only(file)).isEqualTo("2026-11-30");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() {
        var file = Books.of(book -> {
            var settings = book.getCTWorkbook().isSetWorkbookPr()
                    ? book.getCTWorkbook().getWorkbookPr()
                    : book.getCTWorkbook().addNewWorkbookPr();
            settings.setDate1904(true);
            var cell = cell(book);
            cell.setCellValue(LocalDateTime.of(2026, 11, 30, 0, 0));
            var style = book.createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
        });
        assertThat(only(file)).isEqualTo("2026-11-30");
    }

    @Test
    void takesWhatAFormulaShowsAndSaysWhereNoProgramHasComputedIt() {
        var file = Books.of(book -> {
            var row = book.createSheet("表").createRow(0);
            for (int column = 0; column < 3; column++) {
                row.createCell(column).setCellFormula("CONCATENATE(\"示例\",\"店\")");
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(0));
            row.getCell(2).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(2));
        });
        assertThat(cells(file)).containsExactly(List.of("示例店", "#UNCOMPUTED", "#DIV/0!"));
    }

    @Test
    void repeatsACellMergedOverLinesAndLeavesOneMergedOverColumns() {
        var file = Books.of(book -> {
            Books.fill(
                    book,
                    "表",
                    row("某街道一览表", "", ""),
                    row("街道", "社区", "人数"),
                    row("甲街道", "一社区", "10"),
                    row("", "二社区", "20"),
                    row("", "三社区", "30"));
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 4, 0, 0));
        });
        assertThat(cells(file))
                .containsExactly(
                        List.of("某街道一览表"),
                        List.of("街道", "社区", "人数"),
                        List.of("甲街道", "一社区", "10"),
                        List.of("甲街道", "二社区", "20"),
                        List.of("甲街道", "三社区", "30"));
    }

    @Test
    void saysWhichSheetsAndHowManyLinesAreHidden() {
        var file = Books.of(book -> {
            Books.fill(book, "看得见", row("a"), row("b"), row("c"));
            Books.fill(book, "藏起来", row("x"));
            book.setSheetHidden(1, true);
            book.getSheetAt(0).getRow(1).setZeroHeight(true);
        });
        assertThat(Books.read(file).pages())
                .satisfiesExactly(
                        page -> {
                            assertThat(page.hidden()).isFalse();
                            assertThat(page.hiddenLines()).isEqualTo(1);
                        },
                        page -> assertThat(page.hidden()).isTrue());
    }

    @Test
    void leavesOutWhatNobodySees() {
        var file = Books.of(book -> cell(book).setCellValue(" 示例\u200B店\u00A0\u3000（一）\u202C\uFEFF "));
        assertThat(only(file)).isEqualTo("示例店 （一）");
        assertThat(only(Books.of(book -> cell(book).setCellValue("𠮷㐂·买买提")))).isEqualTo("𠮷㐂·买买提");
    }

    @Test
    void countsLinesAsTheProgramDoes() {
        var file = Books.of(book -> {
            var sheet = book.createSheet("表");
            sheet.createRow(4).createCell(1).setCellValue("五");
            sheet.createRow(9).createCell(0, CellType.BLANK);
            sheet.createRow(11).createCell(0).setCellValue(true);
        });
        assertThat(Books.read(file).pages().getFirst().lines())
                .containsExactly(new SheetLine(5, List.of("", "五")), new SheetLine(12, List.of("TRUE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void readsTextInTheEncodingsThatAreInUse(String charset) {
        var bytes = "\uFEFF代码,名称\r\n420106001001,示例社区\r\n".substring(charset.startsWith("UTF-16") ? 1 : 0);
        var plain = charset.startsWith("GB") ? bytes.substring(1) : bytes;
        assertThat(cells(plain.getBytes(Charset.forName(charset))))
                .containsExactly(List.of("代码", "名称"), List.of("420106001001", "示例社区"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsTextWithTheSeparatorThatItHas(String separator) {
        assertThat(cells(text("代码" + separator + "名称\n1" + separator + "\"a" + separator + "\"\"b\"\"\n换行\"\n")))
                .containsExactly(
                        List.of("代码", "名称"),
                        List.of("1", "a" + separator.strip() + (separator.equals("\t") ? " " : "") + "\"b\"\n换行"));
    }

    @Test
    void refusesAQuotationMarkThatNeverEnds() {
        assertThat(Books.refused(text("code,name\n1,\"甲\n2,乙\n3,丙\n"))).containsExactly("sheet.file-malformed-text");
        assertThat(cells(text("code,name\n1,5\" 管\n2,乙\n"))).contains(List.of("1", "5\" 管"));
    }

    @Test
    void takesTheMarkOfATextOffANumber() {
        assertThat(cells(text("code\n=\"0012\"\n"))).contains(List.of("0012"));
    }

    @Test
    void saysWhatAFileIsThatIsNoTable() throws IOException {
        assertThat(Books.refused(new byte[0])).containsExactly("sheet.file-empty");
        assertThat(Books.refused(old(""))).containsExactly("sheet.file-old-workbook");
        assertThat(Books.refused(old("EncryptedPackage"))).containsExactly("sheet.file-locked");
        assertThat(Books.refused(text("<html><table>"))).containsExactly("sheet.file-web-page");
        assertThat(Books.refused(text("\uFEFF<?xml version='1.0'?><Workbook>"))).containsExactly("sheet.file-web-page");
        assertThat(Books.refused(text("%PDF-1.7"))).containsExactly("sheet.file-no-table");
        assertThat(Books.refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})).containsExactly("sheet.file-no-table");
        assertThat(Books.refused(zip("mimetype", "content.xml"))).containsExactly("sheet.file-open-document");
        assertThat(Books.refused(zip("[Content_Types].xml", "word/document.xml")))
                .containsExactly("sheet.file-other-archive");
        assertThat(Books.refused(zip("photo.jpg"))).containsExactly("sheet.file-other-archive");
        assertThat(Books.refused(new byte[] {'P', 'K', 3, 4, 0})).containsExactly("sheet.file-damaged");
        assertThat(Books.refused(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}))
                .containsExactly("sheet.file-encoding");
    }

    private static byte[] old(String within) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1});
        bytes.writeBytes(within.getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesBeforeItParsesWhatIsTooMuch() throws IOException {
        var limits = new SheetLimits(1_000_000, 200_000, 20, 10, 5, 30, 100);
        var many = new String[11][];
        Arrays.fill(many, row("x"));
        assertThat(code(Books.table(many), limits)).isEqualTo("sheet.file-too-many-lines");
        assertThat(code(Books.table(row("1", "2", "3", "4", "5", "6")), limits))
                .isEqualTo("sheet.file-too-many-columns");
        assertThat(code(Books.table(row("x".repeat(101))), limits)).isEqualTo("sheet.file-cell-too-long");
        assertThat(code(text("x".repeat(101)), limits)).isEqualTo("sheet.file-cell-too-long");
        assertThat(code(new byte[1_000_001], limits)).isEqualTo("sheet.file-too-large");
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[300_000]);
        }
        assertThat(code(bomb.toByteArray(), limits)).isEqualTo("sheet.file-bomb");
    }

    private static String code(byte[] file, SheetLimits limits) {
        return ((Outcome.Refused<SheetFile>) SheetFile.read("a", file, limits))
                .refusals()
                .getFirst()
                .code();
    }

    /** Whatever is done to a sound file, it is read or refused. */
    @Test
    void standsBrokenFiles() {
        var sound = Books.table(row("代码", "名称"), row("420106001001", "示例店"));
        var random = new Random(12);
        for (int round = 0; round < 400; round++) {
            var broken = sound.clone();
            for (int change = 0; change <= round % 5; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            SheetFile.read("a", broken);
            SheetFile.read("a", Arrays.copyOf(sound, random.nextInt(sound.length)));
        }
    }
}
