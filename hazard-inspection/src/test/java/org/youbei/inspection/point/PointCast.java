package org.youbei.inspection.point;

import java.time.Instant;
import java.util.UUID;
import org.youbei.inspection.Rounds;
import org.youbei.testing.Cast;

/** Points that stand in no database. */
public final class PointCast {
    private PointCast() {}

    public static Point shop() {
        return new Point(UUID.randomUUID(), "AAAA11", Rounds.shop(Cast.JIYUQIAO_COMMUNITY), Instant.EPOCH);
    }
}
