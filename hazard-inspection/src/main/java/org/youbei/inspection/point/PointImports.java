package org.youbei.inspection.point;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;

/**
 * Tables of points: uploaded, looked at row by row, then taken in. The business key is the name within the unit, so that the same table
 * taken in twice changes nothing.
 */
@Component
@Transactional
public class PointImports {
    private final PointRegister register;
    private final JdbcClient jdbc;
    private final Clock clock;

    PointImports(PointRegister register, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What taking a row in would do. */
    public enum Verdict {
        NEW,
        CHANGED,
        SAME
    }

    /** @param cells as JSON, in the form that whoever uploads them chose */
    public record Upload(UUID id, String fileName, String cells, boolean taken) {}

    /** Keeps an upload for the account alone. */
    public UUID keep(Actor actor, JurisdictionCode unit, String fileName, String cells) {
        var id = UuidV7.next(clock);
        jdbc.sql("""
                insert into inspection.point_import (id, jurisdiction, district, account, file_name, cells, uploaded_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        id,
                        unit.value(),
                        unit.district(),
                        actor.account(),
                        fileName.substring(0, Math.min(255, fileName.length())),
                        cells,
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** An upload of the account; another account's does not exist. */
    @Transactional(readOnly = true)
    public Optional<Upload> find(Actor actor, UUID id) {
        return jdbc.sql("""
                select id, file_name, cells, taken_at is not null as taken from inspection.point_import
                where id = ? and account = ?""")
                .params(id, actor.account())
                .query((row, n) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getString("cells"),
                        row.getBoolean("taken")))
                .optional();
    }

    /** What taking the entry in would do, or why it cannot be. */
    @Transactional(readOnly = true)
    public Outcome<Verdict> check(Actor actor, PointEntry entry) {
        var known = register.named(entry);
        var id = known.map(Point::getId).orElseGet(() -> new UUID(0, 0));
        var objections = register.objections(actor, id, entry);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        return Outcome.done(known.map(point -> point.entry().equals(entry) ? Verdict.SAME : Verdict.CHANGED)
                .orElse(Verdict.NEW));
    }

    /** Takes the entries in; those that were refused meanwhile stay out. @return how many were new or changed */
    public int take(Actor actor, UUID id, List<PointEntry> entries) {
        int changed = 0;
        for (var entry : entries) {
            var verdict = check(actor, entry);
            if (verdict instanceof Outcome.Done<Verdict>(var what) && what != Verdict.SAME) {
                take(actor, entry);
                changed++;
            }
        }
        jdbc.sql("update inspection.point_import set taken_at = ? where id = ? and account = ?")
                .params(Timestamp.from(clock.instant()), id, actor.account())
                .update();
        return changed;
    }

    private void take(Actor actor, PointEntry entry) {
        var known = register.named(entry);
        var outcome = known.isPresent()
                ? register.describe(actor, known.get().getId(), known.get().revision(), entry)
                : register.register(actor, UuidV7.next(clock), entry);
        outcome.orElseThrow();
    }
}
