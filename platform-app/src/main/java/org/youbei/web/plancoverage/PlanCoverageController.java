package org.youbei.web.plancoverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.web.kit.list.Query;
import org.youbei.web.plan.PlanAnswers;

/** Which unit lacks which plan, for the person's own part of the tree. */
@Controller
class PlanCoverageController {
    private final CoverageViews views;
    private final CoverageExport export;
    private final Jurisdictions jurisdictions;

    PlanCoverageController(CoverageViews views, CoverageExport export, Jurisdictions jurisdictions) {
        this.views = views;
        this.export = export;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping("/plan-coverage")
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        model.addAttribute("view", views.of(actor, top(actor, unit), all));
        model.addAttribute("all", all);
        return "plancoverage/index";
    }

    @GetMapping("/plan-coverage.xlsx")
    void xlsx(Actor actor, @RequestParam(required = false) @Nullable String unit, HttpServletResponse response)
            throws IOException {
        export.file().xlsx(response, export.rows(top(actor, unit)));
    }

    @GetMapping("/plan-coverage.csv")
    void csv(Actor actor, @RequestParam(required = false) @Nullable String unit, HttpServletResponse response)
            throws IOException {
        export.file().csv(response, export.rows(top(actor, unit)));
    }

    /** The unit asked for, or the person's own; a unit outside of the scope does not exist. */
    private JurisdictionCode top(Actor actor, @Nullable String unit) {
        PlanAnswers.demandReader(actor);
        if (unit == null || unit.isEmpty()) {
            return actor.scope()
                    .unit()
                    .or(() -> jurisdictions.roots().stream().findFirst().map(Jurisdiction::code))
                    .orElseThrow(() -> new NotFound("unit"));
        }
        return Optional.ofNullable(Query.unit(unit))
                .filter(actor.scope()::contains)
                .filter(code -> jurisdictions.find(code).isPresent())
                .orElseThrow(() -> new NotFound(unit));
    }
}
