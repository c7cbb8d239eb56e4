package org.youbei.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/**
 * An entry to be read.
 *
 * @param unitName the unit's name, or its code where it cannot be seen
 * @param before the values that changed, as they were, as JSON
 * @param after the same values, as they became
 * @param hash in hexadecimal
 * @param names of the things that the entry speaks of, by id; those without a name, or out of sight, are missing
 */
public record AuditRow(
        UUID id,
        JurisdictionCode jurisdiction,
        String unitName,
        long sequence,
        Instant at,
        String actor,
        String roles,
        String action,
        Subject subject,
        String before,
        String after,
        String hash,
        Map<UUID, ThingName> names) {
    AuditRow named(Map<UUID, ThingName> known) {
        return new AuditRow(
                id, jurisdiction, unitName, sequence, at, actor, roles, action, subject, before, after, hash, known);
    }
}
