package org.youbei.incident.relief;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Goods in the hands of a household; never changed.
 *
 * @param name of who received them, masked unless it was asked for
 * @param reason why it is another quantity than the standard gives; empty where it is that
 */
public record ReliefLine(
        UUID id,
        String name,
        int people,
        BigDecimal quantity,
        String reason,
        Signed signed,
        Instant handedAt,
        String handedBy) {
    /** How receipt was confirmed: 本人签字, 按手印, 代领签字. */
    public enum Signed {
        SIGNED,
        THUMB,
        PROXY
    }
}
