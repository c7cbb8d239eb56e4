package org.youbei.web.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.sweep.SweepRun;
import org.youbei.web.obligation.ObligationWords;
import org.youbei.web.part.State;

/** Makes lines of runs. */
@Component
class SweepViews {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ObligationWords words;
    private final ZoneId zone;

    SweepViews(ObligationWords words, Clock clock) {
        this.words = words;
        zone = clock.getZone();
    }

    /** A run, ready to print. */
    record Line(
            String started,
            String took,
            String by,
            State state,
            long overdue,
            long reminded,
            long escalated,
            long messages) {}

    Line line(SweepRun run, Locale locale) {
        return new Line(
                MOMENT.format(run.startedAt().atZone(zone)),
                took(run.startedAt(), run.finishedAt(), locale),
                run.startedBy().equals(Actor.platform().name())
                        ? words.text("sweep.schedule", locale)
                        : run.startedBy(),
                new State(look(run.state()), words.text("sweep.state." + run.state(), locale)),
                run.overdue(),
                run.reminded(),
                run.escalated(),
                run.messages());
    }

    private String took(Instant from, @Nullable Instant to, Locale locale) {
        return to == null
                ? ""
                : words.text(
                        "sweep.seconds",
                        locale,
                        "%.1f".formatted(Duration.between(from, to).toMillis() / 1000.0));
    }

    private static State.Kind look(SweepRun.State state) {
        return switch (state) {
            case RUNNING -> State.Kind.OPEN;
            case DONE -> State.Kind.DONE;
            case FAILED -> State.Kind.LATE;
            case INTERRUPTED -> State.Kind.PAUSED;
        };
    }
}
