package org.youbei.inspection.report;

import org.youbei.inspection.checklist.HazardGrade;

/** What the first review decides; the answer is what the resident reads. */
public sealed interface Review {
    String answer();

    /** There is something: it becomes a hazard. */
    record Taking(String description, HazardGrade grade, String answer) implements Review {}

    /** There is nothing to it here. */
    record Dismissal(String answer) implements Review {}
}
