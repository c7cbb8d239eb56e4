package org.youbei.plan.binding;

import java.util.UUID;

/** What in a version leans on something. */
public record Anchor(Kind kind, UUID id) {
    public enum Kind {
        SECTION,
        STEP,
        CONTACT
    }
}
