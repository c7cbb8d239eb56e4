package org.youbei.risk.gauge;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param device whether a device with a token posts its readings */
public record Gauge(
        UUID id,
        UUID risk,
        String name,
        Quantity quantity,
        Rhythm rhythm,
        boolean device,
        @Nullable LocalDate retiredOn) {
    public boolean isRunning() {
        return retiredOn == null;
    }
}
