package org.youbei.web.plan;

import org.jspecify.annotations.Nullable;
import org.youbei.web.kit.part.State;

/**
 * Something that does not satisfy a policy, ready to print.
 *
 * @param clause the article that it follows from
 * @param where what people call the place, may be empty
 * @param href of the page that puts it right, nothing while nobody may
 * @param who can put it right
 */
public record FindingView(
        boolean blocker,
        State state,
        String text,
        String clause,
        String where,
        @Nullable String href,
        String who) {}
