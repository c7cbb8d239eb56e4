package org.youbei.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;

/** What people ask about their own data (Personal Information Protection Law articles 44 to 47); each request is a duty until it is answered. */
@Component
@Transactional
public class DataRequests {
    private static final ObligationKind KIND = ObligationKind.DATA_REQUEST;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final DutyBook book;
    private final Clock clock;

    DataRequests(JdbcClient jdbc, Persons persons, DutyBook book, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.book = book;
        this.clock = clock;
    }

    /** What somebody asks for. */
    public enum Kind {
        ACCESS,
        COPY,
        CORRECTION,
        DELETION
    }

    /** @param answeredOn null while it waits */
    public record Request(
            UUID id,
            UUID person,
            Kind kind,
            LocalDate askedOn,
            String note,
            @Nullable LocalDate answeredOn,
            String answer,
            String answeredBy) {}

    /** @param id made with the form, so that sending it twice asks once */
    public Outcome<UUID> ask(Actor actor, UUID id, UUID person, Kind kind, String note) {
        persons.find(person);
        if (!persons.works(actor, person)) {
            return Outcome.refused(PersonRefusal.NOT_YOURS.refusal());
        }
        return opened(actor, id, person, kind, note);
    }

    /** The same by the person themselves, whom the caller has made sure of. */
    public Outcome<UUID> askOwn(Actor self, UUID id, UUID person, Kind kind, String note) {
        return opened(self, id, person, kind, note);
    }

    private Outcome<UUID> opened(Actor actor, UUID id, UUID person, Kind kind, String note) {
        var who = persons.find(person);
        var said = new Said().atMost("note", note, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        var today = ChinaTime.today(clock);
        int made = jdbc.sql("""
            insert into person.request (id, person, jurisdiction, district, kind, asked_on, note) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                .params(id, person, who.unit().value(), who.unit().district(), kind.name(), today, note.strip())
                .update();
        if (made == 1) {
            // Whoever asks about themselves holds no role in the ledger: the platform opens what falls due.
            book.open(
                    actor.works() ? actor : Actor.platform(),
                    KIND,
                    subject(id),
                    who.name(),
                    who.unit(),
                    "data-request",
                    today);
            persons.remember(actor, person, who.unit(), "person.request-asked", Map.of("kind", kind.name()));
        }
        return Outcome.done(person);
    }

    public Outcome<UUID> answer(Actor actor, UUID id, String answer) {
        var one = find(id);
        if (!persons.works(actor, one.person())) {
            return Outcome.refused(PersonRefusal.NOT_YOURS.refusal());
        }
        var said = new Said().required("answer", answer, 500);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        var today = ChinaTime.today(clock);
        int answered =
                jdbc.sql("""
                    update person.request set answered_on = ?, answer = ?, answered_by = ? where id = ? and answered_on is null\
                    """).params(today, answer.strip(), actor.name(), id).update();
        if (answered == 0) {
            return Outcome.refused(PersonRefusal.ANSWERED.refusal());
        }
        book.fulfil(actor, subject(id), KIND, new Evidence("person", one.person(), answer.strip()), today);
        persons.remember(
                actor,
                one.person(),
                persons.find(one.person()).unit(),
                "person.request-answered",
                Map.of("kind", one.kind().name()));
        return Outcome.done(one.person());
    }

    @Transactional(readOnly = true)
    public Request find(UUID id) {
        return jdbc.sql("select * from person.request where id = ?")
                .param(id)
                .query((row, n) -> request(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Request> of(UUID person) {
        return jdbc.sql("select * from person.request where person = ? order by asked_on desc, id")
                .param(person)
                .query((row, n) -> request(row))
                .list();
    }

    private static Subject subject(UUID id) {
        return new Subject("data-request", id);
    }

    private static Request request(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("asked_on", LocalDate.class),
                row.getString("note"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer"),
                row.getString("answered_by"));
    }
}
