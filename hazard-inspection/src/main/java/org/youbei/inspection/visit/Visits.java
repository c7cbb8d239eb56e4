package org.youbei.inspection.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.ChecklistItem;
import org.youbei.inspection.point.Point;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;

/** The rows of visits. */
@Repository
class Visits {
    private static final String COLUMNS = """
        select id, point, point_name, checklist_title, worker, finished_at, passed, failed, not_applicable, photos
        from inspection.visit
        """;

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What tells whether the same was sent before. */
    record Stored(JurisdictionCode unit, UUID account, String content, Instant receivedAt, long clockErrorSeconds) {}

    /** A visit about to be stored. */
    record Draft(
            VisitReport report,
            Point point,
            Checklist checklist,
            CorrectedTime time,
            Instant receivedAt,
            String content,
            boolean beside) {
        /** Photos without the signature. */
        int pictures() {
            return (int) report.photos().stream()
                    .filter(photo -> !photo.isSignature())
                    .count();
        }

        int count(VisitAnswer.Result result) {
            return (int) report.answers().stream()
                    .filter(answer -> answer.result() == result)
                    .count();
        }
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql("select jurisdiction, account, content, received_at, clock_error_seconds from inspection.visit"
                        + " where id = ?")
                .param(id)
                .query((row, n) -> new Stored(
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getObject("account", UUID.class),
                        row.getString("content"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getLong("clock_error_seconds")))
                .optional();
    }

    /** The last visit of the point that anybody filed. */
    @Nullable UUID last(UUID point) {
        return jdbc.sql("select last_visit from inspection.point where id = ?")
                .param(point)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    /** Visits by others, filed after the one the worker knew of; without a known one all of the last weeks. */
    List<FiledVisit> byOthers(Actor actor, UUID point, @Nullable UUID known, Instant since) {
        return jdbc.sql(COLUMNS + """
            where point = :point and account <> :account and received_at > coalesce(
              (select received_at from inspection.visit where id = :known and point = :point), :since)
            order by received_at desc limit 20\
            """)
                .param("point", point)
                .param("account", actor.account())
                .param("known", known, java.sql.Types.OTHER)
                .param("since", Timestamp.from(since))
                .query(Visits::filed)
                .list();
    }

    /** @return false where the id is taken, by a row that may be out of sight */
    boolean insert(Actor actor, Draft draft) {
        var report = draft.report();
        var unit = draft.point().unit();
        var position = report.position();
        return jdbc.sql("""
            insert into inspection.visit (id, jurisdiction, district, point, point_revision, point_name, checklist,
              checklist_title, checklist_number, account, worker, started_at, finished_at, received_at,
              clock_error_seconds, longitude, latitude, datum, note, signed_by, passed, failed, not_applicable,
              photos, beside, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                        .param(report.id())
                        .param(unit.value())
                        .param(unit.district())
                        .param(draft.point().getId())
                        .param(report.pointRevision())
                        .param(draft.point().entry().name())
                        .param(draft.checklist().id())
                        .param(draft.checklist().title())
                        .param(draft.checklist().number())
                        .param(actor.account())
                        .param(actor.name())
                        .param(Timestamp.from(draft.time().startedAt()))
                        .param(Timestamp.from(draft.time().finishedAt()))
                        .param(Timestamp.from(draft.receivedAt()))
                        .param(draft.time().errorSeconds())
                        .param(position == null ? null : position.longitude())
                        .param(position == null ? null : position.latitude())
                        .param(position == null ? null : position.datum().name())
                        .param(report.note())
                        .param(report.signedBy())
                        .param(draft.count(VisitAnswer.Result.PASS))
                        .param(draft.count(VisitAnswer.Result.FAIL))
                        .param(draft.count(VisitAnswer.Result.NOT_APPLICABLE))
                        .param(draft.pictures())
                        .param(draft.beside())
                        .param(draft.content())
                        .update()
                == 1;
    }

    /** An answer with the checklist's words copied in: they stay as they were, whatever becomes of the checklist. */
    void insert(Draft draft, int position, ChecklistItem item, VisitAnswer answer, @Nullable UUID hazard) {
        var unit = draft.point().unit();
        jdbc.sql("""
            insert into inspection.answer
              (visit, position, jurisdiction, district, code, text, basis, grade, result, note, hazard)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(draft.report().id())
                .param(position)
                .param(unit.value())
                .param(unit.district())
                .param(item.code())
                .param(item.text())
                .param(item.basis())
                .param(item.grade().name())
                .param(answer.result().name())
                .param(answer.note())
                .param(hazard)
                .update();
    }

    /** The point's latest visit, unless one that ended later is known. */
    void advance(Draft draft) {
        jdbc.sql("""
            update inspection.point set last_visit = :visit, last_visited_at = :at
            where id = :point and (last_visited_at is null or last_visited_at <= :at)\
            """)
                .param("visit", draft.report().id())
                .param("at", Timestamp.from(draft.time().finishedAt()))
                .param("point", draft.point().getId())
                .update();
    }

    List<UUID> hazards(UUID visit) {
        return jdbc.sql("""
            select hazard from inspection.answer where visit = :visit and hazard is not null
            union select id from inspection.hazard where visit = :visit order by 1\
            """)
                .param("visit", visit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static FiledVisit filed(ResultSet row, int n) throws SQLException {
        return new FiledVisit(
                row.getObject("id", UUID.class),
                row.getObject("point", UUID.class),
                row.getString("point_name"),
                row.getString("checklist_title"),
                row.getString("worker"),
                row.getTimestamp("finished_at").toInstant(),
                row.getInt("passed"),
                row.getInt("failed"),
                row.getInt("not_applicable"),
                row.getInt("photos"));
    }
}
