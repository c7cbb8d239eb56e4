package org.youbei.drill.preparation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be made ready before a drill. */
public record Task(
        UUID id,
        String what,
        String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn,
        String doneBy) {}
