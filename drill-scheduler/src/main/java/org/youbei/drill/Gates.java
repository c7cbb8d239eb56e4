package org.youbei.drill;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.drill.evaluation.Ratings;
import org.youbei.drill.improvement.Findings;
import org.youbei.drill.preparation.Cover;
import org.youbei.drill.preparation.Inject;
import org.youbei.drill.preparation.People;
import org.youbei.drill.preparation.Place;
import org.youbei.drill.preparation.Preparation;
import org.youbei.drill.preparation.Preparations;
import org.youbei.drill.run.RunStep;
import org.youbei.model.NotFound;
import org.youbei.model.UuidV7;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanStructures;
import org.youbei.plan.VersionFacts;
import org.youbei.plan.response.ActionStep;

/** Gathers what the gates of a step look at, and makes the run sheet from the plans. */
@Component
class Gates {
    private final Preparations preparations;
    private final People people;
    private final Ratings ratings;
    private final Findings findings;
    private final PlanDossiers dossiers;
    private final PlanStructures structures;
    private final Clock clock;

    Gates(
            Preparations preparations,
            People people,
            Ratings ratings,
            Findings findings,
            PlanDossiers dossiers,
            PlanStructures structures,
            Clock clock) {
        this.preparations = preparations;
        this.people = people;
        this.ratings = ratings;
        this.findings = findings;
        this.dossiers = dossiers;
        this.structures = structures;
        this.clock = clock;
    }

    DrillRules.Facts facts(Drill drill, Step step) {
        var ready = preparation(drill);
        var plans = looksAtPlans(step.kind())
                ? ready.covers().stream().filter(Cover::isPlan).toList()
                : List.<Cover>of();
        var judging = step.kind() == DrillStep.EVALUATION;
        return new DrillRules.Facts(
                ready,
                titles(plans, cover -> inForce(cover.subject().id()).isEmpty()),
                titles(plans, this::isSuperseded),
                judging ? ratings.submitted(drill.getId()) : List.of(),
                judging ? ratings.unrated(drill.getId()) : 0,
                step.kind() == DrillStep.PREPARATION ? sheet(drill).size() : 0,
                findings.of(drill.getId()));
    }

    Preparation preparation(Drill drill) {
        var id = drill.getId();
        return new Preparation(
                preparations.covers(id),
                preparations.objectives(id),
                preparations.injects(id),
                people.participants(id),
                people.evaluators(id),
                preparations.tasks(id));
    }

    /** The version of a plan that is in force, as far as the plan may be read from here. */
    Optional<VersionFacts> inForce(UUID plan) {
        return dossier(plan).flatMap(Gates::inForce);
    }

    Optional<PlanDossier> dossier(UUID plan) {
        try {
            return Optional.of(dossiers.open(plan, Optional.empty()));
        } catch (NotFound outside) {
            return Optional.empty();
        }
    }

    static Optional<VersionFacts> inForce(PlanDossier plan) {
        return plan.inForce()
                .flatMap(id -> plan.versions().stream()
                        .filter(version -> version.id().equals(id))
                        .findFirst());
    }

    /** From now on the drill is about the versions in force today. */
    void fixVersions(Drill drill) {
        var place = new Place(drill.getId(), drill.unit());
        preparations.covers(drill.getId()).stream()
                .filter(Cover::isPlan)
                .forEach(cover -> inForce(cover.subject().id())
                        .ifPresent(version -> preparations.add(
                                place,
                                new Cover(
                                        cover.subject(),
                                        version.id(),
                                        version.number(),
                                        cover.unit(),
                                        cover.title()))));
    }

    /** The steps of the versions in force and the injects, in the order of their minutes; steps of one plan keep their order. */
    List<RunStep> sheet(Drill drill) {
        var lines = new ArrayList<Line>();
        preparations.injects(drill.getId()).forEach(inject -> lines.add(Line.of(inject)));
        for (var cover : preparations.covers(drill.getId())) {
            if (cover.isPlan()) {
                inForce(cover.subject().id()).ifPresent(version -> lines.addAll(steps(cover, version.id())));
            }
        }
        lines.sort(Comparator.comparingInt(Line::minute));
        return IntStream.range(0, lines.size())
                .mapToObj(position -> lines.get(position).step(UuidV7.next(clock), position))
                .toList();
    }

    private List<Line> steps(Cover cover, UUID version) {
        var lines = new ArrayList<Line>();
        int reached = 0;
        for (var step : structures.of(version).steps()) {
            reached = Math.max(reached, Objects.requireNonNullElse(step.minutes(), reached));
            lines.add(Line.of(step, cover.subject().id(), reached));
        }
        return lines;
    }

    private boolean isSuperseded(Cover cover) {
        return inForce(cover.subject().id())
                .filter(version -> version.id().equals(cover.version()))
                .isEmpty();
    }

    private static boolean looksAtPlans(DrillStep step) {
        return step == DrillStep.PREPARATION || step == DrillStep.START;
    }

    private static List<String> titles(List<Cover> plans, Predicate<Cover> which) {
        return plans.stream().filter(which).map(Cover::title).toList();
    }

    /** A line to be, with the minute that it is sorted by. */
    private record Line(
            int minute,
            RunStep.Kind kind,
            String post,
            String action,
            @Nullable Integer planned,
            @Nullable UUID plan,
            @Nullable UUID section) {
        static Line of(Inject inject) {
            return new Line(
                    inject.minute(),
                    RunStep.Kind.INJECT,
                    inject.receiver(),
                    inject.text(),
                    inject.minute(),
                    null,
                    null);
        }

        static Line of(ActionStep step, UUID plan, int minute) {
            return new Line(
                    minute, RunStep.Kind.STEP, step.post(), step.action(), step.minutes(), plan, step.section());
        }

        RunStep step(UUID id, int position) {
            return new RunStep(
                    id, position, kind, post, action, planned, plan, section, null, null, null, "", null, "");
        }
    }
}
