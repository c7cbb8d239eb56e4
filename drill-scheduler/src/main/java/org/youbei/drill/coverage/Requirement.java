package org.youbei.drill.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Something that must be drilled and is no plan: a street's work-safety drill, a crowded place, a fire key unit.
 *
 * @param rule the rule of the pack that asks for it
 * @param since from when its clock runs
 */
public record Requirement(
        UUID id,
        JurisdictionCode unit,
        String rule,
        String name,
        LocalDate since,
        @Nullable LocalDate endedOn) {}
