package org.youbei.workflow;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import org.youbei.model.JurisdictionCode;

/**
 * A thing of a unit: an id that the application chose, the unit it belongs to, the district that its row is kept by, and a count of its
 * changes.
 */
@MappedSuperclass
public abstract class Placed implements Persistable<UUID> {
    @Id
    private UUID id;

    private String jurisdiction;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String district;

    @Version
    private int revision;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Placed() {}

    protected Placed(UUID id, JurisdictionCode unit) {
        this.id = id;
        this.jurisdiction = unit.value();
        this.district = unit.district();
        this.fresh = true;
    }

    /** From now on it belongs to another unit. */
    protected final void moveTo(JurisdictionCode unit) {
        jurisdiction = unit.value();
        district = unit.district();
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

    public String district() {
        return district;
    }

    /** Counts the changes, so that a form can tell whether it is still up to date. */
    public int revision() {
        return revision;
    }
}
