package org.youbei.inspection.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Searched;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads visits inside a scope, the latest first. */
@Repository
public class VisitList extends ListReader<VisitFilter, FiledVisit> {
    private static final Listing<FiledVisit> VISITS = Listing.of(
                    """
                    select v.id, v.point, v.point_name, v.checklist_title, v.worker, v.finished_at, v.passed, v.failed, v.not_applicable,
                      v.photos
                    from inspection.visit v where true\
                    """,
                    "v.id",
                    VisitList::row,
                    Sort.moment("finished", "v.finished_at").down())
            .searching(Searched.in("inspection.visit_said", "v.point_name", "v.worker"))
            .walkingIndexes();

    private final JdbcClient jdbc;

    VisitList(JdbcClient jdbc) {
        super(jdbc, VISITS);
        this.jdbc = jdbc;
    }

    @Override
    protected ListQuery where(Scope scope, VisitFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "v", true)
                .equal("v.point", filter.point())
                .when(filter.failed(), "v.failed > 0")
                .words(filter.q());
    }

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

    public Optional<Sheet> find(UUID id) {
        return jdbc.sql("""
            select v.*, v.jurisdiction as unit from inspection.visit v where v.id = ?\
            """)
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
            select text, basis, grade, result, note, hazard from inspection.answer where visit = ? order by position\
            """)
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
