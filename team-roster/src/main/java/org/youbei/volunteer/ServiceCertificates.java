package org.youbei.volunteer;

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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.person.Said;
import org.youbei.volunteer.hours.Interval;
import org.youbei.volunteer.hours.ServedTime;

/** Certificates of service: issued over confirmed hours, verified by a code by anybody, without a name that tells who it is. */
@Component
public class ServiceCertificates {
    private static final int CODE = 12;

    private final JdbcClient jdbc;
    private final Volunteers volunteers;
    private final ServiceHours hours;
    private final Persons persons;
    private final Jurisdictions units;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ServiceCertificates(
            JdbcClient jdbc,
            Volunteers volunteers,
            ServiceHours hours,
            Persons persons,
            Jurisdictions units,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.volunteers = volunteers;
        this.hours = hours;
        this.persons = persons;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * A certificate of service as it was issued.
     *
     * @param times how often the volunteer served
     * @param holds whether the ledger still says what it says
     */
    public record Issued(
            UUID id,
            UUID volunteer,
            JurisdictionCode unit,
            String unitName,
            String code,
            String number,
            String name,
            LocalDate from,
            LocalDate to,
            ServedTime time,
            int times,
            LocalDate issuedOn,
            String issuedBy,
            @Nullable LocalDate withdrawnOn,
            boolean holds) {
        public boolean isValid() {
            return withdrawnOn == null && holds;
        }
    }

    /** Issues one over the confirmed service from a day to a day, both included. */
    @Transactional
    public Outcome<UUID> issue(Actor actor, UUID id, UUID volunteer, LocalDate from, LocalDate to) {
        var who = volunteers.find(volunteer);
        if (!Said.works(actor, who.unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        if (to.isBefore(from) || to.isAfter(ChinaTime.today(clock))) {
            return Outcome.refused(VolunteerRefusal.TIMES.at("to"));
        }
        var counted = hours.counted(volunteer, from, to).stream()
                .filter(one -> one.kind() == Interval.Kind.SERVICE)
                .toList();
        var time = ServedTime.of(counted, Interval.Kind.SERVICE);
        if (time.minutes() == 0) {
            return Outcome.refused(VolunteerRefusal.NOTHING.at("from"));
        }
        var code = Codes.next(CODE);
        int made = jdbc.sql("""
            insert into volunteer.service_certificate (id, volunteer, jurisdiction, district, code, number, unit_name, name_shown, from_day, to_day,
              minutes, times, issued_on, issued_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        id,
                        volunteer,
                        who.unit().value(),
                        who.unit().district(),
                        code,
                        ChinaTime.today(clock).getYear() + "-" + who.unit().value() + "-" + code.substring(0, 6),
                        units.find(who.unit())
                                .map(Jurisdiction::name)
                                .orElse(who.unit().value()),
                        who.seen().name(),
                        from,
                        to,
                        (int) time.minutes(),
                        counted.size(),
                        ChinaTime.today(clock),
                        actor.name())
                .update();
        if (made == 1) {
            remember(
                    actor,
                    id,
                    who.unit(),
                    "service-certificate.issued",
                    Map.of("person", who.seen().name()));
        }
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<UUID> withdraw(Actor actor, UUID id, String reason) {
        var one = find(id);
        if (!Said.works(actor, one.unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        var said = new Said().required("reason", reason, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        int done =
                jdbc.sql("""
            update volunteer.service_certificate set withdrawn_on = ?, reason = ? where id = ? and withdrawn_on is null\
            """).params(ChinaTime.today(clock), reason.strip(), id).update();
        if (done == 0) {
            return Outcome.refused(VolunteerRefusal.WITHDRAWN.refusal());
        }
        remember(actor, id, one.unit(), "service-certificate.withdrawn", Map.of("reason", reason.strip()));
        return Outcome.done(one.volunteer());
    }

    @Transactional(readOnly = true)
    public Issued find(UUID id) {
        return jdbc.sql("select * from volunteer.service_certificate where id = ?")
                .param(id)
                .query((row, n) -> issued(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Issued> of(UUID volunteer) {
        return jdbc.sql("select * from volunteer.service_certificate where volunteer = ? order by issued_on desc, id")
                .param(volunteer)
                .query((row, n) -> issued(row))
                .list();
    }

    /** For anybody who has the code; empty where there is no such certificate. */
    public Optional<Issued> verify(String typed) {
        return Codes.parse(typed, CODE)
                .flatMap(code -> Scopes.wholeTree(() -> transaction.execute(
                        status -> jdbc.sql("select * from volunteer.service_certificate where code = ?")
                                .param(code)
                                .query((row, n) -> issued(row))
                                .optional())));
    }

    /** The whole name for the paper; that somebody printed it is kept. */
    @Transactional
    public Outcome<String> name(Actor actor, UUID id) {
        var one = find(id);
        if (!Said.works(actor, one.unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        remember(actor, id, one.unit(), "service-certificate.printed", Map.of());
        var person = volunteers.find(one.volunteer()).seen().person();
        return Outcome.done(
                person == null
                        ? one.name()
                        : Optional.ofNullable(persons.opened(List.of(person)).get(person))
                                .map(PersonEntry::name)
                                .orElse(one.name()));
    }

    private Issued issued(ResultSet row) throws SQLException {
        var volunteer = row.getObject("volunteer", UUID.class);
        var from = row.getObject("from_day", LocalDate.class);
        var to = row.getObject("to_day", LocalDate.class);
        int minutes = row.getInt("minutes");
        return new Issued(
                row.getObject("id", UUID.class),
                volunteer,
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("code"),
                row.getString("number"),
                row.getString("name_shown"),
                from,
                to,
                new ServedTime(minutes),
                row.getInt("times"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issued_by"),
                row.getObject("withdrawn_on", LocalDate.class),
                hours.served(volunteer, from, to).minutes() >= minutes);
    }

    private void remember(
            Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, new Subject("service-certificate", id), unit, values));
    }
}
