package org.youbei.duty.station;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.duty.Checks;
import org.youbei.duty.DutyRefusal;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.SealedValues;
import org.youbei.model.Subject;

/** The duty stations of units, their patterns and their people. To be called inside a scope. */
@Component
@Transactional
public class Stations {
    private static final int DAY = 1_440;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Jurisdictions units;
    private final SealedValues sealed;
    private final AuditTrail audit;
    private final Clock clock;

    Stations(JdbcClient jdbc, Jurisdictions units, SealedValues sealed, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param said its id is made with the form, so that sending it twice enters it once */
    public Outcome<UUID> enter(Actor actor, Station said) {
        if (units.find(said.unit()).isEmpty()) {
            return Outcome.refused(DutyRefusal.UNIT.at("unit"));
        }
        if (!Checks.works(actor, said.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks()
                .required("name", said.name(), 80)
                .phone("phone", said.phone())
                .within("leaders", said.leaders(), 0, 3)
                .within("staff", said.staff(), 1, 9)
                .within("restHours", said.restHours(), 0, 72)
                .atMost("basis", said.basis(), 300);
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        int made = jdbc.sql("""
            insert into duty.station (id, jurisdiction, district, name, phone, leaders, staff, rest_hours, whole_day, basis)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        said.id(),
                        said.unit().value(),
                        said.unit().district(),
                        said.name().strip(),
                        PhoneNumber.parse(said.phone()).orElseThrow().value(),
                        said.leaders(),
                        said.staff(),
                        said.restHours(),
                        said.wholeDay(),
                        said.basis().strip())
                .update();
        if (made == 0 && row(said.id()).isEmpty()) {
            return Outcome.refused(DutyRefusal.STATION_KNOWN.at("name"));
        }
        if (made == 1) {
            remember(actor, said.id(), said.unit(), "duty-station.entered", Map.of("name", said.name()));
        }
        return Outcome.done(said.id());
    }

    public Outcome<UUID> addPattern(Actor actor, UUID station, Pattern said) {
        var known = find(station);
        if (!Checks.works(actor, known.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks()
                .required("name", said.name(), 40)
                .within("startsAt", said.startsAt(), 0, DAY - 1)
                .within("minutes", said.minutes(), 30, DAY);
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        int made = jdbc.sql("""
            insert into duty.pattern (id, station, jurisdiction, district, name, days, starts_at, minutes)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        said.id(),
                        station,
                        known.unit().value(),
                        known.unit().district(),
                        said.name().strip(),
                        said.days().name(),
                        said.startsAt(),
                        said.minutes())
                .update();
        if (made == 1) {
            remember(actor, station, known.unit(), "duty-station.pattern-added", Map.of("name", said.name()));
        }
        return Outcome.done(station);
    }

    /** No further roster has it; those that there are keep it. */
    public Outcome<UUID> endPattern(Actor actor, UUID station, UUID pattern) {
        var known = find(station);
        if (!Checks.works(actor, known.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        jdbc.sql("update duty.pattern set ended = true where id = ? and station = ?")
                .params(pattern, station)
                .update();
        remember(actor, station, known.unit(), "duty-station.pattern-ended", Map.of("pattern", pattern.toString()));
        return Outcome.done(station);
    }

    /** @param phone as typed; sealed before it is kept */
    public Outcome<UUID> addPerson(Actor actor, DutyPerson said, String phone) {
        var known = find(said.station());
        if (!Checks.works(actor, known.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks()
                .required("name", said.name(), 80)
                .required("post", said.post(), 80)
                .phone("phone", phone);
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        var number = PhoneNumber.parse(phone).orElseThrow();
        int made = jdbc.sql("""
            insert into duty.person (id, station, jurisdiction, district, account, name, post, leads, phone, phone_shown,
              phone_tested_on, off_days)
            values (:id, :station, :unit, :district, :account, :name, :post, :leads, :phone, :shown, :tested, :off) on conflict do nothing\
            """)
                .param("id", said.id())
                .param("station", said.station())
                .param("unit", known.unit().value())
                .param("district", known.unit().district())
                .param("account", said.account(), Types.OTHER)
                .param("name", said.name().strip())
                .param("post", said.post().strip())
                .param("leads", said.leads())
                .param("phone", sealed.encrypt(number.value(), place(said.id())))
                .param("shown", number.shown())
                .param("tested", said.phoneTestedOn(), Types.DATE)
                .param("off", said.offDays())
                .update();
        if (made == 1) {
            remember(actor, said.station(), known.unit(), "duty-station.person-added", Map.of("post", said.post()));
        }
        return Outcome.done(said.station());
    }

    /** Somebody reached the person at the number today. */
    public Outcome<UUID> tested(Actor actor, UUID person) {
        return changed(actor, person, "duty-station.phone-tested", "phone_tested_on = ?", ChinaTime.today(clock));
    }

    /** Is not planned any more. */
    public Outcome<UUID> left(Actor actor, UUID person) {
        return changed(actor, person, "duty-station.person-left", "left_on = ?", ChinaTime.today(clock));
    }

    /** Days on which the person is not planned. */
    public Outcome<UUID> off(Actor actor, UUID person, Set<LocalDate> days) {
        var text = days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(" "));
        if (text.length() > 400) {
            return Outcome.refused(DutyRefusal.TOO_LONG.at("offDays", 400));
        }
        return changed(actor, person, "duty-station.days-off", "off_days = ?", text);
    }

    private Outcome<UUID> changed(Actor actor, UUID person, String action, String set, Object value) {
        var known = person(person);
        var station = find(known.station());
        if (!Checks.works(actor, station.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        jdbc.sql("update duty.person set " + set + " where id = ?")
                .params(value, person)
                .update();
        remember(actor, station.id(), station.unit(), action, Map.of("post", known.post(), "on", value.toString()));
        return Outcome.done(station.id());
    }

    /** The whole number, for somebody who has to call it; who asked and why is remembered. */
    public Outcome<String> phone(Actor actor, UUID person, String reason) {
        var known = person(person);
        var station = find(known.station());
        if (!Checks.works(actor, station.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks().required("reason", reason, 200);
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        remember(actor, station.id(), station.unit(), "duty-station.phone-revealed", Map.of("reason", reason.strip()));
        var kept = jdbc.sql("select phone from duty.person where id = ?")
                .param(person)
                .query(String.class)
                .single();
        return Outcome.done(sealed.decrypt(kept, place(person)));
    }

    @Transactional(readOnly = true)
    public Station find(UUID id) {
        return row(id).orElseThrow(() -> new NotFound(id));
    }

    /** Those of the scope, by unit. */
    @Transactional(readOnly = true)
    public List<Station> all() {
        return jdbc.sql("select * from duty.station order by jurisdiction, name limit " + MOST)
                .query(Stations::station)
                .list();
    }

    /** Several at once, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, Station> these(Collection<UUID> ids) {
        return jdbc
                .sql("select * from duty.station where id = any (?::uuid[])")
                .param(texts(ids))
                .query(Stations::station)
                .list()
                .stream()
                .collect(Collectors.toMap(Station::id, Function.identity()));
    }

    /** Everybody of several stations, by their own ids. */
    @Transactional(readOnly = true)
    public Map<UUID, DutyPerson> people(Collection<UUID> ids) {
        return jdbc
                .sql("select * from duty.person where station = any (?::uuid[])")
                .param(texts(ids))
                .query(Stations::person)
                .list()
                .stream()
                .collect(Collectors.toMap(DutyPerson::id, Function.identity()));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** In the order of the day. */
    @Transactional(readOnly = true)
    public List<Pattern> patterns(UUID station) {
        return jdbc.sql("select * from duty.pattern where station = ? and not ended order by starts_at, days, id")
                .param(station)
                .query((row, n) -> new Pattern(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Pattern.Days.valueOf(row.getString("days")),
                        row.getInt("starts_at"),
                        row.getInt("minutes")))
                .list();
    }

    /** Everybody who is or was there, leaders first. */
    @Transactional(readOnly = true)
    public List<DutyPerson> people(UUID station) {
        return jdbc.sql("select * from duty.person where station = ? order by left_on is not null, not leads, post,"
                        + " name, id")
                .param(station)
                .query(Stations::person)
                .list();
    }

    @Transactional(readOnly = true)
    public DutyPerson person(UUID id) {
        return jdbc.sql("select * from duty.person where id = ?")
                .param(id)
                .query(Stations::person)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private java.util.Optional<Station> row(UUID id) {
        return jdbc.sql("select * from duty.station where id = ?")
                .param(id)
                .query(Stations::station)
                .optional();
    }

    private static Station station(ResultSet row, int number) throws SQLException {
        return new Station(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                row.getString("phone"),
                row.getInt("leaders"),
                row.getInt("staff"),
                row.getInt("rest_hours"),
                row.getBoolean("whole_day"),
                row.getString("basis"));
    }

    private static DutyPerson person(ResultSet row, int number) throws SQLException {
        return new DutyPerson(
                row.getObject("id", UUID.class),
                row.getObject("station", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("post"),
                row.getBoolean("leads"),
                row.getString("phone_shown"),
                row.getObject("phone_tested_on", LocalDate.class),
                row.getString("off_days"),
                row.getObject("left_on", LocalDate.class));
    }

    private static String place(UUID person) {
        return "duty.person.phone:" + person;
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, String> values) {
        audit.record(actor, AuditEntry.of(action, new Subject("duty-station", id), unit, Map.copyOf(values)));
    }
}
