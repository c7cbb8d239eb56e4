package org.youbei.assessment.spot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * A sample as it was drawn.
 *
 * @param number from 1 within its campaign
 * @param population the units it was drawn from
 * @param reason why it was drawn; demanded from the second on
 */
public record Sample(
        UUID id,
        UUID campaign,
        int number,
        int percent,
        long seed,
        List<JurisdictionCode> population,
        List<JurisdictionCode> units,
        String reason,
        String by,
        Instant at) {
    public Sample {
        population = List.copyOf(population);
        units = List.copyOf(units);
    }

    /** Draws it once more from what was kept; it must come out the same. */
    public Drawing again() {
        return Drawing.of(population, percent, seed);
    }
}
