package org.youbei.volunteer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A place in a shift that somebody offers to others.
 *
 * @param unit whose shift it is
 * @param giverName masked; empty where the reader sees no volunteers of that unit
 * @param taker who has taken the offer; null while nobody has
 * @param remark why it was declined; empty otherwise
 */
public record Swap(
        UUID id,
        UUID shift,
        JurisdictionCode unit,
        UUID giver,
        String giverName,
        @Nullable UUID taker,
        String takerName,
        String reason,
        State state,
        Instant offeredAt,
        String endedBy,
        String remark) {
    /** Where an offer stands. */
    public enum State {
        /** 待接 */
        OFFERED,
        /** 已有人接，待批准 */
        TAKEN,
        /** 已换 */
        FILLED,
        /** 未批准 */
        DECLINED,
        /** 已收回 */
        BACK,
        /** 班次取消，或本人已取消报名 */
        LAPSED
    }

    public boolean isOpen() {
        return state == State.OFFERED || state == State.TAKEN;
    }

    public boolean isTaken() {
        return state == State.TAKEN;
    }

    /** Whether somebody offers it, or has taken it. */
    public boolean isOf(UUID volunteer) {
        return giver.equals(volunteer) || volunteer.equals(taker);
    }
}
