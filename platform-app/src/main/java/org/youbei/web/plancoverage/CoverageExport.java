package org.youbei.web.plancoverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.coverage.Coverage;
import org.youbei.plan.coverage.CoveredUnit;
import org.youbei.plan.coverage.PlanSystem;
import org.youbei.web.plan.PlanWords;

/** The matrix as a file: a line for every unit below and every plan it must have. No cell begins as a formula does. */
@Component
class CoverageExport {
    private final PlanSystem system;
    private final RequiredPlans requirements;
    private final CoverageCells cells;
    private final PlanWords words;

    CoverageExport(PlanSystem system, RequiredPlans requirements, CoverageCells cells, PlanWords words) {
        this.system = system;
        this.requirements = requirements;
        this.cells = cells;
        this.words = words;
    }

    void xlsx(HttpServletResponse response, JurisdictionCode top) throws IOException {
        var lines = lines(top);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"plan-coverage.xlsx\"");
        try (var book = new Workbook(response.getOutputStream(), "Youbei", "1.0")) {
            var sheet = book.newWorksheet(words.say("coverage.title"));
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    sheet.value(row, column, lines.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
            sheet.finish();
        }
    }

    void csv(HttpServletResponse response, JurisdictionCode top) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"plan-coverage.csv\"");
        var out = response.getWriter();
        out.write('\uFEFF');
        for (var line : lines(top)) {
            out.write(line.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(","))
                    + "\r\n");
        }
        out.flush();
    }

    private List<List<String>> lines(JurisdictionCode top) {
        var lines = new ArrayList<List<String>>();
        lines.add(Stream.of(
                        "unit",
                        "code",
                        "plan",
                        "basis",
                        "confirmed",
                        "state",
                        "title",
                        "issued",
                        "age",
                        "overdue",
                        "health")
                .map(column -> words.say("coverage.column." + column))
                .toList());
        for (var unit : system.units(top)) {
            requirements.of(unit.unit().level()).forEach(plan -> lines.add(line(unit, plan)));
        }
        return lines;
    }

    private List<String> line(CoveredUnit unit, org.youbei.obligation.rule.RequiredPlan plan) {
        var slot = RequiredPlans.slot(plan);
        var coverage = unit.at(slot);
        var document = plan.document().in(LocaleContextHolder.getLocale());
        return Stream.of(
                        unit.name(),
                        unit.unit().value(),
                        words.kind(slot.kind(), slot.category()),
                        plan.article().equals("–") ? document : words.say("plan.duty.basis", document, plan.article()),
                        words.say(plan.isConfirmed() ? "coverage.confirmed" : "coverage.unconfirmed"),
                        cells.word(cells.standing(unit, slot)),
                        coverage.map(Coverage::title).orElse(""),
                        coverage.map(Coverage::issuedOn).map(Object::toString).orElse(""),
                        cells.age(coverage.map(Coverage::issuedOn).orElse(null)),
                        coverage.map(this::overdue).orElse(""),
                        coverage.filter(known -> known.inForce() > 0)
                                .map(known -> words.say("plan.health." + known.health()))
                                .orElse(""))
                .map(CoverageExport::harmless)
                .toList();
    }

    private String overdue(Coverage coverage) {
        return coverage.overdue().stream()
                .map(kind -> words.say("obligation.kind." + kind))
                .collect(Collectors.joining("、"));
    }

    /** A spreadsheet takes a cell that begins with one of these for a formula. */
    private static String harmless(String cell) {
        return Optional.of(cell)
                .filter(text -> !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0)
                .map(text -> "'" + text)
                .orElse(cell);
    }
}
