package org.youbei.library.shelf;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.library.regime.RegimeState;

/** @param unread how many posts have still to read it */
public record RegimeRow(
        UUID id,
        String title,
        String kind,
        String unitName,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate reviewDue,
        RegimeState state,
        int unread) {}
