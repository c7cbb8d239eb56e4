package org.youbei.drill.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/**
 * One thing that must be drilled: the window that its rule opens, and the drills in it.
 *
 * @param duty in the ledger
 * @param opened when the window opened: the issue of the plan, or the last drill
 * @param due the last day of the window
 * @param lastDrill the last one that counts; nothing where there was none
 * @param nextDrill the next one ahead or running
 */
public record CoverageRow(
        UUID duty,
        Subject subject,
        String title,
        JurisdictionCode unit,
        String unitName,
        String rule,
        String period,
        LocalDate opened,
        LocalDate due,
        boolean paused,
        @Nullable UUID lastDrill,
        @Nullable LocalDate lastOn,
        @Nullable UUID nextDrill,
        @Nullable LocalDate nextOn) {}
