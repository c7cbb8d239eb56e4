package org.youbei.team.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member as the forecast sees it.
 *
 * @param quals the last day of each qualification, which still counts; empty where it has no end
 * @param leaves times away, both ends included
 * @param exit the last day in the team, which still counts
 */
public record Able(
        String id,
        Map<String, Optional<LocalDate>> quals,
        List<Leave> leaves,
        @Nullable LocalDate exit) {
    /** Away from the first day to the last, both included; without a last day for good. */
    public record Leave(LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    public Able {
        quals = Map.copyOf(quals);
        leaves = List.copyOf(leaves);
    }

    public boolean isThere(LocalDate day) {
        return (exit == null || !day.isAfter(exit)) && leaves.stream().noneMatch(leave -> leave.covers(day));
    }

    /** Whether the person counts for a qualification on a day. */
    public boolean can(String qualification, LocalDate day) {
        var until = quals.get(qualification);
        return isThere(day)
                && until != null
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
