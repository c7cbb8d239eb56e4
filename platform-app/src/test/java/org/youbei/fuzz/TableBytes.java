package org.youbei.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.sheet.column.RowReader;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;
import org.youbei.sheet.column.TableSearch;
import org.youbei.sheet.file.SheetFile;
import org.youbei.sheet.file.SheetLimits;

/** A table of any bytes on its way into an import, whatever the import: refused, or rows of values with the faults of each. */
final class TableBytes {
    /** A column of each kind that reads by itself. */
    private static final SheetColumns<SheetRow> COLUMNS = SheetColumns.of(
                    SheetColumn.<SheetRow>unit(
                                    "unit", JurisdictionLevel.STREET, JurisdictionLevel.GRID, row -> row.unit("unit"))
                            .named("区划代码", "Division code")
                            .must(),
                    SheetColumn.<SheetRow>text("name", row -> row.text("name"))
                            .named("名称", "Name")
                            .must(),
                    SheetColumn.<SheetRow>whole("count", 0, 1_000, row -> row.whole("count"))
                            .named("人数", "People"),
                    SheetColumn.<SheetRow>amount("amount", BigDecimal.ZERO, null, 2, row -> row.amount("amount"))
                            .named("金额（万元）", "Amount"),
                    SheetColumn.<SheetRow>day("day", row -> row.day("day")).named("日期", "Day"),
                    SheetColumn.<SheetRow>phone("phone", row -> row.get("phone", Object.class))
                            .named("电话", "Phone"))
            .withPlace(SheetRow::place);

    private TableBytes() {}

    static void file(byte[] file) {
        if (SheetFile.read("a", file) instanceof Outcome.Done<SheetFile>(var read)) {
            assertThat(read.pages().stream()
                            .mapToInt(page -> page.lines().size())
                            .sum())
                    .isLessThanOrEqualTo(SheetLimits.USUAL.lines());
            TableSearch.in(read, COLUMNS).ifPresent(TableBytes::rows);
        }
    }

    private static void rows(TableSearch.Table table) {
        var heads = table.heads();
        var reader = new RowReader<>(COLUMNS, heads.texts(), heads.places(COLUMNS), null);
        table.rows().forEach(row -> reader.read(row.line()).row().values().forEach(TableBytes::sound));
    }

    private static void sound(String column, Object value) {
        switch (value) {
            case JurisdictionCode code -> assertThat(code.value()).hasSizeGreaterThanOrEqualTo(9);
            case Long count -> assertThat(count).isBetween(0L, 1_000L);
            case GeoPoint place -> assertThat(place.latitude()).isBetween(new BigDecimal(3), new BigDecimal(54));
            case String text -> assertThat(text).as(column).isNotEmpty().hasSizeLessThanOrEqualTo(400);
            default -> assertThat(value).isNotNull();
        }
    }

    /** The bytes are the first sheet of a workbook that is sound otherwise. */
    static void sheet(byte[] sheet) {
        file(Archive.WORKBOOK.with("xl/worksheets/sheet1.xml", sheet));
    }
}
