package org.youbei.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How columns become the sheet of one duty. */
final class SheetMapping {
    private SheetMapping() {}

    static ObligationSheet sheet(ResultSet row, List<ObligationSheet.Fact> facts) throws SQLException {
        return new ObligationSheet(
                RowMapping.row(row, 0),
                row.getObject("owner_account", UUID.class),
                row.getString("period"),
                row.getObject("clock_start", LocalDate.class),
                row.getObject("paused_since", LocalDate.class),
                row.getObject("extension_asked_on", LocalDate.class),
                row.getObject("overdue_since", LocalDate.class),
                row.getObject("escalated_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                evidence(row),
                row.getString("closing_reason"),
                facts);
    }

    static ObligationSheet.Fact fact(ResultSet row, int number) throws SQLException {
        return new ObligationSheet.Fact(
                FactKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getTimestamp("noted_at").toInstant(),
                row.getString("noted_by_name"),
                row.getString("note"),
                row.getObject("due_before", LocalDate.class),
                row.getObject("due_after", LocalDate.class));
    }

    private static @Nullable Evidence evidence(ResultSet row) throws SQLException {
        var label = row.getString("evidence_label");
        return label == null
                ? null
                : new Evidence(row.getString("evidence_type"), row.getObject("evidence_id", UUID.class), label);
    }
}
