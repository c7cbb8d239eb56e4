package org.youbei.web.kit.part;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youbei.web.kit.word.Words;

/**
 * Something that happened.
 *
 * @param when date and time, ready to print
 * @param who the person or unit; may be empty where the platform did it
 * @param what what was done, one sentence
 * @param change from → to, or a remark; null where there is none
 * @param href the evidence or record behind it; null where there is none
 * @param state how the dot looks; {@link State.Kind#OPEN} for ordinary entries
 */
public record TimelineEntry(
        String when,
        String who,
        String what,
        @Nullable String change,
        @Nullable String href,
        State.Kind state) {
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

    /** The class of the entry's dot. */
    public String look() {
        return new State(state, "").look();
    }
}
