package org.youbei.web.callout;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.incident.call.CallOut;
import org.youbei.team.Calls;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** How a call-out stands, in words: how many of those called have answered, and whether the time is over. */
@Component
public class CallOutText {
    private final Words words;

    CallOutText(Words words) {
        this.words = words;
    }

    /** @param sums by call of the roster */
    public State state(CallOut out, Map<UUID, Calls.Call> sums, Instant now) {
        var first = sums.get(out.call());
        var second = out.standInCall() == null ? null : sums.get(out.standInCall());
        int called = (first == null ? 0 : first.called()) + (second == null ? 0 : second.called());
        int answered = (first == null ? 0 : first.answered()) + (second == null ? 0 : second.answered());
        var word = words.say("callout.answered.of", answered, called);
        if (answered == called) {
            return new State(State.Kind.DONE, word);
        }
        if (!out.isRunning()) {
            return new State(State.Kind.ENDED, word);
        }
        return out.isOver(now)
                ? new State(State.Kind.LATE, word + " · " + words.say("callout.over"))
                : new State(State.Kind.SOON, word);
    }
}
