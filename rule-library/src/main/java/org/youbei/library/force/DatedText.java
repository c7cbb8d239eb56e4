package org.youbei.library.force;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text as far as its force is concerned.
 *
 * @param from the day it takes force; null where none is fixed yet
 * @param to the day it is out of force, itself no longer a day in force; null where none was said
 * @param replacedBy the text that takes its place on the day that one takes force; null where none does
 */
public record DatedText(
        String id,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String replacedBy) {}
