package org.youbei.web.obligation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.web.part.ListAddress;

/** The rows of the ledger's current filter as a spreadsheet, written while they are read. */
@Controller
class ObligationExportController {
    private static final List<String> COLUMNS = List.of("column.title", "kind", "unit", "owner", "due", "state");

    private final ObligationIndex index;
    private final ObligationWords words;
    private final ObligationViews views;

    ObligationExportController(ObligationIndex index, ObligationWords words, ObligationViews views) {
        this.index = index;
        this.words = words;
        this.views = views;
    }

    @GetMapping("/obligations.csv")
    void csv(Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        var query = query(actor, request);
        head(response, "text/csv;charset=UTF-8", "obligations.csv");
        var out = response.getOutputStream();
        // Spreadsheet programs on Chinese Windows take a file without this mark for GBK.
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        out.write(csvLine(heads(locale)));
        each(actor, query, row -> write(out, csvLine(cells(row, locale))));
    }

    @GetMapping("/obligations.xlsx")
    void xlsx(Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        var query = query(actor, request);
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "obligations.xlsx");
        try (var sheet = new SheetWriter(response.getOutputStream(), words.text("obligation.title", locale))) {
            sheet.head(heads(locale));
            each(actor, query, row -> sheet.row(cells(row, locale)));
        }
    }

    private ObligationQuery query(Actor actor, HttpServletRequest request) {
        return ObligationQuery.of(
                ListAddress.of("/obligations", request.getParameterMap(), ObligationQuery.NAMES), "", actor);
    }

    private void each(Actor actor, ObligationQuery query, Consumer<ObligationRow> consumer) {
        index.each(actor, query.filter(), query.order(), consumer);
    }

    private List<String> heads(Locale locale) {
        return COLUMNS.stream()
                .map(column -> words.text("obligation." + column, locale))
                .toList();
    }

    private List<String> cells(ObligationRow row, Locale locale) {
        var line = views.line(row, locale);
        return Stream.of(
                        line.title(),
                        line.kind(),
                        line.unit(),
                        line.owner(),
                        line.due(),
                        line.state().word())
                .map(Cell::safe)
                .toList();
    }

    private static byte[] csvLine(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private static void write(java.io.OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
