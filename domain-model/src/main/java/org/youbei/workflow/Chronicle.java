package org.youbei.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.model.Actor;
import org.youbei.model.UuidV7;

/**
 * The timelines of all things of one kind. Lines are only added. The table is the module's own and has this shape:
 *
 * <pre>
 * id uuid primary key, entered bigint generated always as identity, {owner} uuid not null, [{part} uuid,]
 * jurisdiction, district, request uuid not null, step varchar, state_before varchar, state_after varchar not null,
 * account uuid not null, name varchar not null, effective_on date not null, remark varchar not null, happened_at timestamptz not null,
 * unique ({owner}, request)
 * </pre>
 */
public final class Chronicle {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final String owner;
    private final @Nullable String part;

    /** @param owner the column with the thing's id */
    public Chronicle(JdbcClient jdbc, Clock clock, String table, String owner) {
        this(jdbc, clock, table, owner, null);
    }

    /** @param part the column with the part of the thing that a line is about; null where things have no parts */
    public Chronicle(JdbcClient jdbc, Clock clock, String table, String owner, @Nullable String part) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.owner = owner;
        this.part = part;
    }

    /** Whether the request has left its line already: the same form sent twice. */
    public boolean knows(UUID thing, UUID request) {
        return jdbc.sql("select exists (select from %s where %s = ? and request = ?)".formatted(table, owner))
                .params(thing, request)
                .query(Boolean.class)
                .single();
    }

    public void add(Actor actor, Placed thing, UUID request, StepRecord taken) {
        jdbc.sql("""
            insert into %s (id, %s, %s jurisdiction, district, request, step, state_before, state_after, account, name,
              effective_on, remark, happened_at)
            values (:id, :thing, %s :unit, :district, :request, :step, :before, :after, :account, :name, :on, :remark, :at)\
            """.formatted(table, owner, part == null ? "" : part + ",", part == null ? "" : ":part,"))
                .param("id", UuidV7.next(clock))
                .param("thing", thing.getId())
                .param("part", taken.part())
                .param("unit", thing.unit().value())
                .param("district", thing.unit().district())
                .param("request", request)
                .param("step", taken.step())
                .param("before", taken.before() == null ? null : taken.before().name())
                .param("after", taken.after().name())
                .param("account", actor.account())
                .param("name", actor.name())
                .param("on", taken.on())
                .param("remark", taken.remark())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * The accounts that took any of the steps with a part of a thing.
     *
     * @param about the part; null for a thing without parts
     */
    public Set<UUID> takers(UUID thing, @Nullable UUID about, String... steps) {
        return Set.copyOf(jdbc.sql("select distinct account from %s where %s = :thing %s and step = any (:steps)"
                        .formatted(table, owner, about == null ? "" : "and " + part + " = :about"))
                .param("thing", thing)
                .param("about", about)
                .param("steps", steps)
                .query(UUID.class)
                .list());
    }

    /** When a step was last taken. */
    public Optional<Instant> last(UUID thing, Enum<?> step) {
        return jdbc.sql("select happened_at from %s where %s = ? and step = ? order by entered desc limit 1"
                        .formatted(table, owner))
                .params(thing, step.name())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** The whole timeline, the latest first. */
    public <E extends Enum<E>> List<Fact<E>> of(UUID thing, Class<E> states) {
        return jdbc.sql("select * from %s where %s = ? order by entered desc".formatted(table, owner))
                .param(thing)
                .query((row, n) -> fact(row, states))
                .list();
    }

    private <E extends Enum<E>> Fact<E> fact(ResultSet row, Class<E> states) throws SQLException {
        var before = row.getString("state_before");
        return new Fact<>(
                part == null ? null : row.getObject(part, UUID.class),
                row.getString("step"),
                before == null ? null : Enum.valueOf(states, before),
                Enum.valueOf(states, row.getString("state_after")),
                row.getString("name"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("remark"),
                row.getTimestamp("happened_at").toInstant());
    }
}
