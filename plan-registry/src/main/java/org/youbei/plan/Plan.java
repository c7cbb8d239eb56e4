package org.youbei.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.HazardCategory;
import org.youbei.workflow.Placed;

/** One emergency plan of one unit, whatever its versions. At most one version is in force and at most one in work. */
@Entity
@Table(schema = "plan", name = "plan")
public class Plan extends Placed {
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

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(UUID id, PlanEntry entry, UUID firstVersion, Instant now) {
        super(id, entry.unit());
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

    /** A further version is in work; there is never more than one. */
    void begin(UUID version, Instant now) {
        must(working == null);
        working = version;
        shown = inForce == null ? version : inForce;
        changedAt = now;
    }

    /** The version in work comes into force. */
    void issue(UUID version, Instant now) {
        must(version.equals(working));
        inForce = version;
        shown = version;
        working = null;
        changedAt = now;
    }

    void giveUpWork(Instant now) {
        must(working != null);
        working = null;
        changedAt = now;
    }

    void abolish(Instant now) {
        must(inForce != null);
        inForce = null;
        working = null;
        changedAt = now;
    }

    /** What {@link PlanStep} has let through is never wrong here; a caller that did not ask it is. */
    private static void must(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("the plan's versions do not allow it");
        }
    }

    void touch(Instant now) {
        changedAt = now;
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

    public Instant madeAt() {
        return madeAt;
    }
}
