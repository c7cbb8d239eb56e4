package org.youbei.education.shelf;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.youbei.education.activity.ActivityForm;
import org.youbei.education.activity.ActivityState;
import org.youbei.education.quiz.Topic;
import org.youbei.model.JurisdictionCode;

/**
 * Which activities a list shows; null filters nothing.
 *
 * @param unit that unit and those below
 * @param year in which it begins
 * @param q part of the title, the place or the speaker
 */
public record ActivityFilter(
        @Nullable ActivityState state,
        @Nullable Topic topic,
        @Nullable ActivityForm form,
        @Nullable JurisdictionCode unit,
        @Nullable Year year,
        @Nullable String q) {
    public static final ActivityFilter ALL = new ActivityFilter(null, null, null, null, null, null);
}
