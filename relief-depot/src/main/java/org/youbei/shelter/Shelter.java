package org.youbei.shelter;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.shelter.site.Norms;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.workflow.Placed;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/** A shelter of a unit. It changes by {@link #take} and {@link #describe} only; its room follows from areas and norms and is never set. */
@Entity
@Table(schema = "shelter", name = "shelter")
public class Shelter extends Placed {
    @Embedded
    private ShelterEntry entry;

    @Enumerated(EnumType.STRING)
    private ShelterState state;

    private @Nullable UUID opening;
    private @Nullable LocalDate checkedOn;

    @SuppressWarnings("NullAway.Init")
    protected Shelter() {}

    Shelter(UUID id, JurisdictionCode unit, ShelterEntry entry) {
        super(id, unit);
        this.entry = entry;
        this.state = ShelterState.PLANNED;
    }

    void describe(ShelterEntry other) {
        entry = other;
    }

    List<Refusal> objections(StepRequest<Shelter> asked, Step step, int inside, Norms norms) {
        return ShelterRules.objections(asked.actor(), this, step, inside, norms);
    }

    /** Takes a step, or refuses it and stays as it is. */
    Outcome<StepRecord> take(StepRequest<Shelter> asked, Step step, int inside, Norms norms) {
        var objections = objections(asked, step, inside, norms);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var before = state;
        switch (step.kind()) {
            case OPENING -> opening = asked.id();
            case CLOSING -> opening = null;
            case CHECK, COMMISSIONING -> checkedOn = asked.today();
            default -> {}
        }
        step.kind().to().ifPresent(next -> state = next);
        return Outcome.done(StepRecord.of(
                step.kind(), before, state, asked.today(), step.remark().strip()));
    }

    public ShelterEntry entry() {
        return entry;
    }

    public ShelterState state() {
        return state;
    }

    /** The opening that goes on now; null where it is not open. */
    public @Nullable UUID opening() {
        return opening;
    }

    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }
}
