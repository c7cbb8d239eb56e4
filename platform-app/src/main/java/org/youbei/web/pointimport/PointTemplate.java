package org.youbei.web.pointimport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youbei.web.point.PointColumns;
import org.youbei.web.pointimport.PointImportController.Line;

/** Workbooks in the columns of the import: empty with lists to choose from, or with the wrong rows. */
final class PointTemplate {
    private static final String RED = "C00000";

    private PointTemplate() {}

    static void send(HttpServletResponse response, String name, PointColumns columns) throws IOException {
        try (var book = book(response, "inspection-points-template.xlsx")) {
            var sheet = head(book, name, columns.heads());
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
        try (var book = book(response, "inspection-points-wrong.xlsx")) {
            var sheet = head(book, name, columns.heads());
            sheet.value(0, columns.count(), reason);
            for (int row = 0; row < lines.size(); row++) {
                var line = lines.get(row);
                for (int column = 0; column < line.cells().size(); column++) {
                    sheet.value(row + 1, column, harmless(line.cells().get(column)));
                }
                sheet.value(row + 1, columns.count(), line.reason());
                sheet.style(row + 1, columns.count()).fontColor(RED).set();
            }
            sheet.finish();
        }
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static Workbook book(HttpServletResponse response, String file) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        return new Workbook(response.getOutputStream(), "youbei", "1.0");
    }

    private static Worksheet head(Workbook book, String name, List<String> heads) {
        var sheet = book.newWorksheet(name);
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        return sheet;
    }
}
