package org.youbei.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.model.Actor;
import org.youbei.plan.NextStep;
import org.youbei.plan.PlanChecks;
import org.youbei.plan.PlanConsultations;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanPreparation;
import org.youbei.plan.PlanReviews;
import org.youbei.plan.WayTask;
import org.youbei.plan.WayTasks;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;

/** The task list of a version: how far each part of its way is, what is missing, and who does it. */
@Controller
class TaskController {
    private final PlanDesk desk;
    private final PlanPreparation preparation;
    private final PlanConsultations consultations;
    private final PlanReviews reviews;
    private final PlanChecks checks;
    private final StepFields fields;
    private final PlanWords words;

    TaskController(
            PlanDesk desk,
            PlanPreparation preparation,
            PlanConsultations consultations,
            PlanReviews reviews,
            PlanChecks checks,
            StepFields fields,
            PlanWords words) {
        this.desk = desk;
        this.preparation = preparation;
        this.consultations = consultations;
        this.reviews = reviews;
        this.checks = checks;
        this.fields = fields;
        this.words = words;
    }

    /** A task, ready to print. */
    record TaskLine(String title, String href, String article, State state, List<String> missing, String who) {}

    @GetMapping("/plans/{id}/tasks")
    String show(Actor actor, @PathVariable UUID id, @RequestParam Optional<Integer> version, Model model) {
        var plan = desk.open(actor, id, version, model);
        var facts = plan.version();
        var tasks = WayTasks.of(
                plan,
                checks.objections(plan),
                preparation.of(id, facts.id()),
                consultations.of(facts.id()),
                reviews.of(facts.id()),
                fields.today());
        model.addAttribute(
                "tasks", tasks.stream().map(task -> line(actor, plan, task)).toList());
        model.addAttribute("state", words.state(facts.standing().state()));
        model.addAttribute(
                "sub",
                words.say("plan.version", facts.number()) + " · " + words.say("plan.procedure." + facts.procedure()));
        model.addAttribute("crumbs", crumbs(plan));
        return "plan/tasks";
    }

    static List<Crumb> crumbs(PlanDossier plan) {
        return List.of(new Crumb(plan.entry().title(), "/plans/" + plan.id()));
    }

    private TaskLine line(Actor actor, PlanDossier plan, WayTask task) {
        return new TaskLine(
                words.say("plan.task." + task.kind()),
                opens(actor, plan, task) ? "/plans/" + plan.id() + page(task.kind()) : "",
                words.say("plan.task.article", task.kind().article()),
                state(task.progress()),
                task.missing().stream()
                        .map(refusal -> words.say(
                                "refusal." + refusal.code(), refusal.arguments().toArray()))
                        .toList(),
                words.say("plan.next.who", desk.name(task.at()), words.say("role." + task.role())));
    }

    /** What has a page is read by everybody who reads the plan; a step is a form for those who may take it now, and a dead end for others. */
    private static boolean opens(Actor actor, PlanDossier plan, WayTask task) {
        return task.kind().compareTo(WayTask.Kind.SUBMISSION) < 0
                || NextStep.of(plan, actor).stream()
                        .anyMatch(next -> next.mine() && page(task.kind()).equals("/" + PlanWords.noun(next.step())));
    }

    private State state(WayTask.Progress progress) {
        var kind = switch (progress) {
            case NOT_STARTED -> State.Kind.IDLE;
            case RUNNING -> State.Kind.OPEN;
            case LACKING -> State.Kind.SOON;
            case DONE -> State.Kind.DONE;
            case NOT_ASKED -> State.Kind.ENDED;
        };
        return new State(kind, words.say("plan.progress." + progress));
    }

    private static String page(WayTask.Kind kind) {
        return switch (kind) {
            case GROUP -> "/drafters";
            case FOUNDATIONS -> "/papers";
            case TEXT -> "?version=work";
            case CONSULTATION -> "/consultations";
            case EXPERTS -> "/reviews";
            case SUBMISSION -> "/submission";
            case APPROVAL -> "/approval";
            case ISSUE -> "/issue";
            case FILING -> "/filing";
            case PUBLICATION -> "/publication";
        };
    }
}
