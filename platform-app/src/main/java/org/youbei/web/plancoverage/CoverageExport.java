package org.youbei.web.plancoverage;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.rule.RequiredPlan;
import org.youbei.plan.coverage.Coverage;
import org.youbei.plan.coverage.CoveredUnit;
import org.youbei.plan.coverage.PlanSystem;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.plan.PlanWords;

/** The matrix as a file: a line for every unit below and every plan it must have. */
@Component
class CoverageExport {
    private static final List<String> COLUMNS = List.of(
            "unit", "code", "plan", "basis", "confirmed", "state", "title", "issued", "age", "overdue", "health");

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

    TableFile file() {
        return new TableFile(
                "plan-coverage",
                words.say("coverage.title"),
                COLUMNS.stream()
                        .map(column -> words.say("coverage.column." + column))
                        .toList());
    }

    TableFile.Rows rows(JurisdictionCode top) {
        return writer -> system.units(top)
                .forEach(unit -> requirements.of(unit.unit().level()).forEach(plan -> writer.accept(line(unit, plan))));
    }

    private List<String> line(CoveredUnit unit, RequiredPlan plan) {
        var slot = RequiredPlans.slot(plan);
        var coverage = unit.at(slot);
        var document = plan.document().in(LocaleContextHolder.getLocale());
        return List.of(
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
                        .orElse(""));
    }

    private String overdue(Coverage coverage) {
        return coverage.overdue().stream()
                .map(kind -> words.say("obligation.kind." + kind))
                .collect(Collectors.joining("、"));
    }
}
