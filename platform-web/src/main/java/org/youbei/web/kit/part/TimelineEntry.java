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

    /** The class of the entry's dot. */
    public String look() {
        return new State(state, "").look();
    }
}
