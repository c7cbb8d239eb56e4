package org.youbei.education.year;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.education.quiz.Topic;

/**
 * Something to be done in a year.
 *
 * @param activity what became of it; null while nothing did
 * @param obstacle the text of why it found no place, by its key; empty for none
 */
public record PlanLine(
        UUID id,
        Why why,
        String title,
        Topic topic,
        LocalDate from,
        LocalDate to,
        boolean dropped,
        @Nullable UUID activity,
        String obstacle) {
    /** Why it stands in the plan. */
    public enum Why {
        KEY_DATE,
        WEEK,
        RISK,
        REACH,
        OWN
    }
}
