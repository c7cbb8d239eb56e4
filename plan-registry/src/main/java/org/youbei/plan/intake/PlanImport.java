package org.youbei.plan.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * An uploaded document.
 *
 * @param unit the unit that it was uploaded for
 * @param size in bytes
 * @param plan what became of it, once it is saved
 */
public record PlanImport(
        UUID id,
        JurisdictionCode unit,
        UUID account,
        String fileName,
        String sha256,
        long size,
        ReadDocument document,
        Instant uploadedAt,
        Optional<UUID> plan) {}
