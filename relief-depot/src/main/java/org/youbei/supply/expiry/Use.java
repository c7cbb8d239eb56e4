package org.youbei.supply.expiry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a lot can be used before it expires.
 *
 * @param id of the drill or the agreement
 * @param title what it is called
 * @param with the unit that drills, borrows, or sells and takes back
 * @param by the day until which it makes sense: of a drill its day, of an agreement its last one or that of the lot, whichever is earlier
 */
public record Use(Way way, UUID id, String title, String with, LocalDate by) {
    /** How it is used. */
    public enum Way {
        /** 演练使用 */
        DRILL,
        /** 按协议借给邻近单位，到期归还新的 */
        LEND,
        /** 按协议与商户轮换 */
        ROTATE
    }
}
