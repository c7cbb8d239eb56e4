package org.youbei.web.obligation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.web.export.TableFile;
import org.youbei.web.part.ListAddress;

/** The rows of the ledger's current filter as a spreadsheet, written while they are read. */
@Controller
class ObligationExportController {
    private static final List<String> COLUMNS = List.of("column.title", "kind", "unit", "owner", "due", "state");

    private final ObligationIndex index;
    private final ObligationWords words;

    ObligationExportController(ObligationIndex index, ObligationWords words) {
        this.index = index;
        this.words = words;
    }

    @GetMapping("/obligations.csv")
    void csv(Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        file(locale).csv(response, rows(actor, request, locale));
    }

    @GetMapping("/obligations.xlsx")
    void xlsx(Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        file(locale).xlsx(response, rows(actor, request, locale));
    }

    private TableFile file(Locale locale) {
        return new TableFile(
                "obligations",
                words.text("obligation.title", locale),
                COLUMNS.stream()
                        .map(column -> words.text("obligation." + column, locale))
                        .toList());
    }

    private TableFile.Rows rows(Actor actor, HttpServletRequest request, Locale locale) {
        var query = ObligationQuery.of(
                ListAddress.of("/obligations", request.getParameterMap(), ObligationQuery.NAMES), "", actor);
        return writer -> index.each(actor, query.filter(), query.order(), row -> writer.accept(cells(row, locale)));
    }

    private List<String> cells(ObligationRow row, Locale locale) {
        return List.of(
                row.title(),
                words.kind(row.kind(), locale),
                row.unitName(),
                Objects.requireNonNullElse(row.ownerPosition(), ""),
                row.due().toString(),
                words.state(row.state(), locale).word());
    }
}
