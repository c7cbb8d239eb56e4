package org.youbei.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which duties a list shows; everything that is null filters nothing, except that without a state only open ones show.
 *
 * @param unit this unit and all below it
 * @param kinds one of these kinds; without any kind nothing shows
 * @param text part of the title
 * @param alone without the units below the unit
 * @param from due on this day or later
 * @param to due on this day or earlier
 */
public record ObligationFilter(
        @Nullable JurisdictionCode unit,
        @Nullable ObligationState state,
        @Nullable Collection<ObligationKind> kinds,
        @Nullable UUID owner,
        @Nullable String text,
        boolean alone,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final ObligationFilter OPEN = new ObligationFilter(null, null, null, null, null, false);

    /** Whenever they are due. */
    public ObligationFilter(
            @Nullable JurisdictionCode unit,
            @Nullable ObligationState state,
            @Nullable Collection<ObligationKind> kinds,
            @Nullable UUID owner,
            @Nullable String text,
            boolean alone) {
        this(unit, state, kinds, owner, text, alone, null, null);
    }

    public ObligationFilter due(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ObligationFilter(unit, state, kinds, owner, text, alone, first, last);
    }

    public ObligationFilter in(@Nullable JurisdictionCode other) {
        return new ObligationFilter(other, state, kinds, owner, text, alone, from, to);
    }

    public ObligationFilter with(@Nullable ObligationState other) {
        return new ObligationFilter(unit, other, kinds, owner, text, alone, from, to);
    }

    public ObligationFilter ofKinds(Collection<ObligationKind> others) {
        return new ObligationFilter(unit, state, others, owner, text, alone, from, to);
    }
}
