package org.youbei.incident.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResponseLevel;

/**
 * A plan in action. What the order says: the matter, the level, how long it is expected to last, the measures (突发事件应对法 2024, article 72).
 *
 * @param hours it is expected to last
 * @param endedAt null while it runs
 */
public record Activation(
        UUID id,
        UUID incident,
        JurisdictionCode unit,
        UUID plan,
        UUID version,
        String planTitle,
        ResponseLevel level,
        String matter,
        int hours,
        String measures,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        String endedBy,
        String endReason) {
    public boolean isRunning() {
        return endedAt == null;
    }
}
