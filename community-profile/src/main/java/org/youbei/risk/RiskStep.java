package org.youbei.risk;

import static org.youbei.risk.RiskState.ASSESSED;
import static org.youbei.risk.RiskState.CLOSED;
import static org.youbei.risk.RiskState.IDENTIFIED;
import static org.youbei.risk.RiskState.TREATED;
import static org.youbei.risk.RiskState.WATCHED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of a risk: from where, to where, and who takes them. */
public enum RiskStep {
    /** 评估：打分，得出颜色；再评估从头确认 */
    ASSESSMENT(ASSESSED, false, IDENTIFIED, ASSESSED, TREATED, WATCHED),
    /** 街道确认评估 */
    CONFIRMATION(null, true, ASSESSED),
    /** 街道退回评估 */
    RETURN(IDENTIFIED, true, ASSESSED),
    /** 落实措施 */
    TREATMENT(TREATED, false, ASSESSED),
    /** 措施完成，转入监视 */
    WATCHING(WATCHED, false, TREATED),
    /** 接受风险；红色须街道 */
    ACCEPTANCE(WATCHED, false, ASSESSED, TREATED),
    /** 复核 */
    REVIEW(null, false, ASSESSED, TREATED, WATCHED),
    /** 发生了事件 */
    EVENT(null, false, IDENTIFIED, ASSESSED, TREATED, WATCHED),
    /** 销除 */
    CLOSING(CLOSED, true, IDENTIFIED, ASSESSED, TREATED, WATCHED),
    /** 重新登记 */
    REOPENING(IDENTIFIED, false, CLOSED);

    private final @Nullable RiskState to;
    private final boolean superior;
    private final Set<RiskState> from;

    RiskStep(@Nullable RiskState to, boolean superior, RiskState first, RiskState... more) {
        this.to = to;
        this.superior = superior;
        this.from = EnumSet.of(first, more);
    }

    public boolean fits(RiskState state) {
        return from.contains(state);
    }

    /** Where it leads; empty for a step that leaves the risk where it stands. */
    public Optional<RiskState> to() {
        return Optional.ofNullable(to);
    }

    /** Whether only the street or the district takes it. */
    public boolean isSuperiors() {
        return superior;
    }
}
