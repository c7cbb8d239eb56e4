package org.youbei.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.model.Actor;
import org.youbei.plan.PlanDossier;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Crumb;

/** The task list of a version: how far each part of its way is, what is missing, who does it, and the next thing to do in place. */
@Controller
class TaskController {
    private final PlanDesk desk;
    private final TaskPage page;
    private final StepPages pages;

    TaskController(PlanDesk desk, TaskPage page, StepPages pages) {
        this.desk = desk;
        this.page = page;
        this.pages = pages;
    }

    @GetMapping("/plans/{id}/tasks")
    Object show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Optional<Integer> version,
            @RequestParam(required = false) @Nullable String task,
            Model model) {
        var plan = desk.open(actor, id, version, model);
        return page.fill(actor, plan, task, model)
                .<Object>map(panel -> pages.show(panel.form().in("plan/tasks")))
                .orElse("plan/tasks");
    }

    static List<Crumb> crumbs(PlanDossier plan) {
        return TaskPage.crumbs(plan);
    }
}
