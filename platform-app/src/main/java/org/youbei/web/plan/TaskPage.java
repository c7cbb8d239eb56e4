package org.youbei.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.model.Actor;
import org.youbei.plan.Authority;
import org.youbei.plan.PlanChecks;
import org.youbei.plan.PlanConsultations;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanPreparation;
import org.youbei.plan.PlanReviews;
import org.youbei.plan.PlanStep;
import org.youbei.plan.VersionState;
import org.youbei.plan.WayTask;
import org.youbei.plan.WayTasks;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.review.Review;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;

/** The task list with the form of the part that is to be done now. */
@Component
class TaskPage {
    private final PlanDesk desk;
    private final PlanPreparation preparation;
    private final PlanConsultations consultations;
    private final PlanReviews reviews;
    private final PlanChecks checks;
    private final WayPanels panels;
    private final ApartSteps apart;
    private final DraftingNotes notes;
    private final StepFields fields;
    private final PlanWords words;

    TaskPage(
            PlanDesk desk,
            PlanPreparation preparation,
            PlanConsultations consultations,
            PlanReviews reviews,
            PlanChecks checks,
            WayPanels panels,
            ApartSteps apart,
            DraftingNotes notes,
            StepFields fields,
            PlanWords words) {
        this.desk = desk;
        this.preparation = preparation;
        this.consultations = consultations;
        this.reviews = reviews;
        this.checks = checks;
        this.panels = panels;
        this.apart = apart;
        this.notes = notes;
        this.fields = fields;
        this.words = words;
    }

    /** A task, ready to print. */
    record TaskLine(
            String kind,
            String title,
            @Nullable String href,
            @Nullable String act,
            String article,
            State state,
            List<Lack> missing,
            String who) {}

    WayPanels.Known known(Actor actor, PlanDossier plan) {
        var version = plan.version().id();
        return new WayPanels.Known(
                plan,
                preparation.of(plan.id(), version),
                consultations.of(version).stream().filter(Consultation::isOpen).findFirst(),
                reviews.of(version).stream().filter(Review::isOpen).findFirst(),
                apart.of(actor, plan));
    }

    /** Fills the page and answers with the form to show in place: that of the part that was asked for, else of the first one open. */
    Optional<WayPanels.Panel> fill(Actor actor, PlanDossier plan, @Nullable String asked, Model model) {
        var facts = plan.version();
        var keeps = Authority.keeps(actor, plan.entry().unit());
        var tasks = WayTasks.of(
                plan,
                checks.objections(plan),
                preparation.of(plan.id(), facts.id()),
                consultations.of(facts.id()),
                reviews.of(facts.id()),
                fields.today());
        var known = known(actor, plan);
        model.addAttribute(
                "tasks",
                tasks.stream()
                        .map(task -> line(
                                plan,
                                task,
                                apart(known, task),
                                keeps,
                                panels.of(actor, known, task).isPresent()))
                        .toList());
        model.addAttribute("state", words.state(facts.standing().state()));
        model.addAttribute(
                "sub",
                words.say("plan.version", facts.number()) + " · " + words.say("plan.procedure." + facts.procedure()));
        model.addAttribute("crumbs", crumbs(plan));
        model.addAttribute("unplacedCount", unplaced(plan, keeps));
        var panel = panel(actor, known, tasks, asked);
        panel.ifPresent(shown -> show(shown, known, model));
        return panel;
    }

    private static int unplaced(PlanDossier plan, boolean keeps) {
        var open = keeps && plan.version().standing().state() == VersionState.DRAFT && !plan.unplacedAccepted();
        return open ? plan.unplaced().size() : 0;
    }

    /** What the form needs beside its fields. */
    private void show(WayPanels.Panel panel, WayPanels.Known known, Model model) {
        model.addAttribute("panel", panel.look().name());
        model.addAttribute("panelTask", panel.task().name());
        known.round().ifPresent(round -> model.addAttribute("rows", WayPanels.rows(round)));
        known.review().ifPresent(review -> model.addAttribute("signers", WayPanels.unsigned(review)));
        if (panel.task() == WayTask.Kind.SUBMISSION) {
            model.addAttribute("answers", notes.answers(known));
        }
    }

    private Optional<WayPanels.Panel> panel(
            Actor actor, WayPanels.Known known, List<WayTask> tasks, @Nullable String asked) {
        var wanted =
                tasks.stream().filter(task -> task.kind().name().equals(asked)).findFirst();
        if (wanted.isPresent()) {
            return panels.of(actor, known, wanted.get());
        }
        // What is only advice does not stand in the way of a version that may be submitted.
        var ready = tasks.stream()
                .filter(task -> task.kind() == WayTask.Kind.SUBMISSION && task.progress() != WayTask.Progress.DONE)
                .findFirst()
                .flatMap(task -> panels.of(actor, known, task));
        return ready.or(() -> tasks.stream()
                .filter(task ->
                        task.progress() != WayTask.Progress.DONE && task.progress() != WayTask.Progress.NOT_ASKED)
                .flatMap(task -> panels.of(actor, known, task).stream())
                .findFirst());
    }

    static List<Crumb> crumbs(PlanDossier plan) {
        return List.of(new Crumb(plan.entry().title(), "/plans/" + plan.id()));
    }

    /** Why somebody else must take the step that is next. */
    private List<Lack> apart(WayPanels.Known known, WayTask task) {
        var step = switch (task.kind()) {
            case APPROVAL -> Optional.of(PlanStep.APPROVAL);
            case FILING -> Optional.of(PlanStep.FILING_ACCEPTANCE);
            default -> Optional.<PlanStep>empty();
        };
        return step.map(known.apart()::get).map(reason -> new Lack(words.reason(reason), null)).stream()
                .toList();
    }

    private TaskLine line(PlanDossier plan, WayTask task, List<Lack> apart, boolean keeps, boolean open) {
        var base = "/plans/" + plan.id();
        var page = page(task.kind());
        return new TaskLine(
                task.kind().name(),
                words.say("plan.task." + task.kind()),
                page == null ? null : base + page,
                open ? base + "/tasks?task=" + task.kind() + "#now" : null,
                words.say("plan.task.article", task.kind().article()),
                state(task.progress()),
                Stream.concat(
                                task.missing().stream().map(missing -> Lack.of(missing, base, keeps, words)),
                                apart.stream())
                        .toList(),
                words.say("plan.next.who", desk.name(task.at()), words.say("role." + task.role())));
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

    /** What has a page is read by everybody who reads the plan; a step is only a form, and stands in place. */
    private static @Nullable String page(WayTask.Kind kind) {
        return switch (kind) {
            case GROUP -> "/drafters";
            case FOUNDATIONS -> "/papers";
            case TEXT -> "?version=work";
            case CONSULTATION -> "/consultations";
            case EXPERTS -> "/reviews";
            default -> null;
        };
    }
}
