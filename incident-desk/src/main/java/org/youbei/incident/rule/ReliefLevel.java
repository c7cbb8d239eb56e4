package org.youbei.incident.rule;

import java.util.Optional;
import org.youbei.model.ResponseLevel;

/**
 * From which figures the state starts a relief response (国家自然灾害救助应急预案, 2024, part 5). Any one of the four is enough, each lower bound belongs
 * to its level, and the highest level counts.
 */
public final class ReliefLevel {
    private ReliefLevel() {}

    /**
     * @param deadOrMissing people
     * @param moved people moved or in need of help at once
     * @param rooms that collapsed or are badly damaged, and the households they belong to
     */
    private record Bounds(long deadOrMissing, long moved, long rooms, long households) {
        boolean reached(long dead, long people, long damaged, long homes) {
            return dead >= deadOrMissing || people >= moved || damaged >= rooms || homes >= households;
        }
    }

    private static Bounds bounds(ResponseLevel level) {
        return switch (level) {
            case I -> new Bounds(200, 2_000_000, 300_000, 100_000);
            case II -> new Bounds(100, 1_000_000, 200_000, 70_000);
            case III -> new Bounds(50, 500_000, 100_000, 30_000);
            case IV -> new Bounds(20, 100_000, 10_000, 3_000);
        };
    }

    /** The level; none where every figure is below the lowest bounds. */
    public static Optional<ResponseLevel> of(long deadOrMissing, long moved, long rooms, long households) {
        for (var level : ResponseLevel.values()) {
            if (bounds(level).reached(deadOrMissing, moved, rooms, households)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
