package org.youbei.web.drill;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillStep;
import org.youbei.drill.Step;

/** What a person says about a step; each step asks for some of it. The request makes sending it twice take the step once. */
public class StepFields {
    private static final String MINUTE = "yyyy-MM-dd'T'HH:mm";

    private @Nullable UUID request;

    @DateTimeFormat(pattern = MINUTE)
    private @Nullable LocalDateTime startsAt;

    @DateTimeFormat(pattern = MINUTE)
    private @Nullable LocalDateTime endsAt;

    private @Nullable String remark;
    private @Nullable String strengths;

    static List<String> asked(DrillStep step) {
        return switch (step) {
            case RESCHEDULING -> List.of("startsAt", "endsAt", "remark");
            case REOPENING, CANCELLATION -> List.of("remark");
            case EVALUATION -> List.of("strengths", "remark");
            default -> List.of();
        };
    }

    Step step(DrillStep kind) {
        return new Step(
                kind,
                instant(startsAt),
                instant(endsAt),
                remark == null ? "" : remark,
                strengths == null ? "" : strengths);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(Drill.CHINA).toInstant();
    }

    public @Nullable UUID getRequest() {
        return request;
    }

    public void setRequest(@Nullable UUID request) {
        this.request = request;
    }

    public @Nullable LocalDateTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable LocalDateTime startsAt) {
        this.startsAt = startsAt;
    }

    public @Nullable LocalDateTime getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(@Nullable LocalDateTime endsAt) {
        this.endsAt = endsAt;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable String getStrengths() {
        return strengths;
    }

    public void setStrengths(@Nullable String strengths) {
        this.strengths = strengths;
    }
}
