package org.youbei.plan.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.health.Health;

/**
 * The plans of one unit in one slot.
 *
 * @param plans how many there are, without those that ended
 * @param inForce how many of them are in force
 * @param plan the one that stands for them: in force before in work, the latest first
 * @param issuedOn the day of the oldest issue that is still in force
 * @param overdue the kinds of duties that are past their date
 */
public record Coverage(
        int plans,
        int inForce,
        UUID plan,
        String title,
        @Nullable LocalDate issuedOn,
        List<String> overdue,
        Health health) {
    public Coverage {
        overdue = List.copyOf(overdue);
    }
}
