package org.youbei.obligation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /** The ids of new duties in the order of the openings; nothing where one is open already. */
    List<Optional<UUID>> insert(Actor actor, List<Opening> openings, List<Deadline> deadlines) {
        var ids = openings.stream().map(opening -> UuidV7.next(clock)).toList();
        var made = Set.copyOf(jdbc.sql("""
            insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title,
              owner_position, owner_account, rule, period, clock_start, due, weekends_only, opened_at, opened_by)
            select r.id, r.unit, r.district, r.kind, r.subject_type, r.subject, r.title, r.position, r.account, r.rule, r.period,
              r.clock_start, r.due, r.weekends_only, ?, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
              ?::text[], ?::text[], ?::date[], ?::date[], ?::boolean[])
              as r(id, unit, district, kind, subject_type, subject, title, position, account, rule, period, clock_start, due,
                weekends_only)
            on conflict do nothing returning id\
            """)
                .param(Timestamp.from(clock.instant()))
                .param(actor.account())
                .param(ids.toArray(UUID[]::new))
                .param(texts(openings, opening -> opening.jurisdiction().value()))
                .param(texts(openings, opening -> opening.jurisdiction().district()))
                .param(texts(openings, opening -> opening.kind().code()))
                .param(texts(openings, opening -> opening.subject().type()))
                .param(openings.stream().map(opening -> opening.subject().id()).toArray(UUID[]::new))
                .param(texts(openings, Opening::title))
                .param(texts(openings, Opening::ownerPosition))
                .param(openings.stream().map(Opening::ownerAccount).toArray(UUID[]::new))
                .param(texts(openings, Opening::ruleId))
                .param(texts(deadlines, Deadline::period))
                .param(texts(openings, opening -> opening.clockStart().toString()))
                .param(texts(deadlines, deadline -> deadline.due().toString()))
                .param(deadlines.stream().map(Deadline::weekendsOnly).toArray(Boolean[]::new))
                .query(UUID.class)
                .list());
        return ids.stream().map(id -> Optional.of(id).filter(made::contains)).toList();
    }

    private static <T> @Nullable String[] texts(List<T> things, Function<T, @Nullable String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    UUID open(Opening opening) {
        return jdbc.sql("""
            select id from obligation.obligation
            where district = ? and subject_type = ? and subject_id = ? and kind = ? and rule = ? and closed_as is null\
            """)
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
