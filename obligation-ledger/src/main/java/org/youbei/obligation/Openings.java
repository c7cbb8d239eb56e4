package org.youbei.obligation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.UuidV7;

/** Makes rows of duties, at most one open per subject, kind and rule, however often and from wherever it is asked. */
@Repository
class Openings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Openings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the rule made of the opening. */
    record Deadline(String period, LocalDate due, boolean weekendsOnly) {}

    /** The new duty's id, or nothing where one is open already. */
    Optional<UUID> insert(Actor actor, Opening opening, Deadline deadline) {
        var id = UuidV7.next(clock);
        var made = jdbc.sql("""
                insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title,
                  owner_position, owner_account, rule, period, clock_start, due, weekends_only, opened_at, opened_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(id)
                .param(opening.jurisdiction().value())
                .param(opening.jurisdiction().district())
                .param(opening.kind().code())
                .param(opening.subject().type())
                .param(opening.subject().id())
                .param(opening.title())
                .param(opening.ownerPosition())
                .param(opening.ownerAccount())
                .param(opening.ruleId())
                .param(deadline.period())
                .param(opening.clockStart())
                .param(deadline.due())
                .param(deadline.weekendsOnly())
                .param(Timestamp.from(clock.instant()))
                .param(actor.account())
                .update();
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    UUID open(Opening opening) {
        return jdbc.sql("""
                select id from obligation.obligation
                where district = ? and subject_type = ? and subject_id = ? and kind = ? and rule = ? and closed_as is null""")
                .params(
                        opening.jurisdiction().district(),
                        opening.subject().type(),
                        opening.subject().id(),
                        opening.kind().code(),
                        opening.ruleId())
                .query(UUID.class)
                .single();
    }
}
