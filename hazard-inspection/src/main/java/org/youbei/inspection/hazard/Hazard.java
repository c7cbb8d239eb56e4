package org.youbei.inspection.hazard;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;

/** A hazard at a point. Its verbs only take over what {@link HazardRules} has let through. */
@Entity
@Table(schema = "inspection", name = "hazard")
public class Hazard implements Persistable<UUID> {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Id
    private UUID id;

    private String jurisdiction;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String district;

    @Version
    private int revision;

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

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Hazard() {}

    Hazard(UUID id, Discovery found, int recurrences, String foundBy) {
        var entry = found.point().entry();
        this.id = id;
        this.jurisdiction = entry.unit().value();
        this.district = entry.unit().district();
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
        this.fresh = true;
    }

    void take(Actor actor, Step step, LocalDate today) {
        switch (step) {
            case Step.Grading s -> grade = s.grade();
            case Step.Notice s -> {
                responsibleUnit = s.responsibleUnit().strip();
                demand = s.demand().strip();
                noticedOn = today;
            }
            case Step.Plan s -> commitments = s.commitments();
            case Step.Answer s -> answered(s);
            case Step.ExtensionRequest s -> {}
            case Step.Transfer s -> stateBefore = state == HazardState.FOUND ? HazardState.FOUND : HazardState.GRADED;
            case Step.Plain s -> plain(actor, s.kind(), today);
        }
        step.kind().to().ifPresent(next -> state = next);
        if (!state.isOpen() || state == HazardState.TRANSFERRED) {
            contactHash = null;
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

    private void answered(Step.Answer answer) {
        state = Objects.requireNonNull(stateBefore);
        stateBefore = null;
    }

    /** From now on the department that took it over has to rectify it. */
    void hand(String department) {
        responsibleUnit = department;
        creditCode = null;
    }

    /** Lets whoever holds the secret act for the responsible unit; an earlier link ends. */
    void link(UUID holder, byte[] secretHash) {
        contact = holder;
        contactHash = secretHash;
    }

    /** Whether it is with the responsible unit now, so that a link makes sense. */
    boolean isWithContact() {
        return state == HazardState.NOTICED || state == HazardState.RECTIFYING || state == HazardState.SUBMITTED;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    public JurisdictionCode unit() {
        return new JurisdictionCode(jurisdiction);
    }

    public int revision() {
        return revision;
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
