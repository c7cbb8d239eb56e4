package org.youbei.web.report;

import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.report.Review;

/** The first review as it is filled in. */
public class ReviewForm {
    private boolean taken;
    private @Nullable String description;
    private @Nullable HazardGrade grade = HazardGrade.GENERAL;
    private @Nullable String answer;

    Review review() {
        var said = answer == null ? "" : answer;
        return taken
                ? new Review.Taking(
                        description == null ? "" : description, grade == null ? HazardGrade.GENERAL : grade, said)
                : new Review.Dismissal(said);
    }

    public boolean isTaken() {
        return taken;
    }

    public void setTaken(boolean taken) {
        this.taken = taken;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable HazardGrade getGrade() {
        return grade;
    }

    public void setGrade(@Nullable HazardGrade grade) {
        this.grade = grade;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
