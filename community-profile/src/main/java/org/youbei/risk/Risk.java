package org.youbei.risk;

import jakarta.persistence.Column;
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
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.RiskColour;
import org.youbei.workflow.Placed;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/**
 * A risk of a place. It changes by {@link #take} and {@link #describe} only; its colours follow from the matrix and are never set.
 */
@Entity
@Table(schema = "risk", name = "risk")
public class Risk extends Placed {
    @Embedded
    private RiskEntry entry;

    @Enumerated(EnumType.STRING)
    private HazardCategory category;

    @Embedded
    private @Nullable Rating rating;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskColour colour;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskColour residualColour;

    @Enumerated(EnumType.STRING)
    private RiskState state;

    private LocalDate registeredOn;

    private @Nullable LocalDate confirmedOn;

    private @Nullable LocalDate acceptedOn;

    private String acceptance;

    @Column(updatable = false)
    private LocalDate reviewDue;

    private @Nullable LocalDate reviewedOn;

    @SuppressWarnings("NullAway.Init")
    protected Risk() {}

    Risk(UUID id, JurisdictionCode unit, RiskEntry entry, LocalDate today, LocalDate review) {
        super(id, unit);
        this.entry = entry;
        this.category = entry.subtype().category();
        this.state = RiskState.IDENTIFIED;
        this.registeredOn = today;
        this.reviewDue = review;
        this.acceptance = "";
    }

    void describe(RiskEntry other) {
        entry = other;
        category = other.subtype().category();
    }

    List<Refusal> objections(StepRequest<Risk> asked, Step step, Circumstances known) {
        return RiskRules.objections(asked.actor(), this, step, known);
    }

    /** Takes a step, or refuses it and stays as it is. */
    Outcome<StepRecord> take(StepRequest<Risk> asked, Step step, Circumstances known) {
        var objections = objections(asked, step, known);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var before = state;
        change(asked, step, known);
        step.kind().to().ifPresent(next -> state = next);
        var taken = StepRecord.of(
                step.kind(), before, state, asked.today(), step.remark().strip());
        return Outcome.done(taken.knowing(Map.of("colour", colour == null ? "" : colour.name())));
    }

    private void change(StepRequest<Risk> asked, Step step, Circumstances known) {
        switch (step) {
            case Step.Assessment(var said, var remark) -> rate(said, known);
            case Step.Plain(var kind, var remark) -> {
                switch (kind) {
                    case CONFIRMATION -> confirmedOn = asked.today();
                    case ACCEPTANCE -> {
                        acceptedOn = asked.today();
                        acceptance = remark.strip();
                    }
                    case REVIEW -> reviewedOn = asked.today();
                    case EVENT -> rating = rating == null ? null : rating.withOneMoreEvent();
                    default -> {}
                }
            }
        }
    }

    private void rate(Rating said, Circumstances known) {
        rating = said;
        colour = known.matrix().colour(said.likelihood(), said.consequence());
        residualColour = known.matrix().colour(said.residualLikelihood(), said.residualConsequence());
        confirmedOn = null;
        acceptedOn = null;
        acceptance = "";
    }

    public RiskEntry entry() {
        return entry;
    }

    public RiskState state() {
        return state;
    }

    public boolean isOpen() {
        return state != RiskState.CLOSED;
    }

    /** Null before the first assessment. */
    public @Nullable Rating rating() {
        return rating;
    }

    public @Nullable RiskColour colour() {
        return colour;
    }

    public @Nullable RiskColour residualColour() {
        return residualColour;
    }

    /** The colour that counts now: what remains once measures are taken, what there is before. */
    @Nullable RiskColour standing() {
        return state == RiskState.TREATED ? residualColour : colour;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    public @Nullable LocalDate confirmedOn() {
        return confirmedOn;
    }

    public @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    public String acceptance() {
        return acceptance;
    }

    public @Nullable LocalDate reviewedOn() {
        return reviewedOn;
    }

    /** As the ledger has it. */
    public LocalDate reviewDue() {
        return reviewDue;
    }
}
