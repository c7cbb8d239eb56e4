package org.youbei.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.person.Certificates.CertificatesChanged;

/**
 * Two records of one person become one, and two again where that was a mistake. Whoever merges sees every unit that knows either of them. What the two
 * records say of the person is not mixed: the one that is kept goes on as it is. Refusals: {@link PersonRefusal}.
 */
@Component
@Transactional
public class Merges {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final List<PersonRows> tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(JdbcClient jdbc, Persons persons, List<PersonRows> tables, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
    }

    /** @param undoneOn null while it holds */
    public record Merge(
            UUID id,
            UUID kept,
            UUID gone,
            String reason,
            LocalDate mergedOn,
            String mergedBy,
            @Nullable LocalDate undoneOn) {}

    /**
     * Moves everything of one record to another.
     *
     * @param id made with the form, so that sending it twice merges once
     * @param gone the record that is not kept
     */
    public Outcome<UUID> merge(Actor actor, UUID id, UUID kept, UUID gone, String reason) {
        var keeps = persons.find(kept);
        var goes = persons.find(gone);
        if (knows(id)) {
            return Outcome.done(kept);
        }
        var said = new Said()
                .required("reason", reason, 300)
                .when(kept.equals(gone), PersonRefusal.SAME_RECORD.at("other"))
                .when(!seesAll(actor, kept, gone), PersonRefusal.UNITS_BEYOND.refusal());
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        lock(kept, gone);
        if (isMerged(kept) || isMerged(gone) || keeps.anonymisedOn() != null || goes.anonymisedOn() != null) {
            return Outcome.refused(PersonRefusal.MERGED.at("other"));
        }
        var unit = actor.scope().unit().orElse(keeps.unit());
        jdbc.sql("""
            insert into person.merge (id, kept, gone, jurisdiction, district, reason, merged_on, merged_by) values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        id,
                        kept,
                        gone,
                        unit.value(),
                        unit.district(),
                        reason.strip(),
                        ChinaTime.today(clock),
                        actor.name())
                .update();
        tables.forEach(table -> write(id, unit, table.what(), table.move(gone, kept)));
        jdbc.sql("update person.person set merged_into = ?, revision = revision + 1 where id = ?")
                .params(kept, gone)
                .update();
        changed(actor, keeps, goes, "person.merged", reason.strip());
        return Outcome.done(kept);
    }

    private boolean knows(UUID id) {
        return jdbc.sql("select exists (select from person.merge where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private boolean seesAll(Actor actor, UUID kept, UUID gone) {
        return jdbc
                .sql("select unit from person.units_of(?::uuid[])")
                .param(new String[] {kept.toString(), gone.toString()})
                .query((row, n) -> new JurisdictionCode(row.getString(1)))
                .list()
                .stream()
                .allMatch(unit -> Said.works(actor, unit));
    }

    private void lock(UUID kept, UUID gone) {
        jdbc.sql("select id from person.person where id in (?, ?) order by id for update")
                .params(kept, gone)
                .query(UUID.class)
                .list();
    }

    private boolean isMerged(UUID id) {
        return into(id) != null;
    }

    /** The record that goes on in place of one; null where it goes on itself. */
    @Transactional(readOnly = true)
    public @Nullable UUID into(UUID id) {
        return jdbc.sql("select id from person.person where id = (select merged_into from person.person where id = ?)")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void write(UUID merge, JurisdictionCode unit, String what, List<UUID> rows) {
        jdbc.sql("""
            insert into person.merge_row (merge, jurisdiction, district, what, thing) select ?, ?, ?, ?, r from unnest(?::uuid[]) r\
            """)
                .params(
                        merge,
                        unit.value(),
                        unit.district(),
                        what,
                        rows.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Puts everything back that went over, and lets the two go on by themselves; what came since stays where it came. */
    public Outcome<UUID> undo(Actor actor, UUID id) {
        var merge = find(id);
        var keeps = persons.find(merge.kept());
        var goes = persons.find(merge.gone());
        lock(merge.kept(), merge.gone());
        if (!seesAll(actor, merge.kept(), merge.gone())) {
            return Outcome.refused(PersonRefusal.UNITS_BEYOND.refusal());
        }
        if (find(id).undoneOn() != null || keeps.anonymisedOn() != null) {
            return Outcome.refused(PersonRefusal.NOT_MERGED.refusal());
        }
        var moved = new HashMap<String, List<UUID>>();
        jdbc.sql("select what, thing from person.merge_row where merge = ?")
                .param(id)
                .query(row -> {
                    moved.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        jdbc.sql("update person.person set merged_into = null, revision = revision + 1 where id = ?")
                .param(merge.gone())
                .update();
        tables.forEach(table -> table.back(moved.getOrDefault(table.what(), List.of()), merge.kept(), merge.gone()));
        jdbc.sql("update person.merge set undone_on = ?, undone_by = ? where id = ?")
                .params(ChinaTime.today(clock), actor.name(), id)
                .update();
        changed(actor, keeps, goes, "person.merge-undone", merge.reason());
        return Outcome.done(merge.kept());
    }

    private void changed(Actor actor, Person kept, Person gone, String action, String reason) {
        persons.remember(actor, kept.id(), kept.unit(), action, Map.of("reason", reason));
        persons.remember(actor, gone.id(), gone.unit(), action, Map.of("reason", reason));
        events.publishEvent(new CertificatesChanged(java.util.Set.of(kept.id(), gone.id())));
    }

    @Transactional(readOnly = true)
    public Merge find(UUID id) {
        return jdbc.sql("select * from person.merge where id = ?")
                .param(id)
                .query((row, n) -> merge(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Those in which a record was kept, the latest first. */
    @Transactional(readOnly = true)
    public List<Merge> of(UUID kept) {
        return jdbc.sql("select * from person.merge where kept = ? order by merged_on desc, id desc")
                .param(kept)
                .query((row, n) -> merge(row))
                .list();
    }

    /** Records of the scope with the same whole name or the same telephone number. */
    @Transactional(readOnly = true)
    public List<Person> alike(UUID id) {
        return jdbc.sql("""
            select p.* from person.person p, person.person own
            where own.id = ? and p.id <> own.id and p.merged_into is null and p.anonymised_on is null
              and (p.name_hash = own.name_hash or p.phone_hash = own.phone_hash)
            order by (p.name_hash = own.name_hash and p.phone_hash = own.phone_hash) desc, p.id limit 20\
            """).param(id).query(StoredPeople::person).list();
    }

    private static Merge merge(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("kept", UUID.class),
                row.getObject("gone", UUID.class),
                row.getString("reason"),
                row.getObject("merged_on", LocalDate.class),
                row.getString("merged_by"),
                row.getObject("undone_on", LocalDate.class));
    }
}
