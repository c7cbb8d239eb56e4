package org.youbei.partner;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.workflow.Placed;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/**
 * What a unit may call for from a neighbouring unit or a partner organisation. It belongs to the unit that may call; the neighbour reads it
 * and confirms it.
 */
@Entity
@Table(schema = "partner", name = "agreement")
public class Agreement extends Placed {
    private String unitName;
    private @Nullable String other;
    private String otherName;
    private @Nullable UUID organisation;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    private @Nullable LocalDate confirmedOn;
    private @Nullable UUID signedFile;
    private @Nullable BigDecimal called;
    private @Nullable LocalDate returnOn;
    private @Nullable LocalDate testedOn;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(UUID id, JurisdictionCode unit, String unitName, Party party, Terms terms) {
        super(id, unit);
        this.unitName = unitName;
        this.other = party.neighbour() == null ? null : party.neighbour().value();
        this.organisation = party.organisation();
        this.otherName = party.name();
        this.terms = terms;
        this.state = AgreementState.DRAFT;
    }

    /** The other party: a neighbour or an organisation, one of the two. */
    record Party(
            @Nullable JurisdictionCode neighbour, @Nullable UUID organisation, String name) {}

    List<Refusal> objections(StepRequest<Agreement> asked, Step step) {
        return AgreementRules.objections(asked.actor(), this, step, asked.today());
    }

    /** Takes a step, or refuses it and stays as it is. */
    Outcome<StepRecord> take(StepRequest<Agreement> asked, Step step) {
        var objections = objections(asked, step);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var before = state;
        switch (step.kind()) {
            case CONFIRMATION -> confirmedOn = asked.today();
            case CALL -> {
                var call = (Step.Call) step;
                called = call.amount();
                returnOn = call.back();
            }
            case RETURN -> {
                called = null;
                returnOn = null;
            }
            case TEST -> testedOn = asked.today();
            default -> {}
        }
        step.kind().to().ifPresent(next -> state = next);
        var amount = called == null ? "" : called.toPlainString();
        return Outcome.done(StepRecord.of(
                        step.kind(), before, state, asked.today(), step.remark().strip())
                .knowing(Map.of("called", amount)));
    }

    void sign(UUID file) {
        signedFile = file;
    }

    public String unitName() {
        return unitName;
    }

    /** The neighbouring unit; empty where the other party is an organisation. */
    public Optional<JurisdictionCode> other() {
        return Optional.ofNullable(other).map(JurisdictionCode::new);
    }

    public String otherName() {
        return otherName;
    }

    public @Nullable UUID organisation() {
        return organisation;
    }

    public Terms terms() {
        return terms;
    }

    public AgreementState state() {
        return state;
    }

    public @Nullable LocalDate confirmedOn() {
        return confirmedOn;
    }

    public @Nullable UUID signedFile() {
        return signedFile;
    }

    /** How much is out; null where nothing is. */
    public @Nullable BigDecimal called() {
        return called;
    }

    public @Nullable LocalDate returnOn() {
        return returnOn;
    }

    public @Nullable LocalDate testedOn() {
        return testedOn;
    }
}
