package org.youbei.web.training;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.training.Session;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** How trainings are said. */
@Component
public class TrainingWords extends Words {
    private final Clock clock;

    TrainingWords(MessageSource messages, Clock clock) {
        super(messages);
        this.clock = clock;
    }

    public String time(Session session) {
        return moment(session.entry().startsAt()) + " – "
                + moment(session.entry().endsAt());
    }

    /** How many have a place, how many wait; or how it ended. */
    public State state(Session session) {
        var now = clock.instant();
        if (session.isOff()) {
            return new State(State.Kind.ENDED, say("training.off"));
        }
        if (session.entry().endsAt().isAfter(now)) {
            int placed = session.asked() - session.waiting();
            var text = session.waiting() == 0
                    ? say("training.places.of", placed, session.entry().capacity())
                    : say("training.places.waiting", placed, session.entry().capacity(), session.waiting());
            return new State(session.waiting() == 0 ? State.Kind.OPEN : State.Kind.SOON, text);
        }
        return session.isDone(now)
                ? new State(State.Kind.DONE, say("training.done", session.came()))
                : new State(State.Kind.LATE, say("training.unrecorded"));
    }
}
