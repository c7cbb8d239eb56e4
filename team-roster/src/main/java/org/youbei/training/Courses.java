package org.youbei.training;

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
import org.youbei.person.Said;

/** The courses of units. To be called inside a scope; an unknown one is {@link NotFound}. Refusals: {@link TrainingRefusal}. */
@Component
@Transactional
public class Courses {
    private final JdbcClient jdbc;
    private final Jurisdictions units;
    private final AuditTrail audit;
    private final Clock clock;

    Courses(JdbcClient jdbc, Jurisdictions units, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id made with the form, so that sending it twice adds one */
    public Outcome<UUID> add(Actor actor, UUID id, CourseEntry said) {
        if (units.find(said.unit()).isEmpty() || !Said.works(actor, said.unit())) {
            return Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
        }
        var objections = said.objections();
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        int made = jdbc.sql("""
            insert into training.course (id, jurisdiction, district, title, content, minutes, examiner, certificate, made_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .param(id)
                .param(said.unit().value())
                .param(said.unit().district())
                .param(said.title().strip())
                .param(said.content().strip())
                .param(said.minutes())
                .param(said.examiner().strip())
                .param(said.certificate())
                .param(ChinaTime.today(clock))
                .update();
        if (made == 1) {
            remember(actor, id, said, "training-course.added");
        }
        return Outcome.done(id);
    }

    /** Gives a course no more; the sessions that are planned go on. */
    public Outcome<UUID> retire(Actor actor, UUID id) {
        var course = find(id);
        if (!Said.works(actor, course.entry().unit())) {
            return Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
        }
        if (course.retiredOn() != null) {
            return Outcome.refused(TrainingRefusal.RETIRED.refusal());
        }
        jdbc.sql("update training.course set retired_on = ? where id = ?")
                .params(ChinaTime.today(clock), id)
                .update();
        remember(actor, id, course.entry(), "training-course.retired");
        return Outcome.done(id);
    }

    private void remember(Actor actor, UUID id, CourseEntry course, String action) {
        audit.record(
                actor,
                AuditEntry.of(
                        action, new Subject("training-course", id), course.unit(), Map.of("title", course.title())));
    }

    @Transactional(readOnly = true)
    public Course find(UUID id) {
        return jdbc.sql("select * from training.course where id = ?")
                .param(id)
                .query(Courses::course)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Those of a unit and below that are given, by title. */
    @Transactional(readOnly = true)
    public List<Course> of(JurisdictionCode unit, int most) {
        return jdbc.sql("""
            select * from training.course where jurisdiction >= ? and jurisdiction < ? || '~' and retired_on is null
            order by title, id limit ?\
            """)
                .params(unit.value(), unit.value(), most)
                .query(Courses::course)
                .list();
    }

    private static Course course(ResultSet row, int n) throws SQLException {
        return new Course(
                row.getObject("id", UUID.class),
                new CourseEntry(
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("title"),
                        row.getString("content"),
                        row.getInt("minutes"),
                        row.getString("examiner"),
                        row.getString("certificate")),
                row.getObject("retired_on", LocalDate.class));
    }
}
