package org.youbei.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change worth remembering.
 *
 * @param action what was done, as noun and verb: {@code plan.issued}
 * @param before the values that changed, as they were; never a secret, personal values masked
 * @param after the same values, as they are now
 */
public record AuditEntry(
        String action,
        Subject subject,
        JurisdictionCode jurisdiction,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {
    public AuditEntry {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    public static AuditEntry of(
            String action, Subject subject, JurisdictionCode jurisdiction, Map<String, @Nullable Object> after) {
        return new AuditEntry(action, subject, jurisdiction, Map.of(), after);
    }
}
