package org.youbei.inspection.hazard;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.workflow.Placed;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/** A hazard at a point. It changes by {@link #take} only, which refuses whatever {@link HazardRules} object to. */
@Entity
@Table(schema = "inspection", name = "hazard")
public class Hazard extends Placed {

    @Embedded
    private HazardOrigin origin;

    private String description;

    @Enumerated(EnumType.STRING)
    private HazardGrade grade;

    @Enumerated(EnumType.STRING)
    private HazardGrade proposed;

    @Enumerated(EnumType.STRING)
    private HazardState state;

    @Enumerated(EnumType.STRING)
    private @Nullable HazardState stateBefore;

    private int recurrences;

    private int returns;

    private String responsibleUnit;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String creditCode;

    private @Nullable LocalDate noticedOn;

    private String demand;

    private @Nullable LocalDate submittedOn;

    private @Nullable UUID submittedBy;

    private @Nullable UUID rectifiedBy;

    private @Nullable LocalDate acceptedOn;

    private @Nullable LocalDate closedOn;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate dueOn;

    private @Nullable LocalDate listedOn;

    private @Nullable UUID contact;

    private byte @Nullable [] contactHash;

    @Embedded
    private FiveCommitments commitments;

    @SuppressWarnings("NullAway.Init")
    protected Hazard() {}

    Hazard(UUID id, Discovery found, int recurrences, String foundBy) {
        super(id, found.point().unit());
        var entry = found.point().entry();
        this.origin = HazardOrigin.of(found, foundBy);
        this.description = found.description();
        this.grade = found.proposed();
        this.proposed = found.proposed();
        this.state = HazardState.FOUND;
        this.recurrences = recurrences;
        this.responsibleUnit = entry.responsibleUnit();
        this.creditCode = entry.creditCode() == null ? null : entry.creditCode().value();
        this.demand = "";
        this.commitments = FiveCommitments.NONE;
    }

    /** What speaks against a step. */
    List<Refusal> objections(StepRequest<Hazard> asked, Step step, Circumstances known) {
        return HazardRules.objections(asked.actor(), this, step, asked.today(), known);
    }

    /** Takes a step, or refuses it and stays as it is. */
    Outcome<StepRecord> take(StepRequest<Hazard> asked, Step step, Circumstances known) {
        var objections = objections(asked, step, known);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var before = state;
        change(asked, step, known);
        step.kind().to().ifPresent(next -> state = next);
        if (!state.isOpen() || state == HazardState.TRANSFERRED) {
            contactHash = null;
        }
        var taken = StepRecord.of(
                step.kind(), before, state, asked.today(), step.remark().strip());
        return Outcome.done(taken.knowing(Map.of("grade", grade.name())));
    }

    private void change(StepRequest<Hazard> asked, Step step, Circumstances known) {
        switch (step) {
            case Step.Grading s -> grade = s.grade();
            case Step.Notice s -> {
                responsibleUnit = s.responsibleUnit().strip();
                demand = s.demand().strip();
                noticedOn = asked.today();
            }
            case Step.Plan s -> commitments = s.commitments();
            case Step.Answer s -> answered(s, known.department());
            case Step.ExtensionRequest s -> {}
            case Step.Transfer s -> stateBefore = state == HazardState.FOUND ? HazardState.FOUND : HazardState.GRADED;
            case Step.Plain s -> plain(asked.actor(), s.kind(), asked.today());
        }
    }

    private void plain(Actor actor, HazardStep step, LocalDate today) {
        switch (step) {
            case START -> rectifiedBy = actor.account();
            case SUBMISSION -> {
                submittedOn = today;
                submittedBy = actor.account();
            }
            case RETURN -> {
                submittedOn = null;
                returns++;
            }
            case ACCEPTANCE -> acceptedOn = today;
            case CLOSING -> closedOn = today;
            case LISTING -> listedOn = today;
            case DISMISSAL -> closedOn = today;
            default -> {}
        }
    }

    /** A department that took it over has to rectify it from now on. */
    private void answered(Step.Answer answer, String department) {
        state = Objects.requireNonNull(stateBefore);
        stateBefore = null;
        if (answer.taken()) {
            responsibleUnit = department;
            creditCode = null;
        }
    }

    /**
     * Lets whoever holds the secret act for the responsible unit; an earlier link ends. Whoever may give notice may make it, from the notice
     * on until the hazard is accepted.
     */
    Outcome<Secret> link(Actor actor, UUID holder) {
        if (!HazardAuthority.mayTake(actor, HazardStep.NOTICE, this)) {
            return Outcome.refused(HazardRefusal.NOT_YOURS.refusal());
        }
        if (!isWithContact()) {
            return Outcome.refused(HazardRefusal.OUT_OF_ORDER.refusal());
        }
        var secret = Secret.next();
        contact = holder;
        contactHash = secret.hash();
        return Outcome.done(secret);
    }

    /** Whether it is with the responsible unit now, so that a link makes sense. */
    private boolean isWithContact() {
        return state == HazardState.NOTICED || state == HazardState.RECTIFYING || state == HazardState.SUBMITTED;
    }

    public HazardOrigin origin() {
        return origin;
    }

    public HazardState state() {
        return state;
    }

    public HazardGrade grade() {
        return grade;
    }

    /** The grade that the checklist proposed; only the street or the district may grade below it. */
    public HazardGrade proposed() {
        return proposed;
    }

    public @Nullable String creditCode() {
        return creditCode;
    }

    public @Nullable LocalDate noticedOn() {
        return noticedOn;
    }

    public String demand() {
        return demand;
    }

    public @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public int returns() {
        return returns;
    }

    public String description() {
        return description;
    }

    public String responsibleUnit() {
        return responsibleUnit;
    }

    public Optional<LocalDate> submittedOn() {
        return Optional.ofNullable(submittedOn);
    }

    /** As the ledger has it; nothing before the notice. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public int recurrences() {
        return recurrences;
    }

    public boolean isListed() {
        return listedOn != null;
    }

    public FiveCommitments commitments() {
        return commitments;
    }

    /** Whether the account rectified or submitted it, so that it must not accept it. */
    boolean isRectifier(UUID account) {
        return account.equals(rectifiedBy) || account.equals(submittedBy);
    }

    boolean isContact(UUID account) {
        return contactHash != null && account.equals(contact);
    }
}
