package org.youbei.drill.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;

/** The schedules of all units; to be called inside a transaction inside a scope. */
@Repository
public class Schedules {
    private static final int BATCH = 500;
    private static final String ROWS = """
        select l.*, coalesce(u.name, l.jurisdiction) as unit_name
        from drill.schedule_line l left join jurisdiction.unit u on u.jurisdiction = l.jurisdiction
        """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Schedules(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The year's lines of the scope, by day. */
    public List<ScheduleLine> of(Scope scope, int year) {
        var from = scope.unit().map(JurisdictionCode::value).orElse("");
        return jdbc.sql(ROWS + "where l.year = ? and l.jurisdiction >= ? and l.jurisdiction < ? order by l.day, l.id")
                .params(year, from, from + "~")
                .query(Schedules::line)
                .list();
    }

    public Optional<ScheduleLine> locked(UUID id) {
        return jdbc.sql(ROWS + "where l.id = ? for update of l")
                .param(id)
                .query(Schedules::line)
                .optional();
    }

    /** Drops what was only drafted; what a person shifted or confirmed stays. */
    public void dropDrafts(Scope scope, int year) {
        var from = scope.unit().map(JurisdictionCode::value).orElse("");
        jdbc.sql("""
            delete from drill.schedule_line
            where year = ? and jurisdiction >= ? and jurisdiction < ? and drill is null and shifted_by = ''\
            """).params(year, from, from + "~").update();
    }

    public void add(List<ScheduleLine> lines, Instant now) {
        batches.batchUpdate("""
            insert into drill.schedule_line (id, jurisdiction, district, year, subject_type, subject_id, rule, title, due, day, reason,
              drafted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """, lines, BATCH, (statement, line) -> {
            statement.setObject(1, line.id());
            statement.setString(2, line.unit().value());
            statement.setString(3, line.unit().district());
            statement.setInt(4, line.year());
            statement.setString(5, line.subject().type());
            statement.setObject(6, line.subject().id());
            statement.setString(7, line.rule());
            statement.setString(8, line.title());
            statement.setObject(9, line.due());
            statement.setObject(10, line.day());
            statement.setString(11, line.reason());
            statement.setTimestamp(12, Timestamp.from(now));
        });
    }

    public void shift(UUID id, LocalDate day, String by) {
        jdbc.sql("update drill.schedule_line set day = ?, shifted_by = ? where id = ?")
                .params(day, by, id)
                .update();
    }

    public void confirm(UUID id, UUID drill, String by) {
        jdbc.sql("update drill.schedule_line set drill = ?, confirmed_by = ? where id = ?")
                .params(drill, by, id)
                .update();
    }

    static ScheduleLine line(ResultSet row, int n) throws SQLException {
        return new ScheduleLine(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getInt("year"),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("rule"),
                row.getString("title"),
                row.getObject("due", LocalDate.class),
                row.getObject("day", LocalDate.class),
                row.getString("reason"),
                row.getString("shifted_by"),
                row.getString("confirmed_by"),
                row.getObject("drill", UUID.class));
    }
}
