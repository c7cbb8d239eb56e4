package org.youbei.shelter;

import static org.youbei.shelter.ShelterState.MAINTENANCE;
import static org.youbei.shelter.ShelterState.OPEN;
import static org.youbei.shelter.ShelterState.PAUSED;
import static org.youbei.shelter.ShelterState.PLANNED;
import static org.youbei.shelter.ShelterState.READY;
import static org.youbei.shelter.ShelterState.RESTORING;
import static org.youbei.shelter.ShelterState.RETIRED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of a shelter: from where, to where. */
public enum ShelterStep {
    /** 验收投用 */
    COMMISSIONING(READY, PLANNED),
    /** 检查 */
    CHECK(null, READY, MAINTENANCE),
    /** 转入维护 */
    MAINTENANCE_START(MAINTENANCE, READY),
    /** 维护完成 */
    MAINTENANCE_END(READY, MAINTENANCE),
    /** 启用 */
    OPENING(OPEN, READY, MAINTENANCE),
    /** 暂停接收 */
    PAUSE(PAUSED, OPEN),
    /** 恢复接收 */
    RESUMPTION(OPEN, PAUSED),
    /** 关闭 */
    CLOSING(RESTORING, OPEN, PAUSED),
    /** 恢复完成 */
    RESTORATION(READY, RESTORING),
    /** 停用 */
    RETIREMENT(RETIRED, PLANNED, READY, MAINTENANCE, RESTORING);

    private final @Nullable ShelterState to;
    private final Set<ShelterState> from;

    ShelterStep(@Nullable ShelterState to, ShelterState first, ShelterState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public boolean fits(ShelterState state) {
        return from.contains(state);
    }

    /** Where it leads; empty for a step that leaves the shelter where it stands. */
    public Optional<ShelterState> to() {
        return Optional.ofNullable(to);
    }
}
