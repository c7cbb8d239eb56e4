package org.youbei.model;

import java.util.List;

/**
 * Where every change is remembered. Called inside the transaction of the change, so that there is no change without its entry.
 */
public interface AuditTrail {
    default void record(Actor actor, AuditEntry entry) {
        record(actor, List.of(entry));
    }

    /** The same for many things changed together, in their order within each district. */
    void record(Actor actor, List<AuditEntry> entries);
}
