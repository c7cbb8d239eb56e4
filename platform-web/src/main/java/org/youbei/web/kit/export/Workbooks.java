package org.youbei.web.kit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What every workbook and every file that leaves the application begins with. */
public final class Workbooks {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbooks() {}

    /** A workbook that the browser saves under this name; its maker closes it. */
    public static Workbook begin(HttpServletResponse response, String file) throws IOException {
        return new Workbook(stream(response, file), "youbei", "1.0");
    }

    /** Where a workbook is written that the browser saves under this name. */
    public static OutputStream stream(HttpServletResponse response, String file) throws IOException {
        saveAs(response, TYPE, file);
        return response.getOutputStream();
    }

    /** A sheet whose first row stays in sight. */
    public static Worksheet sheet(Workbook book, String name, List<String> head) {
        var sheet = book.newWorksheet(name);
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
        }
        sheet.range(0, 0, 0, head.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    static void saveAs(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }
}
