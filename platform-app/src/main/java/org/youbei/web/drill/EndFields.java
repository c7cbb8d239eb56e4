package org.youbei.web.drill;

import org.jspecify.annotations.Nullable;

/** Why something need not be drilled any more. */
public class EndFields {
    private @Nullable String reason;

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
