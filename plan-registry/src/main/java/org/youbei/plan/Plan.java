package org.youbei.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;

/** One emergency plan of one unit, whatever its versions. At most one version is in force and at most one in work. */
@Entity
@Table(schema = "plan", name = "plan")
public class Plan implements Persistable<UUID> {
    @Id
    private UUID id;

    private String jurisdiction;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String district;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable HazardCategory category;

    private String title;

    private @Nullable UUID superior;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    private String drafter;

    private String approver;

    private @Nullable UUID inForce;

    private @Nullable UUID working;

    private UUID shown;

    private Instant madeAt;

    private Instant changedAt;

    @jakarta.persistence.Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(UUID id, PlanEntry entry, UUID firstVersion, Instant now) {
        this.id = id;
        this.jurisdiction = entry.unit().value();
        this.district = entry.unit().district();
        this.kind = entry.kind();
        this.category = entry.category();
        this.title = entry.title();
        this.superior = entry.superior();
        this.confidentiality = entry.confidentiality();
        this.drafter = entry.drafter();
        this.approver = entry.approver();
        this.working = firstVersion;
        this.shown = firstVersion;
        this.madeAt = now;
        this.changedAt = now;
        this.fresh = true;
    }

    /** Takes over what the entry says, except the unit. */
    void describe(PlanEntry entry, Instant now) {
        kind = entry.kind();
        category = entry.category();
        title = entry.title();
        superior = entry.superior();
        confidentiality = entry.confidentiality();
        drafter = entry.drafter();
        approver = entry.approver();
        changedAt = now;
    }

    void begin(UUID version, Instant now) {
        working = version;
        shown = inForce == null ? version : inForce;
        changedAt = now;
    }

    void issue(UUID version, Instant now) {
        inForce = version;
        shown = version;
        working = null;
        changedAt = now;
    }

    void giveUpWork(Instant now) {
        working = null;
        changedAt = now;
    }

    void abolish(Instant now) {
        inForce = null;
        working = null;
        changedAt = now;
    }

    void touch(Instant now) {
        changedAt = now;
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

    /** Counts the changes of what the plan is, so that a form can tell whether it is still up to date. */
    public int revision() {
        return revision;
    }

    public String title() {
        return title;
    }

    public PlanEntry entry() {
        return new PlanEntry(unit(), kind, category, title, superior, confidentiality, drafter, approver);
    }

    public Optional<UUID> inForce() {
        return Optional.ofNullable(inForce);
    }

    public Optional<UUID> working() {
        return Optional.ofNullable(working);
    }

    /** The version that lists show: in force, else in work, else the last. */
    public UUID shown() {
        return shown;
    }

    Optional<UUID> target(PlanStep step) {
        return step.target() == PlanStep.Target.IN_FORCE ? inForce() : working();
    }

    public String district() {
        return district;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
