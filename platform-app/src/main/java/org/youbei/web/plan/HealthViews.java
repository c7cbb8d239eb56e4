package org.youbei.web.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.VersionState;
import org.youbei.plan.health.Health;
import org.youbei.plan.health.PlanHealth;
import org.youbei.plan.health.RevisionTrigger;
import org.youbei.plan.health.Weakness;
import org.youbei.plan.section.Section;
import org.youbei.web.kit.part.State;

/** Makes the health of a plan's version in force, for its own page and the panel beside the text. */
@Component
class HealthViews {
    private final PlanHealth health;
    private final PlanWords words;

    HealthViews(PlanHealth health, PlanWords words) {
        this.health = health;
        this.words = words;
    }

    /** Nothing where the version shown is not in force, or the plan is another unit's: how it stands is not for the units below. */
    Optional<HealthView> of(PlanDossier plan, Actor actor) {
        var judged = plan.version().standing().state() == VersionState.ISSUED
                && actor.scope().contains(plan.entry().unit());
        return judged ? Optional.of(view(plan, health.of(plan.id()))) : Optional.empty();
    }

    State state(Health state) {
        var kind = switch (state) {
            case GREEN -> State.Kind.DONE;
            case AMBER -> State.Kind.SOON;
            case RED -> State.Kind.LATE;
        };
        return new State(kind, words.say("plan.health." + state));
    }

    private HealthView view(PlanDossier plan, List<Weakness> found) {
        var sections = plan.sections().stream().collect(Collectors.toMap(Section::id, Function.identity()));
        return new HealthView(
                state(Health.of(found)),
                found.isEmpty() ? words.say("plan.health.sound") : words.say("plan.health.count", found.size()),
                parts(plan.id(), found, sections),
                found.stream().map(weakness -> line(weakness, sections)).toList(),
                found.stream()
                        .map(weakness -> weakness.kind().trigger())
                        .distinct()
                        .sorted()
                        .map(this::trigger)
                        .toList());
    }

    private List<HealthView.Part> parts(UUID plan, List<Weakness> found, Map<UUID, Section> sections) {
        return found.stream()
                .filter(weakness -> weakness.section() != null && sections.containsKey(weakness.section()))
                .collect(Collectors.groupingBy(weakness -> sections.get(weakness.section())))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().position()))
                .map(entry -> new HealthView.Part(
                        label(entry.getKey()), href(plan, entry.getKey()), state(Health.of(entry.getValue()))))
                .toList();
    }

    private HealthView.Line line(Weakness weakness, Map<UUID, Section> sections) {
        var section = Optional.ofNullable(weakness.section()).map(sections::get);
        var reason = weakness.reason().isEmpty() ? "condition." + weakness.condition() : weakness.reason();
        return new HealthView.Line(
                state(weakness.health()),
                words.say("plan.health.what", words.say("plan.health.kind." + weakness.kind()), weakness.label()),
                words.say("bindable." + reason, weakness.arguments().toArray()),
                section.map(HealthViews::label).orElseGet(() -> words.say("plan.health.contacts")),
                section.map(known -> href(weakness.plan(), known)).orElse(null),
                trigger(weakness.kind().trigger()),
                words.say("plan.health.fix." + weakness.kind()),
                words.moment(weakness.foundAt()));
    }

    private String trigger(RevisionTrigger trigger) {
        return words.say("plan.trigger." + trigger, trigger.item());
    }

    private static String label(Section section) {
        return (section.number() + " " + section.title()).strip();
    }

    private static String href(UUID plan, Section section) {
        return "/plans/" + plan + "#s" + section.position();
    }
}
