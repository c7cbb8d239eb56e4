package org.youbei.web.kit.part;

import org.jspecify.annotations.Nullable;

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
    /** The class of the entry's dot. */
    public String look() {
        return new State(state, "").look();
    }
}
