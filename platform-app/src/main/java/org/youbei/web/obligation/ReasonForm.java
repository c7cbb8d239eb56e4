package org.youbei.web.obligation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why something is paused, waived or refused. A bean, because a mistyped date must not lose the other fields. */
public class ReasonForm {
    @NotBlank @Size(max = 500) private @Nullable String reason;

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
