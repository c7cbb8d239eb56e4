package org.youbei.drill.preparation;

import java.util.UUID;

/**
 * Something that the controller lets happen.
 *
 * @param minute after the start
 * @param receiver the post that it is told to
 */
public record Inject(UUID id, int minute, String text, String receiver) {
    /** Thirty days. */
    public static final int LAST_MINUTE = 43_200;
}
