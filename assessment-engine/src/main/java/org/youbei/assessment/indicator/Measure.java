package org.youbei.assessment.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Direction;
import org.youbei.model.JurisdictionLevel;

/**
 * How an indicator is measured.
 *
 * @param level the units it is asked of; null for all of a campaign
 * @param source the id of the figure that fills it in; empty for none
 * @param per of how many residents a ratio speaks; 1 for other scales
 * @param low the value that gives 0 (or full marks, where less is better); null where the peers give the anchors
 * @param high the other anchor; null together with {@code low}
 * @param gate whether it is a base condition, met from {@code gateAt} on
 * @param states what not applicable, not answered and 0 mean here
 * @param validity for how many months evidence counts; 0 for no limit
 */
public record Measure(
        Phase phase,
        Respondent respondent,
        @Nullable JurisdictionLevel level,
        String source,
        Scale scale,
        String unit,
        Direction direction,
        BigDecimal per,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean gate,
        @Nullable BigDecimal gateAt,
        String meaning,
        String formula,
        String evidence,
        String states,
        int validity,
        String basis) {
    /** Whether the anchors are the lowest and the highest value of the peers, which compares units within one run only. */
    public boolean ofPeers() {
        return low == null || high == null;
    }

    /** Whether a base condition is met by a value. */
    public boolean meets(BigDecimal value) {
        var limit = gateAt == null ? BigDecimal.ONE : gateAt;
        return direction == Direction.MAX ? value.compareTo(limit) >= 0 : value.compareTo(limit) <= 0;
    }
}
