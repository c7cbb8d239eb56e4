package org.youbei.inspection.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.checklist.HazardGrade;

/** What stands open at points, for whoever goes there next. */
@Repository
@Transactional(readOnly = true)
public class OpenHazards {
    private final JdbcClient jdbc;

    OpenHazards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By point, the oldest first; a point without any is not in the answer. */
    public Map<UUID, List<OpenHazard>> at(Collection<UUID> points) {
        var found = new LinkedHashMap<UUID, List<OpenHazard>>();
        jdbc.sql("""
                select point, id, item, description, grade, state, found_on, due_on from inspection.hazard
                where point = any(?) and state not in ('CLOSED', 'DISMISSED') order by found_at, id""").param(points.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("point", UUID.class), point -> new ArrayList<>())
                    .add(new OpenHazard(
                            row.getObject("id", UUID.class),
                            row.getString("item"),
                            row.getString("description"),
                            HazardGrade.valueOf(row.getString("grade")),
                            HazardState.valueOf(row.getString("state")),
                            row.getObject("found_on", LocalDate.class),
                            row.getObject("due_on", LocalDate.class)));
        });
        return found;
    }
}
