package org.youbei.library.reading;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * That a post has to read a regime.
 *
 * @param document the text in the library
 * @param readOn null while it is not read
 * @param ended whether the regime was repealed before it was read
 */
public record Reading(
        UUID id,
        JurisdictionCode unit,
        UUID regime,
        String title,
        UUID document,
        String post,
        LocalDate due,
        @Nullable LocalDate readOn,
        String readBy,
        boolean ended) {}
