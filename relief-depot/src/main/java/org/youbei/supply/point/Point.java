package org.youbei.supply.point;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;

/**
 * Where goods lie, or where somebody has promised them.
 *
 * @param keeper the post (岗位) that keeps them, and the one that stands in
 * @param lead minutes from the call until goods leave it
 */
public record Point(
        UUID id,
        JurisdictionCode unit,
        String name,
        Mode mode,
        String address,
        String keeper,
        String standIn,
        int lead,
        @Nullable GeoPoint at,
        boolean closed) {
    public Point {
        name = name.strip();
        address = address.strip();
        keeper = keeper.strip();
        standIn = standIn.strip();
    }

    /** How the goods are held. */
    public enum Mode {
        /** 实物储备 */
        PHYSICAL,
        /** 协议储备 */
        AGREEMENT,
        /** 产能储备 */
        CAPACITY
    }
}
