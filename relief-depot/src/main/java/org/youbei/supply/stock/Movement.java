package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * An entry of the ledger; it never changes.
 *
 * @param request of the form that it came from; the lines of one paper have the same
 * @param amount what is more there because of it, below zero where it left
 * @param balance what was there after it, in the order of the days; zero where nobody asked
 * @param about the entry that it takes back or returns, or the count it follows; null for none
 * @param second who agreed to it beside the one who entered it; empty for none
 */
public record Movement(
        UUID id,
        UUID request,
        UUID stock,
        JurisdictionCode unit,
        MovementKind kind,
        BigDecimal amount,
        BigDecimal balance,
        LocalDate on,
        @Nullable UUID about,
        String purpose,
        String reason,
        String by,
        String second,
        Instant at) {}
