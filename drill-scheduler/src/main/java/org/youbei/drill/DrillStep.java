package org.youbei.drill;

import static org.youbei.drill.DrillState.CANCELLED;
import static org.youbei.drill.DrillState.CLOSED;
import static org.youbei.drill.DrillState.EVALUATED;
import static org.youbei.drill.DrillState.IMPROVING;
import static org.youbei.drill.DrillState.PLANNED;
import static org.youbei.drill.DrillState.PREPARED;
import static org.youbei.drill.DrillState.REPORTED;
import static org.youbei.drill.DrillState.RUNNING;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of steps: from which states each may be taken, and where it leads. Anything else is refused. */
public enum DrillStep {
    /** 准备就绪: fixes what is drilled and makes the run sheet */
    PREPARATION(PREPARED, PLANNED),
    /** 退回准备 */
    REOPENING(PLANNED, PREPARED),
    /** 改期; leads nowhere else, the duty behind the drill stays */
    RESCHEDULING(null, PLANNED, PREPARED),
    /** 开始 */
    START(RUNNING, PREPARED),
    /** 暂停 */
    HOLD(null, RUNNING),
    /** 继续 */
    RESUMPTION(null, RUNNING),
    /** 结束 */
    END(null, RUNNING),
    /** 确认签到 */
    ATTENDANCE(null, RUNNING),
    /** 完成评估 */
    EVALUATION(EVALUATED, RUNNING),
    /** 批准报告; the report is locked from then on */
    REPORT_APPROVAL(REPORTED, EVALUATED),
    /** 启动整改: findings become duties */
    IMPROVEMENT(IMPROVING, REPORTED),
    /** 办结 */
    CLOSING(CLOSED, REPORTED, IMPROVING),
    /** 取消; the duty behind the drill stays */
    CANCELLATION(CANCELLED, PLANNED, PREPARED, RUNNING);

    private final @Nullable DrillState to;
    private final Set<DrillState> from;

    DrillStep(@Nullable DrillState to, DrillState first, DrillState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public boolean fits(DrillState state) {
        return from.contains(state);
    }

    /** Where it leads; nothing for a step that leaves the drill where it stands. */
    public Optional<DrillState> to() {
        return Optional.ofNullable(to);
    }
}
