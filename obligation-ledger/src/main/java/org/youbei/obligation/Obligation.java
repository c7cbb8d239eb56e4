package org.youbei.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.Facts.Closing;

/**
 * A duty and the facts about it. Rows are made by {@link Openings} and fulfilled by {@link FulfilledDuties}; the verbs are called with the row locked, because the
 * sweep notes its own facts in the same row.
 */
@Entity
@DynamicUpdate
@Table(schema = "obligation", name = "obligation")
class Obligation {
    @Id
    private UUID id;

    @Version
    private long version;

    private String jurisdiction;
    private String kind;
    private String subjectType;
    private UUID subjectId;
    private String title;
    private @Nullable String ownerPosition;
    private @Nullable UUID ownerAccount;

    @Column(name = "rule")
    private String ruleId;

    private String period;
    private LocalDate clockStart;
    private LocalDate due;
    private boolean weekendsOnly;
    private @Nullable LocalDate pausedSince;
    private @Nullable LocalDate extensionAskedOn;
    private @Nullable LocalDate extensionDue;
    private @Nullable Short remindedAt;
    private @Nullable LocalDate dueSoonSince;
    private @Nullable LocalDate overdueSince;
    private @Nullable LocalDate escalatedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Closing closedAs;

    private @Nullable LocalDate closedOn;
    private @Nullable String closingReason;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    void waive(String reason, LocalDate on) {
        closingReason = reason;
        close(Closing.WAIVED, on);
    }

    void cancel(String reason, LocalDate on) {
        closingReason = reason;
        close(Closing.CANCELLED, on);
    }

    private void close(Closing as, LocalDate on) {
        require(isOpen(), "open");
        closedAs = as;
        closedOn = on;
        extensionAskedOn = null;
        extensionDue = null;
    }

    void pause(LocalDate since) {
        require(isOpen() && pausedSince == null, "running");
        pausedSince = since;
    }

    void resume(LocalDate newDue, boolean onWeekendsOnly) {
        require(isPaused(), "paused");
        pausedSince = null;
        moveTo(newDue, onWeekendsOnly);
    }

    void askExtension(LocalDate wanted, LocalDate on) {
        require(isOpen() && extensionDue == null && wanted.isAfter(due) && !on.isAfter(due), "extensible");
        extensionAskedOn = on;
        extensionDue = wanted;
    }

    void grantExtension() {
        var wanted = extensionDue;
        if (wanted == null) {
            throw new IllegalStateException("no extension was asked");
        }
        refuseExtension();
        moveTo(wanted, weekendsOnly);
    }

    void refuseExtension() {
        require(extensionDue != null, "asked");
        extensionAskedOn = null;
        extensionDue = null;
    }

    /** What was noted for the old date no longer holds; the ladder begins anew. */
    void moveTo(LocalDate newDue, boolean onWeekendsOnly) {
        require(isOpen(), "open");
        weekendsOnly = onWeekendsOnly;
        if (newDue.equals(due)) {
            return;
        }
        due = newDue;
        remindedAt = null;
        dueSoonSince = null;
        overdueSince = null;
        escalatedOn = null;
    }

    /** From now on another post of the unit has to do it; nobody in person. */
    void handOver(String post) {
        require(isOpen(), "open");
        ownerPosition = post;
        ownerAccount = null;
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("the obligation is not " + what);
        }
    }

    boolean isOpen() {
        return closedAs == null;
    }

    boolean isPaused() {
        return isOpen() && pausedSince != null;
    }

    Facts facts() {
        return new Facts(closedAs, closedOn, pausedSince, due);
    }

    UUID id() {
        return id;
    }

    JurisdictionCode jurisdiction() {
        return new JurisdictionCode(jurisdiction);
    }

    ObligationKind kind() {
        return new ObligationKind(kind);
    }

    Subject subject() {
        return new Subject(subjectType, subjectId);
    }

    LocalDate due() {
        return due;
    }

    LocalDate clockStart() {
        return clockStart;
    }

    String ruleId() {
        return ruleId;
    }

    String period() {
        return period;
    }

    @Nullable LocalDate pausedSince() {
        return pausedSince;
    }

    @Nullable LocalDate extensionDue() {
        return extensionDue;
    }

    void recompute(String newPeriod, LocalDate newDue, boolean onWeekendsOnly) {
        period = newPeriod;
        moveTo(newDue, onWeekendsOnly);
    }

    Opening again(LocalDate start) {
        return new Opening(kind(), subject(), title, jurisdiction(), ownerPosition, ownerAccount, ruleId, start);
    }
}
