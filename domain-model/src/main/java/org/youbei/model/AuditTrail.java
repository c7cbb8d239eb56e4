package org.youbei.model;

/**
 * Where every change is remembered. Called inside the transaction of the change, so that there is no change without its entry.
 */
public interface AuditTrail {
    void record(Actor actor, AuditEntry entry);
}
