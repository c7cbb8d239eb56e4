package org.youbei.plan.response;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ResponseLevel;

/** What is to be written down about an action step; see {@link ActionStep}. */
public record StepWords(
        String post,
        String action,
        @Nullable Integer minutes,
        String resources,
        @Nullable ResponseLevel level,
        @Nullable UUID section) {
    public ActionStep at(UUID id, UUID version, int position, int revision) {
        return new ActionStep(id, version, position, post, action, minutes, resources, level, section, revision);
    }
}
