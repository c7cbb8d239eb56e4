package org.youbei.inspection.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.ListKey;
import org.youbei.inspection.ListQuery;
import org.youbei.inspection.Page;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads visits inside a scope, the latest first. */
@Repository
@Transactional(readOnly = true)
public class VisitList {
    private static final String ROWS = """
            select v.id, v.point, v.point_name, v.checklist_title, v.worker, v.finished_at, v.passed, v.failed, v.not_applicable,
              v.photos
            from inspection.visit v where true""";

    private final JdbcClient jdbc;

    VisitList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which visits a list shows.
     *
     * @param failed only those that found something
     */
    public record Filter(
            @Nullable JurisdictionCode unit, @Nullable UUID point, boolean failed, String text) {}

    /** A visit with everything in it. */
    public record Sheet(
            FiledVisit visit,
            JurisdictionCode unit,
            int checklistNumber,
            Instant startedAt,
            Instant receivedAt,
            long clockErrorSeconds,
            boolean beside,
            String note,
            String signedBy,
            List<Line> answers) {}

    /** An answer with the words that were asked then. */
    public record Line(
            String text,
            String basis,
            HazardGrade grade,
            VisitAnswer.Result result,
            String note,
            @Nullable UUID hazard) {}

    public Page<FiledVisit> page(Scope scope, Filter filter, @Nullable String after, int size) {
        jdbc.sql("set local enable_sort = off").update();
        var rows = new ArrayList<>(new ListQuery(ROWS)
                .within(scope, filter.unit(), "v", true)
                .and("v.point = :point", "point", filter.point())
                .when(filter.failed(), "v.failed > 0")
                .containing("(v.point_name ilike :text escape '!' or v.worker ilike :text escape '!')", filter.text())
                .page("v.finished_at", "timestamptz", true, after, size + 1)
                .on(jdbc)
                .query(VisitList::row)
                .list());
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var last = rows.get(size - 1);
        return new Page<>(rows.subList(0, size), new ListKey(last.finishedAt().toString(), last.id()).word());
    }

    public Optional<Sheet> find(UUID id) {
        return jdbc.sql("""
                select v.*, v.jurisdiction as unit from inspection.visit v where v.id = ?""")
                .param(id)
                .query((row, n) -> new Sheet(
                        row(row, n),
                        new JurisdictionCode(row.getString("unit")),
                        row.getInt("checklist_number"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(),
                        row.getLong("clock_error_seconds"),
                        row.getBoolean("beside"),
                        row.getString("note"),
                        row.getString("signed_by"),
                        answers(id)))
                .optional();
    }

    private List<Line> answers(UUID visit) {
        return jdbc.sql("""
                select text, basis, grade, result, note, hazard from inspection.answer where visit = ? order by position""")
                .param(visit)
                .query((row, n) -> new Line(
                        row.getString("text"),
                        row.getString("basis"),
                        HazardGrade.valueOf(row.getString("grade")),
                        VisitAnswer.Result.valueOf(row.getString("result")),
                        row.getString("note"),
                        row.getObject("hazard", UUID.class)))
                .list();
    }

    private static FiledVisit row(ResultSet row, int n) throws SQLException {
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
