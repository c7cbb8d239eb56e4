package org.youbei.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team; how ready it is says {@link Readiness}. */
public record Team(
        UUID id,
        int revision,
        TeamEntry entry,
        LocalDate madeOn,
        @Nullable LocalDate disbandedOn) {
    public boolean isOpen() {
        return disbandedOn == null;
    }
}
