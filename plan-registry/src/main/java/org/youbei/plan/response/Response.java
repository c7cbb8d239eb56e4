package org.youbei.plan.response;

import java.util.UUID;
import org.youbei.model.ResponseLevel;

/**
 * What a version does at one response level.
 *
 * @param trigger when the level begins; empty while it is not written
 * @param actions what is done, paragraphs parted by line breaks
 * @param decider who orders it
 * @param revision counts the changes of the words
 */
public record Response(
        UUID id, UUID version, ResponseLevel level, String trigger, String actions, String decider, int revision) {
    /** In characters. */
    public static final int LONGEST_TEXT = 20_000;

    public static final int LONGEST_NAME = 100;
}
