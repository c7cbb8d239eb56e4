package org.youbei.web.drillpaper;

import java.util.List;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillEntry;
import org.youbei.drill.DrillState;
import org.youbei.drill.evaluation.ChecklistMark;
import org.youbei.drill.evaluation.Rating;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.preparation.Preparation;
import org.youbei.drill.run.RunStep;
import org.youbei.workflow.Fact;

/** Everything about a drill that is put on paper, read at one moment. */
record DrillMaterial(
        Drill drill,
        Preparation ready,
        List<RunStep> sheet,
        List<String> resources,
        List<Rating> ratings,
        List<ChecklistMark> checklist,
        List<Finding> findings,
        List<Fact<DrillState>> events) {
    DrillEntry entry() {
        return drill.entry();
    }

    /** How far into the drill its last planned minute lies; 0 where no step has one. */
    int lastMinute() {
        return sheet.stream()
                .map(RunStep::plannedMinutes)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
