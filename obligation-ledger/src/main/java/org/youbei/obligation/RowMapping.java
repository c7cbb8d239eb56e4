package org.youbei.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/** The columns of a list and how they become a row. */
final class RowMapping {
    static final String COLUMNS = """
        select o.id, o.jurisdiction, coalesce(u.name, o.jurisdiction) as unit_name, o.kind, o.subject_type, o.subject_id,
          o.title, o.owner_position, o.owner_account, o.rule, o.period, o.clock_start, o.due, o.weekends_only,
          o.paused_since, o.extension_asked_on, o.extension_due, o.overdue_since, o.escalated_on, o.closed_on,
          o.evidence_type, o.evidence_id, o.evidence_label, o.closing_reason,
          obligation.state_on(o.closed_as, o.closed_on, o.paused_since, o.due, :today, :soonDays) as state
        from obligation.obligation o left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction
        """;

    /** Without the names of units, which are looked up for the rows of a page only. */
    static final String DUTIES = COLUMNS.replace("coalesce(u.name, o.jurisdiction) as unit_name, ", "")
            .replace(" left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction", "");

    static final String NAMED = """
        select c.*, coalesce(u.name, c.jurisdiction) as unit_name from (%s) c
        left join jurisdiction.unit u on u.jurisdiction = c.jurisdiction\
        """;

    private RowMapping() {}

    record Counted(ObligationRow row, long total) {}

    static ObligationRow row(ResultSet row, int number) throws SQLException {
        return new ObligationRow(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                new ObligationKind(row.getString("kind")),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("title"),
                row.getString("owner_position"),
                row.getString("rule"),
                row.getObject("due", LocalDate.class),
                ObligationState.valueOf(row.getString("state")),
                row.getBoolean("weekends_only"),
                row.getObject("extension_due", LocalDate.class));
    }

    static List<ObligationList.Day> days(List<Counted> rows) {
        var days = new TreeMap<LocalDate, List<Counted>>();
        rows.forEach(row ->
                days.computeIfAbsent(row.row().due(), day -> new ArrayList<>()).add(row));
        return days.entrySet().stream()
                .map(day -> new ObligationList.Day(
                        day.getKey(),
                        day.getValue().getFirst().total(),
                        day.getValue().stream().map(Counted::row).toList()))
                .toList();
    }
}
