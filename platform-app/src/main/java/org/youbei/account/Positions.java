package org.youbei.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThingChanged;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/** The posts of units and who holds them, within the current scope. */
@Component
@Transactional
public class Positions {
    private static final String COLUMNS = """
        select p.id, p.jurisdiction, p.name, p.holder, a.name as holder_name
        from account.position p left join account.account a on a.id = p.holder where p.closed_at is null
        """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Positions(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Position> find(UUID id) {
        return jdbc.sql(COLUMNS + "and p.id = :id")
                .param("id", id)
                .query(Positions::position)
                .optional();
    }

    /** The post of a unit by its name, and so its holder. */
    @Transactional(readOnly = true)
    public Optional<Position> find(JurisdictionCode unit, String name) {
        return jdbc.sql(COLUMNS + "and p.jurisdiction = :unit and p.name = :name")
                .param("unit", unit.value())
                .param("name", name)
                .query(Positions::position)
                .optional();
    }

    /** The posts of one unit, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Position> of(JurisdictionCode unit) {
        return jdbc.sql(COLUMNS + "and p.jurisdiction = :unit order by p.name")
                .param("unit", unit.value())
                .query(Positions::position)
                .list();
    }

    /** The posts that the account holds. */
    @Transactional(readOnly = true)
    public List<Position> heldBy(UUID account) {
        return jdbc.sql(COLUMNS + "and p.holder = :account order by p.jurisdiction, p.name")
                .param("account", account)
                .query(Positions::position)
                .list();
    }

    public Outcome<Position> create(Actor actor, JurisdictionCode unit, String name) {
        if (!mayChange(actor) || !actor.scope().contains(unit)) {
            return Outcome.refused(Refusal.forbidden("position.forbidden"));
        }
        if (name.isBlank() || name.strip().length() > 80) {
            return Outcome.refused(Refusal.at("name", "position.name"));
        }
        var id = UuidV7.next(clock);
        var added = jdbc.sql("""
            insert into account.position (id, jurisdiction, district, version, name)
            values (:id, :unit, :district, 0, :name) on conflict (jurisdiction, name) where closed_at is null do nothing\
            """)
                .param("id", id)
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("name", name.strip())
                .update();
        if (added == 0) {
            return Outcome.refused(Refusal.at("name", "position.taken", name.strip()));
        }
        var position = new Position(id, unit, name.strip(), null, null);
        note(actor, "position.created", position, null, null);
        return Outcome.done(position);
    }

    /** Gives the post to an account that the actor sees, or to nobody. */
    public Outcome<Position> appoint(Actor actor, UUID id, @Nullable UUID holder) {
        if (!mayChange(actor)) {
            return Outcome.refused(Refusal.forbidden("position.forbidden"));
        }
        var position = find(id);
        if (position.isEmpty() || (holder != null && !enabled(holder))) {
            return Outcome.refused(Refusal.at("holder", "position.unknown"));
        }
        jdbc.sql("""
            update account.position set holder = :holder, holder_since = :now, version = version + 1 where id = :id\
            """)
                .param("holder", holder)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        note(actor, "position.appointed", position.get(), position.get().holder(), holder);
        return Outcome.done(find(id).orElseThrow());
    }

    public Outcome<Position> close(Actor actor, UUID id) {
        if (!mayChange(actor)) {
            return Outcome.refused(Refusal.forbidden("position.forbidden"));
        }
        var position = find(id);
        if (position.isEmpty()) {
            return Outcome.refused(Refusal.unknown("position.unknown"));
        }
        jdbc.sql("update account.position set closed_at = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        note(actor, "position.closed", position.get(), position.get().holder(), null);
        return Outcome.done(position.get());
    }

    private boolean enabled(UUID account) {
        return jdbc.sql("select exists (select from account.account where id = :id and disabled_at is null)")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    private static boolean mayChange(Actor actor) {
        return actor.isPlatform() || actor.has(Role.ADMINISTRATOR);
    }

    private void note(Actor actor, String action, Position position, @Nullable UUID before, @Nullable UUID after) {
        events.publishEvent(
                new BindableThingChanged(BindableKind.POSITION, position.id().toString(), position.jurisdiction()));
        audit.record(
                actor,
                new AuditEntry(
                        action,
                        new Subject("position", position.id()),
                        position.jurisdiction(),
                        Map.of("holder", Objects.toString(before, "")),
                        Map.of("position", position.name(), "holder", Objects.toString(after, ""))));
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        return new Position(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                row.getObject("holder", UUID.class),
                row.getString("holder_name"));
    }
}
