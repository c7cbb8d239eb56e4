package org.youbei.web.activation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.drill.run.RunStep;
import org.youbei.incident.run.Activation;
import org.youbei.incident.run.Activations;
import org.youbei.model.Actor;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.Followed;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;

/** Run sheets of plans in action as tables, on their own pages and on the page of everything that runs; each changed row is also sent alone. */
@Component
public class ActivationSheets {
    private final Activations activations;
    private final Words words;
    private final Clock clock;

    ActivationSheets(Activations activations, Words words, Clock clock) {
        this.activations = activations;
        this.words = words;
        this.clock = clock;
    }

    public String title(Activation one) {
        return words.say("activation.sheet", one.planTitle(), words.say("activation.level." + one.level()));
    }

    public ThingPart part(Actor actor, Activation one, String title) {
        var steps = activations.sheet(one.id());
        var acts = actor.works() && one.isRunning();
        return table(title, one, steps, acts);
    }

    /** One row, as it is sent to whoever follows: it offers nothing to do, so that it is the same for everybody. */
    public ThingPart row(Activation one, RunStep step) {
        return rows(one, List.of(step));
    }

    /** Rows that offer nothing to do, for papers. */
    public ThingPart rows(Activation one, List<RunStep> steps) {
        return table("", one, steps, false);
    }

    private ThingPart table(String title, Activation one, List<RunStep> steps, boolean acts) {
        var rows = new ArrayList<List<ThingCell>>();
        for (var step : steps) {
            var planned = step.plannedMinutes();
            rows.add(List.of(
                    ThingCell.of(Integer.toString(step.position() + 1)),
                    ThingCell.of(step.post()),
                    acts && !step.isStamped()
                            ? ThingCell.link(step.action(), "/activations/" + one.id() + "/steps/" + step.id())
                            : ThingCell.of(step.action()),
                    ThingCell.of(planned == null ? Words.NONE : words.say("activation.within", planned)),
                    ThingCell.state(state(one, step))));
        }
        return ThingPart.table(
                        title,
                        List.of(
                                words.say("activation.number"),
                                words.say("activation.post"),
                                words.say("activation.action"),
                                words.say("activation.planned"),
                                words.say("activation.done")),
                        rows,
                        words.say("activation.sheet.none"))
                .withIds(steps.stream().map(step -> "step-" + step.id()).toList());
    }

    private State state(Activation one, RunStep step) {
        var seconds = step.stampedSeconds();
        if (step.isStamped() && seconds != null) {
            return new State(
                    step.isLate() ? State.Kind.LATE : State.Kind.DONE,
                    words.say("activation.done.after", seconds / 60, step.stampedName()));
        }
        var planned = step.plannedMinutes();
        var late = planned != null
                && one.isRunning()
                && Duration.between(one.startedAt(), clock.instant()).toSeconds() > planned * 60L;
        return new State(
                late ? State.Kind.LATE : State.Kind.IDLE, words.say(late ? "activation.overdue" : "activation.open"));
    }

    /** Stamped steps are counted; a start, another level or an end is another state of the version, and open steps become late by the minute. */
    public Followed followed(UUID incident, String state, List<Activation> shown) {
        int steps = 0;
        int stamped = 0;
        for (var one : shown) {
            var sheet = activations.sheet(one.id());
            steps += sheet.size();
            stamped += (int) sheet.stream().filter(RunStep::isStamped).count();
        }
        var running = shown.stream().filter(Activation::isRunning).count();
        var levels = shown.stream().mapToInt(one -> one.level().number()).sum();
        var minute = running == 0 ? 0 : clock.instant().getEpochSecond() / 60;
        return new Followed(
                "/incidents/" + incident + "/events",
                state + "-" + running + "-" + levels,
                state + "-" + running + "-" + levels + "-" + steps + "-" + minute + "." + stamped);
    }
}
