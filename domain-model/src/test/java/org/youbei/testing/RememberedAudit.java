package org.youbei.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;

/** An audit trail that only remembers, for the tests of modules below the platform. */
public class RememberedAudit implements AuditTrail {
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void record(Actor actor, AuditEntry entry) {
        entries.add(entry);
    }

    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    public void clear() {
        entries.clear();
    }
}
