package org.youbei.supply.need;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.supply.rule.Cover;

/**
 * What is needed of one norm, what there is, and how long it lasts.
 *
 * @param left how much was not counted, by the reason: expired, set aside, reserved
 */
public record CoverLine(Norm norm, Cover cover, Map<String, BigDecimal> left) {
    public boolean isShort() {
        return cover.shortage().signum() > 0;
    }

    /** Days that all of it lasts; null for what is needed once. */
    public @Nullable BigDecimal days() {
        return norm.basis() == Norm.Basis.HEAD_DAY ? cover.days() : null;
    }
}
