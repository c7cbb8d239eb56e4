package org.youbei.web.node;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;
import org.youbei.obligation.notice.Outbox;
import org.youbei.obligation.notice.Outbox.Backlog;
import org.youbei.obligation.sweep.SweepRun;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.web.live.LiveWatchers;

/**
 * What the platform tells of itself beside the measurements of the framework: whether this node takes work, and how far sweep and outbox are
 * behind. The last two are of the database, hence the same on every node.
 */
@Component
class NodeFigures implements MeterBinder {
    private final ApplicationAvailability availability;
    private final LiveWatchers watchers;
    private final Clock clock;
    private final Instant begun;
    private final Glance<Backlog> backlog;
    private final Glance<Instant> swept;

    NodeFigures(
            ApplicationAvailability availability, LiveWatchers watchers, Sweeps sweeps, Outbox outbox, Clock clock) {
        this.availability = availability;
        this.watchers = watchers;
        this.clock = clock;
        begun = clock.instant();
        backlog = new Glance<>(outbox::backlog);
        swept = new Glance<>(() -> sweeps.lastDone().map(SweepRun::startedAt).orElse(begun));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("youbei.ready", availability, NodeFigures::ready)
                .description("1 while this node takes work, 0 while it starts or ends")
                .register(registry);
        Gauge.builder("youbei.live.listening", watchers, node -> node.hearsOthers() ? 1 : 0)
                .description("1 while this node hears what other nodes tell")
                .register(registry);
        Gauge.builder("youbei.live.streams", watchers, LiveWatchers::streams)
                .description("Event streams open on this node")
                .register(registry);
        Gauge.builder("youbei.sweep.age", swept, glance -> glance.figure(this::age))
                .description(
                        "Time since the last finished sweep of duties began, or since the start where there was none")
                .baseUnit("seconds")
                .register(registry);
        outbox(registry, "youbei.outbox.waiting", "Messages that wait to be sent", Backlog::waiting);
        outbox(registry, "youbei.outbox.given.up", "Messages given up within a day", Backlog::givenUp);
        Gauge.builder("youbei.outbox.age", backlog, glance -> glance.figure(found -> seconds(found.oldest())))
                .description("How long the oldest message has waited to be sent")
                .baseUnit("seconds")
                .register(registry);
    }

    private void outbox(MeterRegistry registry, String name, String words, ToDoubleFunction<Backlog> figure) {
        Gauge.builder(name, backlog, glance -> glance.figure(figure))
                .description(words)
                .register(registry);
    }

    private static double ready(ApplicationAvailability availability) {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC ? 1 : 0;
    }

    private double age(Instant moment) {
        return seconds(Duration.between(moment, clock.instant()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
