package org.youbei.inspection.hazard;

import static org.youbei.inspection.hazard.HazardState.ACCEPTED;
import static org.youbei.inspection.hazard.HazardState.CLOSED;
import static org.youbei.inspection.hazard.HazardState.DISMISSED;
import static org.youbei.inspection.hazard.HazardState.FOUND;
import static org.youbei.inspection.hazard.HazardState.GRADED;
import static org.youbei.inspection.hazard.HazardState.NOTICED;
import static org.youbei.inspection.hazard.HazardState.RECTIFYING;
import static org.youbei.inspection.hazard.HazardState.SUBMITTED;
import static org.youbei.inspection.hazard.HazardState.TRANSFERRED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of steps: from which states each may be taken, where it leads, and who takes it. Anything else is refused. */
public enum HazardStep {
    /** 定级 */
    GRADING(GRADED, Taker.WORKER, FOUND, GRADED),
    /** 下达整改通知 */
    NOTICE(NOTICED, Taker.WORKER, GRADED),
    /** 五落实整改方案 of a major hazard; leads nowhere else */
    PLAN(null, Taker.RECTIFIER, NOTICED, RECTIFYING),
    /** 开始整改 */
    START(RECTIFYING, Taker.RECTIFIER, NOTICED),
    /** 申请延期 */
    EXTENSION_REQUEST(null, Taker.RECTIFIER, NOTICED, RECTIFYING),
    /** 同意延期 */
    EXTENSION_GRANT(null, Taker.SUPERIOR, NOTICED, RECTIFYING),
    /** 不同意延期 */
    EXTENSION_REFUSAL(null, Taker.SUPERIOR, NOTICED, RECTIFYING),
    /** 提交验收 with photos of after */
    SUBMISSION(SUBMITTED, Taker.RECTIFIER, RECTIFYING),
    /** 验收通过 */
    ACCEPTANCE(ACCEPTED, Taker.ACCEPTOR, SUBMITTED),
    /** 退回整改 */
    RETURN(RECTIFYING, Taker.ACCEPTOR, SUBMITTED),
    /** 销号 */
    CLOSING(CLOSED, Taker.ACCEPTOR, ACCEPTED),
    /** 挂牌督办 of a major hazard; leads nowhere else */
    LISTING(null, Taker.SUPERIOR, GRADED, NOTICED, RECTIFYING, SUBMITTED),
    /** 移交主管部门 */
    TRANSFER(TRANSFERRED, Taker.WORKER, FOUND, GRADED, NOTICED),
    /** 部门答复; leads back to where it was handed over */
    ANSWER(null, Taker.WORKER, TRANSFERRED),
    /** 查无此患 */
    DISMISSAL(DISMISSED, Taker.WORKER, FOUND, GRADED);

    /** Whose a step is. */
    public enum Taker {
        /** Whoever works at the hazard's unit or above. */
        WORKER,
        /** The responsible unit by its link, or a worker on its behalf. */
        RECTIFIER,
        /** A worker who did not rectify; of a major hazard the street or the district. */
        ACCEPTOR,
        /** The street or the district. */
        SUPERIOR
    }

    private final @Nullable HazardState to;
    private final Taker taker;
    private final Set<HazardState> from;

    HazardStep(@Nullable HazardState to, Taker taker, HazardState first, HazardState... more) {
        this.to = to;
        this.taker = taker;
        this.from = EnumSet.of(first, more);
    }

    public boolean fits(HazardState state) {
        return from.contains(state);
    }

    /** Where it leads; nothing for a step that leaves the hazard where it stands, and for the answer of a department. */
    public Optional<HazardState> to() {
        return Optional.ofNullable(to);
    }

    public Taker taker() {
        return taker;
    }
}
