package org.youbei.web.hazard;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.inspection.hazard.HazardFilter;
import org.youbei.inspection.hazard.HazardList;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;

/** The board of open hazards, a column for each state. */
@Controller
class HazardBoardController {
    private static final int CARDS = 20;
    private static final List<HazardState> COLUMNS = List.of(
            HazardState.FOUND,
            HazardState.GRADED,
            HazardState.NOTICED,
            HazardState.RECTIFYING,
            HazardState.SUBMITTED,
            HazardState.ACCEPTED);

    private final HazardList hazards;
    private final BoardColumns columns;

    HazardBoardController(HazardList hazards, BoardColumns columns) {
        this.hazards = hazards;
        this.columns = columns;
    }

    @GetMapping("/hazards/board")
    String board(Actor actor, @ModelAttribute HazardFilter filter, Model model) {
        InspectionAnswers.demandReader(actor);
        var last = hazards.last(actor.scope(), filter.unit(), COLUMNS, CARDS);
        var counts = hazards.open(actor.scope(), filter.unit());
        model.addAttribute(
                "columns",
                COLUMNS.stream()
                        .map(state -> columns.of(
                                actor, state, counts.getOrDefault(state, 0L), last.getOrDefault(state, List.of())))
                        .toList());
        return "hazard/board";
    }
}
