package org.youbei.supply.asset;

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
import org.youbei.workflow.Placed;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/** A numbered asset of a unit. It changes by {@link #take} and {@link #describe} only. */
@Entity
@Table(schema = "supply", name = "asset")
public class Asset extends Placed {
    @Embedded
    private AssetEntry entry;

    @Enumerated(EnumType.STRING)
    private AssetState state;

    private String holder;
    private @Nullable LocalDate backOn;
    private @Nullable LocalDate checkedOn;
    private @Nullable Integer fuelLeft;

    @SuppressWarnings("NullAway.Init")
    protected Asset() {}

    Asset(UUID id, JurisdictionCode unit, AssetEntry entry) {
        super(id, unit);
        this.entry = entry;
        this.state = AssetState.READY;
        this.holder = "";
    }

    void describe(AssetEntry other) {
        entry = other;
    }

    List<Refusal> objections(StepRequest<Asset> asked, Step step) {
        return AssetRules.objections(asked.actor(), this, step, asked.today());
    }

    /** Takes a step, or refuses it and stays as it is. */
    Outcome<StepRecord> take(StepRequest<Asset> asked, Step step) {
        var objections = objections(asked, step);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var before = state;
        step.kind().to().ifPresent(next -> state = next);
        switch (step) {
            case Step.Seen seen -> see(seen, asked.today());
            case Step.Handout out -> {
                holder = out.holder().strip();
                backOn = out.back();
            }
            case Step.Plain plain -> {}
        }
        return Outcome.done(StepRecord.of(step.kind(), before, state, asked.today(), said(step)));
    }

    private void see(Step.Seen seen, LocalDate today) {
        state = seen.sound() ? AssetState.READY : AssetState.FAULTY;
        holder = "";
        backOn = null;
        if (seen.fuel() != null) {
            fuelLeft = seen.fuel();
        }
        if (seen.kind() == AssetStep.CHECK) {
            checkedOn = today;
        }
    }

    private static String said(Step step) {
        var remark = step.remark().strip();
        if (step instanceof Step.Handout out) {
            return (out.holder().strip() + " " + out.back() + " " + remark).strip();
        }
        return step instanceof Step.Seen seen && seen.fuel() != null ? (seen.fuel() + "% " + remark).strip() : remark;
    }

    public AssetEntry entry() {
        return entry;
    }

    public AssetState state() {
        return state;
    }

    /** Who has it; empty where it is in store. */
    public String holder() {
        return holder;
    }

    public @Nullable LocalDate backOn() {
        return backOn;
    }

    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    /** Per cent of the tank when somebody last looked. */
    public @Nullable Integer fuelLeft() {
        return fuelLeft;
    }
}
