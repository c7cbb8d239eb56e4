package org.youbei.library.regime;

import static org.youbei.library.regime.RegimeState.CONSULTED;
import static org.youbei.library.regime.RegimeState.DRAFT;
import static org.youbei.library.regime.RegimeState.FILED;
import static org.youbei.library.regime.RegimeState.ISSUED;
import static org.youbei.library.regime.RegimeState.REPEALED;
import static org.youbei.library.regime.RegimeState.REVIEWED;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a regime: from where, to where. The unit that keeps it takes them. */
public enum RegimeStep {
    /** 征求意见 */
    CONSULTATION(CONSULTED, DRAFT),
    /** 印发 */
    ISSUE(ISSUED, CONSULTED),
    /** 报备 */
    FILING(FILED, ISSUED),
    /** 复核 */
    REVIEW(REVIEWED, ISSUED, FILED, REVIEWED),
    /** 废止 */
    REPEAL(REPEALED, ISSUED, FILED, REVIEWED),
    /** 撤回草稿 */
    WITHDRAWAL(REPEALED, DRAFT, CONSULTED);

    private final RegimeState to;
    private final Set<RegimeState> from;

    RegimeStep(RegimeState to, RegimeState first, RegimeState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public boolean fits(RegimeState state) {
        return from.contains(state);
    }

    public RegimeState to() {
        return to;
    }
}
