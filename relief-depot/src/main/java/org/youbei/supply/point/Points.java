package org.youbei.supply.point;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.place.Mark;
import org.youbei.place.Places;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;

/** The supply points of units. */
@Component("supplyPoints")
@Transactional
public class Points {
    private static final String MARK = "supply-point";
    private static final String COLUMNS = "select p.* from supply.point p where ";
    private static final int MOST = 2_000;
    private static final int LONGEST_LEAD = 43_200;

    private final JdbcClient jdbc;
    private final Jurisdictions units;
    private final Places places;
    private final AuditTrail audit;
    private final Clock clock;

    Points(JdbcClient jdbc, Jurisdictions units, Places places, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID point) {
        return new Subject("supply-point", point);
    }

    /** @param said its id is made with the form, so that sending it twice enters it once */
    public Outcome<UUID> enter(Actor actor, Point said) {
        if (units.find(said.unit()).isEmpty()) {
            return Outcome.refused(SupplyRefusal.UNIT.at("unit"));
        }
        var checks = checked(actor, said);
        if (!checks.isFine()) {
            return checks.refused();
        }
        var at = said.at();
        int made = jdbc.sql("""
            insert into supply.point (id, jurisdiction, district, name, mode, address, keeper, stand_in, lead, longitude, latitude, datum)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .param(said.id())
                .param(said.unit().value())
                .param(said.unit().district())
                .param(said.name())
                .param(said.mode().name())
                .param(said.address())
                .param(said.keeper())
                .param(said.standIn())
                .param(said.lead())
                .param(at == null ? null : at.longitude())
                .param(at == null ? null : at.latitude())
                .param(at == null ? null : at.datum().name())
                .update();
        if (made == 0) {
            return lookUp(said.id()).isPresent()
                    ? Outcome.done(said.id())
                    : Outcome.refused(SupplyRefusal.KNOWN.at("name"));
        }
        place(said);
        remember(actor, said, "supply-point.entered");
        return Outcome.done(said.id());
    }

    public Outcome<UUID> change(Actor actor, Point said) {
        var known = find(said.id());
        var checks = checked(
                actor,
                new Point(
                        known.id(),
                        known.unit(),
                        said.name(),
                        said.mode(),
                        said.address(),
                        said.keeper(),
                        said.standIn(),
                        said.lead(),
                        said.at(),
                        known.closed()));
        var namesake = named(known.unit(), said.name());
        checks.when(namesake.isPresent() && !namesake.get().id().equals(known.id()), SupplyRefusal.KNOWN.at("name"));
        checks.when(known.closed(), SupplyRefusal.POINT_CLOSED.refusal());
        if (!checks.isFine()) {
            return checks.refused();
        }
        var at = said.at();
        jdbc.sql("""
            update supply.point set name = ?, mode = ?, address = ?, keeper = ?, stand_in = ?, lead = ?, longitude = ?, latitude = ?,
              datum = ? where id = ?\
            """)
                .param(said.name())
                .param(said.mode().name())
                .param(said.address())
                .param(said.keeper())
                .param(said.standIn())
                .param(said.lead())
                .param(at == null ? null : at.longitude())
                .param(at == null ? null : at.latitude())
                .param(at == null ? null : at.datum().name())
                .param(known.id())
                .update();
        place(find(known.id()));
        remember(actor, known, "supply-point.changed");
        return Outcome.done(known.id());
    }

    /** Nothing is kept there any more; refused while lots are left. */
    public Outcome<UUID> close(Actor actor, UUID id) {
        var known = find(id);
        if (!Checks.works(actor, known.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        int lots = jdbc.sql("select count(*) from supply.stock where point = ? and held")
                .param(id)
                .query(Integer.class)
                .single();
        if (lots > 0) {
            return Outcome.refused(SupplyRefusal.POINT_IN_USE.refusal(lots));
        }
        int assets = jdbc.sql("select count(*) from supply.asset where point = ? and state <> 'RETIRED'")
                .param(id)
                .query(Integer.class)
                .single();
        if (assets > 0) {
            return Outcome.refused(SupplyRefusal.POINT_HAS_ASSETS.refusal(assets));
        }
        jdbc.sql("update supply.point set closed_on = ? where id = ? and closed_on is null")
                .params(ChinaTime.today(clock), id)
                .update();
        places.remove(MARK, id);
        remember(actor, known, "supply-point.closed");
        return Outcome.done(id);
    }

    private static Checks checked(Actor actor, Point said) {
        var checks = new Checks();
        if (!Checks.works(actor, said.unit())) {
            return checks.when(true, SupplyRefusal.NOT_YOURS.refusal());
        }
        return checks.required("name", said.name(), 120)
                .atMost("address", said.address(), 200)
                .required("keeper", said.keeper(), 60)
                .atMost("standIn", said.standIn(), 60)
                .when(said.lead() < 1 || said.lead() > LONGEST_LEAD, SupplyRefusal.NUMBER.at("lead"));
    }

    private void place(Point point) {
        var at = point.at();
        if (at == null) {
            places.remove(MARK, point.id());
        } else {
            places.put(new Mark(MARK, point.id(), point.unit(), point.name(), at));
        }
    }

    @Transactional(readOnly = true)
    public Point find(UUID id) {
        return lookUp(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<Point> lookUp(UUID id) {
        return jdbc.sql(COLUMNS + "p.id = ?").param(id).query(Points::row).optional();
    }

    @Transactional(readOnly = true)
    public Optional<Point> named(JurisdictionCode unit, String name) {
        return jdbc.sql(COLUMNS + "p.jurisdiction = ? and p.name = ? and p.closed_on is null")
                .params(unit.value(), name)
                .query(Points::row)
                .optional();
    }

    /** Those of the scope that are in use, at most 2,000, by unit and name. */
    @Transactional(readOnly = true)
    public List<Point> all() {
        return jdbc.sql(COLUMNS + "p.closed_on is null order by p.jurisdiction, p.name, p.id limit " + MOST)
                .query(Points::row)
                .list();
    }

    /**
     * The last day that is closed; empty where no month is. The row is held against a close until the transaction ends, so that whoever writes an entry
     * asks this first, before locking lots.
     */
    public Optional<LocalDate> bookedUntil(UUID id) {
        return booked(id, "for share");
    }

    /** The same for whoever closes a month: waits for entries that are being written. */
    public Optional<LocalDate> lockedForBooking(UUID id) {
        return booked(id, "for no key update");
    }

    private Optional<LocalDate> booked(UUID id, String lock) {
        return jdbc.sql("select booked_until from supply.point where id = ? " + lock)
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getObject("booked_until", LocalDate.class)))
                .optional()
                .flatMap(found -> found);
    }

    /** Everything until a day is closed. */
    public void booked(UUID id, LocalDate until) {
        jdbc.sql("update supply.point set booked_until = ? where id = ?")
                .params(until, id)
                .update();
    }

    static Point row(ResultSet row, int number) throws SQLException {
        return new Point(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                Point.Mode.valueOf(row.getString("mode")),
                row.getString("address"),
                row.getString("keeper"),
                row.getString("stand_in"),
                row.getInt("lead"),
                at(row),
                row.getObject("closed_on") != null);
    }

    private static @Nullable GeoPoint at(ResultSet row) throws SQLException {
        var datum = row.getString("datum");
        return datum == null
                ? null
                : new GeoPoint(
                        row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), GeoPoint.Datum.valueOf(datum));
    }

    private void remember(Actor actor, Point point, String action) {
        audit.record(actor, AuditEntry.of(action, subject(point.id()), point.unit(), Map.of("name", point.name())));
    }
}
