package org.youbei.web.kit.part;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youbei.web.kit.word.Words;
import org.youbei.workflow.Fact;

/**
 * Something that happened.
 *
 * @param when date and time, ready to print
 * @param who the person or unit; may be empty where the platform did it
 * @param what what was done, one sentence
 * @param change from → to, or a remark; null where there is none
 * @param href the evidence or record behind it; null where there is none
 * @param state how the dot looks; {@link State.Kind#OPEN} for ordinary entries
 * @param id of its element, where it is also sent to pages that follow it; null else
 */
public record TimelineEntry(
        String when,
        String who,
        String what,
        @Nullable String change,
        @Nullable String href,
        State.Kind state,
        @Nullable String id) {
    public TimelineEntry(
            String when, String who, String what, @Nullable String change, @Nullable String href, State.Kind state) {
        this(when, who, what, change, href, state, null);
    }

    /** What somebody, or the platform itself, did at a moment. */
    public static TimelineEntry told(
            Words words,
            Instant at,
            String name,
            String what,
            @Nullable String change,
            @Nullable String href,
            State.Kind state) {
        return new TimelineEntry(words.moment(at), words.actor(name), what, change, href, state);
    }

    public TimelineEntry withId(String element) {
        return new TimelineEntry(when, who, what, change, href, state, element);
    }

    /**
     * A step of a life cycle, or what else happened to a thing.
     *
     * @param was under which the steps are named in the past: {@code risk.was.}
     * @param end the state in which the thing is over
     */
    public static <E extends Enum<E>> TimelineEntry of(Words words, Fact<E> fact, String was, E end) {
        return told(
                words,
                fact.at(),
                fact.name(),
                words.say(was + Words.noun(fact.step())),
                fact.remark().isEmpty() ? null : fact.remark(),
                null,
                fact.after() == end ? State.Kind.ENDED : State.Kind.OPEN);
    }

    /** The class of the entry's dot. */
    public String look() {
        return new State(state, "").look();
    }
}
