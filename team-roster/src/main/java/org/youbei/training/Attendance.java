package org.youbei.training;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.Certificates;
import org.youbei.person.IdentitySeal;
import org.youbei.person.Persons;
import org.youbei.person.Said;
import org.youbei.training.Attendee.Result;

/**
 * Who has a place in a session, who waits, who came, who passed. A place is not given but follows from the order of asking: as somebody withdraws, or
 * as more fit, whoever waits first has one. To be called inside a scope. Refusals: {@link TrainingRefusal}.
 */
@Component
@Transactional
public class Attendance {
    private static final Duration EARLY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TrainingSessions sessions;
    private final Persons persons;
    private final Certificates certificates;
    private final YearPlans plans;
    private final TrainingHours hours;
    private final IdentitySeal seal;
    private final DutyBook book;
    private final Clock clock;

    Attendance(
            JdbcClient jdbc,
            TrainingSessions sessions,
            Persons persons,
            Certificates certificates,
            YearPlans plans,
            TrainingHours hours,
            IdentitySeal seal,
            DutyBook book,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.persons = persons;
        this.certificates = certificates;
        this.plans = plans;
        this.hours = hours;
        this.seal = seal;
        this.book = book;
        this.clock = clock;
    }

    /** All who have asked, in their order. */
    @Transactional(readOnly = true)
    public List<Attendee> of(UUID session) {
        return jdbc.sql("""
            select p.*, o.name_shown, o.phone_shown, row_number() over (order by p.entered) as nth, s.capacity
            from training.place p join person.person o on o.id = p.person join training.session s on s.id = p.session
            where p.session = ? and p.withdrawn_at is null order by p.entered\
            """)
                .param(session)
                .query((row, n) -> new Attendee(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("name_shown"),
                        row.getString("phone_shown"),
                        row.getInt("nth"),
                        row.getInt("nth") <= row.getInt("capacity"),
                        instant(row.getTimestamp("came_at")),
                        result(row.getString("result")),
                        row.getObject("certificate", UUID.class)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Result result(@Nullable String name) {
        return name == null ? null : Result.valueOf(name);
    }

    /** The place of somebody in a session, or where they wait; nothing where they have not asked. */
    @Transactional(readOnly = true)
    public Optional<Attendee> placeOf(UUID session, UUID person) {
        return find(session, person);
    }

    private Optional<Attendee> find(UUID session, UUID person) {
        return of(session).stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /** Asks for a place; who finds none waits. */
    public Outcome<UUID> enrol(Actor actor, UUID id, UUID person) {
        var session = sessions.locked(id);
        if (!Said.works(actor, session.unit())) {
            return Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
        }
        if (!persons.works(actor, person)) {
            return Outcome.refused(TrainingRefusal.PERSON.at("person"));
        }
        return enrolled(actor, session, person);
    }

    /** The same by the person themselves, whom the caller has made sure of. */
    public Outcome<UUID> enrolOwn(Actor self, UUID id, UUID person) {
        return enrolled(self, sessions.locked(id), person);
    }

    /** What speaks against asking for a place; nothing where one can. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Session session, UUID person) {
        if (session.isOff() || !session.entry().startsAt().isAfter(clock.instant())) {
            return List.of(TrainingRefusal.OVER.refusal());
        }
        var own = sessions.ofPerson(person);
        if (own.stream().anyMatch(other -> other.id().equals(session.id()))) {
            return List.of(TrainingRefusal.ENROLLED.at("person"));
        }
        return own.stream()
                .filter(session::overlaps)
                .findFirst()
                .map(other -> List.of(TrainingRefusal.OVERLAP.at("person", other.title())))
                .orElse(List.of());
    }

    private Outcome<UUID> enrolled(Actor actor, Session session, UUID person) {
        var objections = objections(session, person);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        jdbc.sql("""
            insert into training.place (id, session, person, jurisdiction, district, asked_at) values (?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        UuidV7.next(clock),
                        session.id(),
                        person,
                        session.unit().value(),
                        session.unit().district(),
                        Timestamp.from(clock.instant()))
                .update();
        sessions.remember(
                actor,
                session,
                "training-session.enrolled",
                Map.of("person", persons.find(person).name()));
        return Outcome.done(session.id());
    }

    /** Takes somebody off the list before it begins; who waits first has the place from then on. */
    public Outcome<UUID> withdraw(Actor actor, UUID id, UUID person) {
        var session = sessions.locked(id);
        return Said.works(actor, session.unit())
                ? withdrawn(actor, session, person)
                : Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
    }

    /** The same by the person themselves, whom the caller has made sure of. */
    public Outcome<UUID> withdrawOwn(Actor self, UUID id, UUID person) {
        return withdrawn(self, sessions.locked(id), person);
    }

    private Outcome<UUID> withdrawn(Actor actor, Session session, UUID person) {
        var id = session.id();
        if (!session.entry().startsAt().isAfter(clock.instant())) {
            return Outcome.refused(TrainingRefusal.OVER.refusal());
        }
        var gone = find(id, person);
        if (gone.isEmpty()) {
            return Outcome.refused(TrainingRefusal.NOT_ENROLLED.refusal());
        }
        var waited = of(id).stream().filter(one -> !one.place()).findFirst();
        jdbc.sql("update training.place set withdrawn_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), gone.get().id())
                .update();
        sessions.remember(
                actor,
                session,
                "training-session.withdrawn",
                Map.of("person", gone.get().name()));
        if (gone.get().place()) {
            waited.ifPresent(next ->
                    sessions.remember(actor, session, "training-session.moved-up", Map.of("person", next.name())));
        }
        return Outcome.done(id);
    }

    /**
     * Notes from the list who was there; who has a result already stays as they are.
     *
     * @param came all who were there
     */
    public Outcome<UUID> note(Actor actor, UUID id, Collection<UUID> came) {
        var session = sessions.locked(id);
        if (!Said.works(actor, session.unit())) {
            return Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
        }
        var now = clock.instant();
        if (session.isOff() || now.isBefore(session.entry().startsAt().minus(EARLY))) {
            return Outcome.refused(TrainingRefusal.EARLY.refusal());
        }
        var all = of(id).stream().collect(Collectors.toMap(Attendee::person, one -> one));
        for (var person : came) {
            var one = all.get(person);
            if (one == null) {
                return Outcome.refused(TrainingRefusal.NOT_ENROLLED.refusal());
            }
            if (!one.place()) {
                return Outcome.refused(TrainingRefusal.WAITS.refusal());
            }
        }
        for (var one : all.values()) {
            boolean there = came.contains(one.person());
            if (one.result() == null && there != (one.cameAt() != null)) {
                arrived(one.id(), there ? now : null, actor.name());
            }
        }
        sessions.remember(actor, session, "training-session.noted", Map.of("people", came.size()));
        return Outcome.done(id);
    }

    private void arrived(UUID place, @Nullable Instant at, String by) {
        jdbc.sql("update training.place set came_at = ?, noted_by = ? where id = ?")
                .param(at == null ? null : Timestamp.from(at))
                .param(by)
                .param(place)
                .update();
    }

    /** Somebody comes, and types their own telephone number behind the code at the place. The clock is that of the product. */
    public Outcome<UUID> arrive(Actor resident, UUID id, String phone) {
        var session = sessions.locked(id);
        var now = clock.instant();
        if (session.isOff() || now.isBefore(session.entry().startsAt().minus(EARLY))) {
            return Outcome.refused(TrainingRefusal.EARLY.refusal());
        }
        if (now.isAfter(session.entry().endsAt())) {
            return Outcome.refused(TrainingRefusal.OVER.refusal());
        }
        var dialled = PhoneNumber.parse(phone).map(PhoneNumber::dialled).orElse("");
        var whose = jdbc.sql("""
            select p.person from training.place p join person.person o on o.id = p.person
            where p.session = ? and p.withdrawn_at is null and o.phone_hash = ?\
            """)
                .params(id, seal.ofPhone(dialled))
                .query(UUID.class)
                .list();
        var one = whose.size() == 1 ? find(id, whose.getFirst()) : Optional.<Attendee>empty();
        if (one.isEmpty()) {
            return Outcome.refused(TrainingRefusal.NOT_ENROLLED.at("phone"));
        }
        if (!one.get().place()) {
            return Outcome.refused(TrainingRefusal.WAITS.at("phone"));
        }
        if (one.get().cameAt() == null) {
            arrived(one.get().id(), now, resident.name());
            sessions.remember(
                    resident,
                    session,
                    "training-session.came",
                    Map.of("person", one.get().name()));
        }
        return Outcome.done(id);
    }

    /**
     * Says who passed and who did not. Whoever passes gets the certificate of the course, which renews the one of its kind; once everybody who came has
     * a result, the duty of the session is done.
     */
    public Outcome<UUID> judge(Actor actor, UUID id, Map<UUID, Result> results) {
        var session = sessions.locked(id);
        if (!Said.works(actor, session.unit())) {
            return Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
        }
        if (session.isOff() || clock.instant().isBefore(session.entry().endsAt())) {
            return Outcome.refused(TrainingRefusal.RUNNING.refusal());
        }
        var all = of(id).stream().collect(Collectors.toMap(Attendee::person, one -> one));
        for (var person : results.keySet()) {
            var one = all.get(person);
            if (one == null || one.cameAt() == null) {
                return Outcome.refused(TrainingRefusal.ABSENT.refusal());
            }
            if (one.result() != null) {
                return Outcome.refused(TrainingRefusal.RESULT.refusal());
            }
        }
        results.forEach(
                (person, result) -> judged(actor, session, java.util.Objects.requireNonNull(all.get(person)), result));
        sessions.remember(actor, session, "training-session.judged", Map.of("people", results.size()));
        done(actor, sessions.find(id));
        return Outcome.done(id);
    }

    private void judged(Actor actor, Session session, Attendee one, Result result) {
        var certificate = result == Result.PASSED && session.certificate() != null
                ? certified(actor, session, session.certificate(), one)
                : null;
        jdbc.sql("update training.place set result = ?, result_by = ?, certificate = ? where id = ?")
                .param(result.name())
                .param(actor.name())
                .param(certificate)
                .param(one.id())
                .update();
        hours.given(actor, session, one);
    }

    /** One of the kind and day that is there already is the one that came of it. */
    private UUID certified(Actor actor, Session session, String kind, Attendee one) {
        var day = ChinaTime.day(session.entry().endsAt());
        var there = certificates.of(one.person()).stream()
                .filter(held -> held.kind().equals(kind) && held.issued().equals(day))
                .findFirst();
        if (there.isPresent()) {
            return there.get().id();
        }
        var id = UuidV7.next(clock);
        var number = session.code() + "-" + one.nth();
        certificates
                .enter(actor, one.person(), new Certificates.Entry(id, kind, number, "", day, null))
                .orElseThrow();
        return id;
    }

    /** A session to which nobody came is done with the list that says so. */
    private void done(Actor actor, Session session) {
        if (session.judged() == session.came()
                && book.open(TrainingSessions.subject(session.id()), ObligationKind.TRAINING)
                        .isPresent()) {
            book.fulfil(
                    actor,
                    TrainingSessions.subject(session.id()),
                    ObligationKind.TRAINING,
                    new Evidence("training-session", session.id(), session.title()),
                    ChinaTime.today(clock));
        }
        plans.settle(actor, session);
    }
}
