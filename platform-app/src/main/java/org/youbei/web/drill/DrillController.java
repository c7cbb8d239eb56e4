package org.youbei.web.drill;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youbei.drill.DrillCalendar;
import org.youbei.model.Actor;

/** The page of a drill. */
@Controller
class DrillController {
    private final DrillCalendar calendar;
    private final DrillViews views;

    DrillController(DrillCalendar calendar, DrillViews views) {
        this.calendar = calendar;
        this.views = views;
    }

    @GetMapping("/drills/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        DrillAnswers.demandReader(actor);
        model.addAttribute("drill", views.of(calendar.find(id), actor));
        return "drill/show";
    }
}
