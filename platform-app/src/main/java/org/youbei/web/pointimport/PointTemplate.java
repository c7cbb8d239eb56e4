package org.youbei.web.pointimport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.youbei.web.export.Cell;
import org.youbei.web.export.Workbooks;
import org.youbei.web.point.PointColumns;
import org.youbei.web.pointimport.PointImportController.Line;

/** Workbooks in the columns of the import: empty with lists to choose from, or with the wrong rows. */
final class PointTemplate {
    private static final String RED = "C00000";

    private PointTemplate() {}

    static void send(HttpServletResponse response, String name, PointColumns columns) throws IOException {
        try (var book = Workbooks.begin(response, "inspection-points-template.xlsx")) {
            var sheet = Workbooks.sheet(book, name, columns.heads());
            var words = book.newWorksheet("words");
            for (int column = 0; column < columns.count(); column++) {
                var allowed = columns.allowed(column);
                for (int row = 0; row < allowed.size(); row++) {
                    words.value(row, column, allowed.get(row));
                }
                if (!allowed.isEmpty()) {
                    sheet.range(1, column, PointTable.MOST_ROWS, column)
                            .validateWithList(words.range(0, column, allowed.size() - 1, column));
                }
            }
            words.finish();
            sheet.finish();
        }
    }

    static void sendWrong(
            HttpServletResponse response, String name, PointColumns columns, String reason, List<Line> lines)
            throws IOException {
        try (var book = Workbooks.begin(response, "inspection-points-wrong.xlsx")) {
            var sheet = Workbooks.sheet(book, name, columns.heads());
            sheet.value(0, columns.count(), reason);
            for (int row = 0; row < lines.size(); row++) {
                var line = lines.get(row);
                for (int column = 0; column < line.cells().size(); column++) {
                    sheet.value(row + 1, column, Cell.safe(line.cells().get(column)));
                }
                sheet.value(row + 1, columns.count(), line.reason());
                sheet.style(row + 1, columns.count()).fontColor(RED).set();
            }
            sheet.finish();
        }
    }
}
