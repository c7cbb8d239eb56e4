package org.youbei.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;

/** Remembers who wrote in a version. Called inside the transaction of the change. */
@Repository
class Hands {
    private final JdbcClient jdbc;
    private final PlanChronicle chronicle;
    private final Clock clock;

    Hands(JdbcClient jdbc, PlanChronicle chronicle, Clock clock) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    void wrote(Actor actor, PlanVersion version) {
        if (actor.isPlatform()) {
            return;
        }
        jdbc.sql("""
            insert into plan.hand (version, account, jurisdiction, district, name, first_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                .params(
                        version.getId(),
                        actor.account(),
                        version.unit().value(),
                        version.unit().district(),
                        actor.name(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Whoever began the version, wrote in it or submitted it. */
    Set<UUID> of(PlanVersion version) {
        var hands = new HashSet<>(jdbc.sql("select account from plan.hand where version = ?")
                .param(version.getId())
                .query(UUID.class)
                .list());
        hands.addAll(chronicle
                .lines()
                .takers(version.plan(), version.getId(), "REGISTRATION", "REVISION", PlanStep.SUBMISSION.name()));
        return hands;
    }

    /** Whoever sent it for filing. */
    Set<UUID> senders(PlanVersion version) {
        return chronicle.lines().takers(version.plan(), version.getId(), PlanStep.FILING.name());
    }
}
