package org.youbei.accountability;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which rectifications a list shows; null filters nothing.
 *
 * @param overdue only those that are open and past their day
 * @param q part of the title or of the owner's post
 */
public record RectificationFilter(
        Rectification.@Nullable State state,
        @Nullable Boolean overdue,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {}
