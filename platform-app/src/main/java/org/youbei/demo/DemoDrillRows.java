package org.youbei.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Collects rows by table and writes each table in one batch; what a drill consists of is a few hundred small rows. */
@Component
class DemoDrillRows {
    private final JdbcOperations jdbc;

    DemoDrillRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows still to be written, in the order in which their tables were first named. */
    static class Sheet {
        private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

        /** @param table with its columns, as {@code drill.task (id, drill)} */
        void add(String table, @Nullable Object... values) {
            rows.computeIfAbsent(table, key -> new ArrayList<>())
                    .add(Arrays.stream(values).map(Sheet::stored).toArray());
        }

        private static @Nullable Object stored(@Nullable Object value) {
            return value instanceof Instant at ? Timestamp.from(at) : value instanceof Enum<?> one ? one.name() : value;
        }
    }

    void write(Sheet sheet) {
        sheet.rows.forEach((table, rows) -> {
            var marks = Arrays.stream(rows.getFirst()).map(value -> "?").collect(Collectors.joining(", "));
            jdbc.batchUpdate("insert into " + table + " values (" + marks + ")", rows);
        });
    }

    /** A plan that can be drilled. */
    record DrilledPlan(UUID id, UUID version, int number, String unit, String unitName, String title, int age) {}

    /** Special plans in force with their age in days, by unit and title. */
    List<DrilledPlan> plans() {
        return jdbc.query(
                """
                select p.id, v.id as version, v.number, p.jurisdiction, u.name, p.title, current_date - v.issued_on as age
                from plan.plan p join plan.plan_version v on v.id = p.in_force
                join jurisdiction.unit u on u.jurisdiction = p.jurisdiction
                where p.kind = 'SPECIAL' order by p.jurisdiction, p.title""",
                (row, n) -> new DrilledPlan(
                        row.getObject("id", UUID.class),
                        row.getObject("version", UUID.class),
                        row.getInt("number"),
                        row.getString("jurisdiction"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getInt("age")));
    }

    /** Gives every special plan in force the same action steps, each pointing at the section that asks for it. */
    void steps(List<List<String>> steps) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            rows.add(
                    new Object[] {i, step.get(0), step.get(1), Integer.valueOf(step.get(2)), step.get(3), step.get(4)});
        }
        jdbc.batchUpdate("""
                insert into plan.action_step (id, version, jurisdiction, district, revision, position, post, action, minutes, resources, section)
                select gen_random_uuid(), p.in_force, p.jurisdiction, p.district, 0, ?, ?, ?, ?, ?,
                  (select s.id from plan.section s where s.version = p.in_force and s.title = ? limit 1)
                from plan.plan p where p.kind = 'SPECIAL' and p.in_force is not null""", rows);
    }

    /** The sections of a version by title. */
    Map<String, Section> sections(UUID version) {
        return jdbc
                .query(
                        "select id, number, title from plan.section where version = ?",
                        (row, n) -> new Section(
                                row.getObject("id", UUID.class), row.getString("number"), row.getString("title")),
                        version)
                .stream()
                .collect(Collectors.toMap(Section::title, section -> section, (first, second) -> first));
    }

    /** Where a plan says something. */
    record Section(UUID id, String number, String title) {
        String label() {
            return (number + " " + title).strip();
        }
    }
}
