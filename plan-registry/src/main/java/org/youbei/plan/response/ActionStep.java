package org.youbei.plan.response;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ResponseLevel;

/**
 * Something that somebody does when the plan is put into action.
 *
 * @param position its place in the order of action, from 0
 * @param post who does it, by the name of the post; empty while it is not said
 * @param minutes within how many minutes of the order; nothing while it is not said
 * @param level only at this level and the higher ones; at every level without it
 * @param section where the plan says so
 * @param revision counts the changes of the words
 */
public record ActionStep(
        UUID id,
        UUID version,
        int position,
        String post,
        String action,
        @Nullable Integer minutes,
        String resources,
        @Nullable ResponseLevel level,
        @Nullable UUID section,
        int revision) {
    public static final int LONGEST_POST = 100;
    public static final int LONGEST_ACTION = 2_000;
    public static final int LONGEST_RESOURCES = 500;
    /** Thirty days. */
    public static final int MOST_MINUTES = 43_200;

    /** Whether it is done at that level. */
    public boolean isDoneAt(ResponseLevel ordered) {
        return level == null || ordered.number() <= level.number();
    }
}
