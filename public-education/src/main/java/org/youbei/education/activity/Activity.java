package org.youbei.education.activity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.education.quiz.Question;
import org.youbei.model.JurisdictionCode;
import org.youbei.workflow.Placed;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/** A lecture, an exhibition, a visit … of a unit, with the codes behind which people check in and answer. */
@Entity
@Table(schema = "education", name = "activity")
public class Activity extends Placed {
    @Embedded
    private Entry entry;

    @Enumerated(EnumType.STRING)
    private ActivityState state;

    private String checkinCode;
    private String beforeCode;
    private String afterCode;
    private UUID salt;
    private String questions;
    private @Nullable Integer counted;
    private @Nullable UUID photo;
    private @Nullable LocalDate heldOn;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(UUID id, JurisdictionCode unit, Entry entry, Codes codes, List<Question> asked) {
        super(id, unit);
        this.entry = entry;
        this.state = ActivityState.PLANNED;
        this.checkinCode = codes.checkin();
        this.beforeCode = codes.before();
        this.afterCode = codes.after();
        this.salt = UUID.randomUUID();
        this.questions = String.join(",", asked.stream().map(Question::id).toList());
    }

    /** What is printed on its posters. */
    public record Codes(String checkin, String before, String after) {}

    /** Takes a step that nothing speaks against. */
    StepRecord take(StepRequest<Activity> asked, Step step) {
        var before = state;
        state = step.kind().to();
        if (step.kind() == ActivityStep.HOLDING) {
            heldOn = asked.today();
        } else if (step instanceof Step.Recorded recorded) {
            counted = recorded.counted();
        }
        var known = counted == null ? Map.<String, Object>of() : Map.<String, Object>of("counted", counted);
        return StepRecord.of(
                        step.kind(), before, state, asked.today(), step.remark().strip())
                .knowing(known);
    }

    void prove(UUID file) {
        photo = file;
    }

    public Entry entry() {
        return entry;
    }

    public ActivityState state() {
        return state;
    }

    public Codes codes() {
        return new Codes(checkinCode, beforeCode, afterCode);
    }

    /** The ids of its questions. */
    public List<String> questions() {
        return questions.isEmpty() ? List.of() : List.of(questions.split(","));
    }

    /** Makes the keys of its visitors its own. */
    public UUID salt() {
        return salt;
    }

    /** As counted on the spot; null before it is recorded. */
    public @Nullable Integer counted() {
        return counted;
    }

    public @Nullable UUID photo() {
        return photo;
    }

    public @Nullable LocalDate heldOn() {
        return heldOn;
    }
}
