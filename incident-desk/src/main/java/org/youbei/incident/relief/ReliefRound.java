package org.youbei.incident.relief;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * One kind of goods handed out by a unit.
 *
 * @param incident because of which; null for none, such as help over the winter
 * @param measure what it is counted in, such as 床
 * @param perPerson the standard
 * @param total how much there is to hand out
 * @param basis the text that sets the standard
 * @param source where the goods come from: an issue of a depot, or a donation and what the donor wishes
 * @param store that each hand-out is issued from; null where the goods are of no depot
 * @param handed how much was handed out, to {@code people} people of {@code households} households
 */
public record ReliefRound(
        UUID id,
        @Nullable UUID incident,
        JurisdictionCode unit,
        String title,
        String item,
        String measure,
        BigDecimal perPerson,
        BigDecimal total,
        String basis,
        String source,
        @Nullable ReliefStore store,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        BigDecimal handed,
        int people,
        int households) {
    public boolean isOpen() {
        return closedAt == null;
    }

    public BigDecimal left() {
        return total.subtract(handed);
    }

    /** What the standard gives so many people. */
    public BigDecimal standard(int number) {
        return perPerson.multiply(BigDecimal.valueOf(number));
    }
}
