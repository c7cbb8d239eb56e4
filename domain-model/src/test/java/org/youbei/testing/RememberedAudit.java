package org.youbei.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;

/** An audit trail that only remembers, for the tests of modules below the platform. */
public class RememberedAudit implements AuditTrail {
    private final List<AuditEntry> entries = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void record(Actor actor, List<AuditEntry> more) {
        entries.addAll(more);
    }

    public List<AuditEntry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    public void clear() {
        entries.clear();
    }
}
