package org.youbei.demo;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.database.EmbeddedDatabase;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.Subject;

/** The way from a demonstration to real work: at the next start the demo district's database is put aside and an empty one begins. */
@Component
public class DemoRemoval {
    private static final Subject DEMO = new Subject("demo", new UUID(0, 0));

    private final Optional<EmbeddedDatabase> database;
    private final DemoMarker marker;
    private final AuditTrail audit;

    DemoRemoval(Optional<EmbeddedDatabase> database, DemoMarker marker, AuditTrail audit) {
        this.database = database;
        this.marker = marker;
        this.audit = audit;
    }

    /** Whether there is a demo district, in a database of the application's own. */
    @Transactional(readOnly = true)
    public boolean possible() {
        return database.isPresent() && marker.present();
    }

    /** Whether it leaves at the next start. */
    public boolean wanted() {
        return database.map(EmbeddedDatabase::demoLeaves).orElse(false);
    }

    /** @return whether that was possible */
    @Transactional
    public boolean want(Actor actor, boolean leave) {
        if (!possible()) {
            return false;
        }
        audit.record(
                actor,
                new AuditEntry(
                        "demo.removal",
                        DEMO,
                        DemoDistrict.WUCHANG,
                        Map.of("leaves", wanted()),
                        Map.of("leaves", leave)));
        database.ifPresent(own -> own.letDemoLeave(leave));
        return true;
    }
}
