package org.youbei.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.partner.Neighbour.State;

/** Which units are neighbours: one proposes, the other confirms, either may end it. Both see it and nobody else below the district does. */
@Component
@Transactional
public class Neighbours {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Jurisdictions units;
    private final AuditTrail audit;
    private final Clock clock;

    Neighbours(JdbcClient jdbc, Directory directory, Jurisdictions units, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id made with the form, so that sending it twice proposes once */
    public Outcome<UUID> propose(Actor actor, UUID id, JurisdictionCode unit, JurisdictionCode other) {
        var own = units.find(unit);
        if (own.isEmpty()) {
            return Outcome.refused(PartnerRefusal.UNIT.at("unit"));
        }
        if (!Texts.works(actor, unit)) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        var name = directory.name(other);
        if (name.isEmpty()
                || unit.equals(other)
                || unit.level() != other.level()
                || !unit.district().equals(other.district())) {
            return Outcome.refused(PartnerRefusal.NO_NEIGHBOUR.at("other"));
        }
        int made = jdbc.sql("""
            insert into partner.neighbour (id, jurisdiction, district, unit_name, other, other_name, state, proposed_by, proposed_on)
            values (?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?) on conflict do nothing\
            """)
                .params(
                        id,
                        unit.value(),
                        unit.district(),
                        own.get().name(),
                        other.value(),
                        name.get(),
                        actor.name(),
                        today())
                .update();
        if (made == 0) {
            return known(id) ? Outcome.done(id) : Outcome.refused(PartnerRefusal.NEIGHBOURS.at("other"));
        }
        remember(actor, id, unit, "neighbour.proposed", other.value());
        return Outcome.done(id);
    }

    /** The other unit agrees or does not. */
    public Outcome<UUID> answer(Actor actor, UUID id, boolean yes, String remark) {
        var neighbour = locked(id);
        if (!Texts.works(actor, neighbour.other())) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        if (neighbour.state() != State.PROPOSED) {
            return Outcome.refused(PartnerRefusal.OUT_OF_ORDER.refusal());
        }
        var texts = new Texts().atMost("remark", remark, 500);
        texts.when(!yes && remark.isBlank(), PartnerRefusal.MISSING.at("remark"));
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        move(id, yes ? State.CONFIRMED : State.DECLINED, remark);
        remember(actor, id, neighbour.unit(), yes ? "neighbour.confirmed" : "neighbour.declined", remark);
        return Outcome.done(id);
    }

    public Outcome<UUID> end(Actor actor, UUID id, String remark) {
        var neighbour = locked(id);
        if (!Texts.works(actor, neighbour.unit()) && !Texts.works(actor, neighbour.other())) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        if (neighbour.state() != State.PROPOSED && neighbour.state() != State.CONFIRMED) {
            return Outcome.refused(PartnerRefusal.OUT_OF_ORDER.refusal());
        }
        var texts = new Texts().required("remark", remark, 500);
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        move(id, State.ENDED, remark);
        remember(actor, id, neighbour.unit(), "neighbour.ended", remark);
        return Outcome.done(id);
    }

    /** Whether the two have confirmed each other. */
    @Transactional(readOnly = true)
    public boolean are(JurisdictionCode one, JurisdictionCode two) {
        return jdbc.sql("""
            select exists (select from partner.neighbour where state = 'CONFIRMED'
              and (jurisdiction = :one and other = :two or jurisdiction = :two and other = :one))\
            """)
                .param("one", one.value())
                .param("two", two.value())
                .query(Boolean.class)
                .single();
    }

    /** Those that the scope shows, what waits for an answer first. */
    @Transactional(readOnly = true)
    public List<Neighbour> all() {
        return jdbc.sql("select * from partner.neighbour order by state <> 'PROPOSED', state <> 'CONFIRMED',"
                        + " proposed_on desc, id limit "
                        + MOST)
                .query(Neighbours::row)
                .list();
    }

    @Transactional(readOnly = true)
    public Neighbour find(UUID id) {
        return jdbc.sql("select * from partner.neighbour where id = ?")
                .param(id)
                .query(Neighbours::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Neighbour locked(UUID id) {
        return jdbc.sql("select * from partner.neighbour where id = ? for update")
                .param(id)
                .query(Neighbours::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private boolean known(UUID id) {
        return jdbc.sql("select exists (select from partner.neighbour where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void move(UUID id, State to, String remark) {
        jdbc.sql("update partner.neighbour set state = ?, remark = ?, answered_on = ? where id = ?")
                .params(to.name(), remark.strip(), today(), id)
                .update();
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, String remark) {
        audit.record(actor, AuditEntry.of(action, new Subject("neighbour", id), unit, Map.of("remark", remark)));
    }

    private static Neighbour row(ResultSet row, int number) throws SQLException {
        return new Neighbour(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                new JurisdictionCode(row.getString("other")),
                row.getString("other_name"),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getString("remark"));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
