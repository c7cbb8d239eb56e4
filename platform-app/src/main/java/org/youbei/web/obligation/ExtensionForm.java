package org.youbei.web.obligation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The later due date that is asked for, and why. A bean, because a mistyped date must not lose the other fields. */
public class ExtensionForm {
    @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate newDue;

    @NotBlank @Size(max = 500) private @Nullable String reason;

    public @Nullable LocalDate getNewDue() {
        return newDue;
    }

    public void setNewDue(@Nullable LocalDate newDue) {
        this.newDue = newDue;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
