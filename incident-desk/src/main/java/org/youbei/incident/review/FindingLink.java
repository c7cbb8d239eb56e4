package org.youbei.incident.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a finding leads.
 *
 * @param target the plan, the risk or the rectification
 * @param label its name when it was linked
 */
public record FindingLink(Kind kind, UUID target, String label, Instant madeAt, String madeBy) {
    /** 预案修订建议, 风险事件计数, 问责整改. */
    public enum Kind {
        PLAN,
        RISK,
        RECTIFICATION
    }
}
