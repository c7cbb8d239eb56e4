package org.youbei.web.drillpaper;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.EvaluationDesk;
import org.youbei.drill.ImprovementDesk;
import org.youbei.drill.PreparationDesk;
import org.youbei.model.Actor;
import org.youbei.paper.Paper;
import org.youbei.plan.PlanStructures;
import org.youbei.plan.response.ActionStep;

/** Gathers what is put on paper, and puts it there. */
@Component
class DrillPapers {
    private final DrillCalendar calendar;
    private final PreparationDesk preparation;
    private final EvaluationDesk evaluation;
    private final ImprovementDesk improvement;
    private final PlanStructures structures;
    private final ReportPaper report;
    private final PreparationPapers papers;

    DrillPapers(
            DrillCalendar calendar,
            PreparationDesk preparation,
            EvaluationDesk evaluation,
            ImprovementDesk improvement,
            PlanStructures structures,
            ReportPaper report,
            PreparationPapers papers) {
        this.calendar = calendar;
        this.preparation = preparation;
        this.evaluation = evaluation;
        this.improvement = improvement;
        this.structures = structures;
        this.report = report;
        this.papers = papers;
    }

    /** The report of a drill that was evaluated. */
    Paper report(Actor actor, Drill drill) {
        return report.of(material(actor, drill));
    }

    Paper document(Actor actor, Drill drill, PreparationPapers.Kind kind) {
        return papers.of(kind, material(actor, drill));
    }

    private DrillMaterial material(Actor actor, Drill drill) {
        var id = drill.getId();
        var ready = preparation.of(drill);
        var resources = ready.covers().stream()
                .flatMap(cover -> Stream.ofNullable(cover.version()))
                .flatMap(version -> structures.of(version).steps().stream())
                .map(ActionStep::resources)
                .filter(resource -> !resource.isBlank())
                .distinct()
                .toList();
        return new DrillMaterial(
                drill,
                ready,
                preparation.sheet(drill),
                resources,
                drill.state().counts() ? evaluation.ratings(actor, id) : List.of(),
                drill.state().counts() ? evaluation.checklist(actor, id) : List.of(),
                improvement.of(id),
                calendar.timeline(id));
    }
}
