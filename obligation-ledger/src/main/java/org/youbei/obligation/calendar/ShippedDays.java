package org.youbei.obligation.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.youbei.sheet.column.RowReader;
import org.youbei.sheet.column.TableSearch;
import org.youbei.sheet.file.SheetFile;

/** The years that the platform brings along. */
final class ShippedDays {
    /** Source: npm chinese-days 1.5.7 (MIT), after the yearly notices of the State Council; 2022 to 2026. */
    private static final String FILE = "/org/youbei/obligation/cn-holidays-2022-2026.csv";

    private ShippedDays() {}

    static List<CalendarDay> all() {
        try (var in = ShippedDays.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the shipped calendar is missing");
            }
            return read(SheetFile.read(FILE, in.readAllBytes()).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CalendarDay> read(SheetFile file) {
        var table = TableSearch.in(file, CalendarColumns.ALL).orElseThrow();
        var heads = table.heads();
        var reader = new RowReader<>(CalendarColumns.ALL, heads.texts(), heads.places(CalendarColumns.ALL), null);
        return table.rows().stream()
                .map(row -> CalendarColumns.day(reader.read(row.line()).row()))
                .toList();
    }
}
