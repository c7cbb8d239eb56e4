package org.youbei.division;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/**
 * Takes a division table into the tree, whole or not at all. A unit that is there already keeps its place and takes the file's
 * name; one that the file does not mention stays. Taking the same file again changes nothing.
 */
@Component
public class DivisionImporter {
    private static final UUID TREE = new UUID(0, 1);

    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final AuditTrail audit;

    DivisionImporter(JdbcOperations jdbc, TransactionOperations transaction, AuditTrail audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** What taking the file would do, with nothing changed. */
    public DivisionImport preview(Actor actor, Path file) {
        return within(actor, file, "", false);
    }

    /** Takes the file; {@code name} is what the person calls it, for the audit trail. */
    public DivisionImport load(Actor actor, Path file, String name) {
        return within(actor, file, name, true);
    }

    private DivisionImport within(Actor actor, Path file, String name, boolean keep) {
        var sha256 = FileHash.sha256(file);
        var result = Scopes.<@Nullable DivisionImport>in(
                actor.scope(),
                () -> transaction.execute(status -> {
                    var outcome = take(actor, file, name, sha256);
                    if (!keep || outcome instanceof DivisionImport.Rejected) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                }));
        if (result == null) {
            throw new IllegalStateException("the import had no outcome");
        }
        return result;
    }

    private DivisionImport take(Actor actor, Path file, String name, String sha256) {
        var faults = new Faults();
        stage(new DivisionTable(file, actor.scope())::read, faults);
        findDuplicates(faults);
        findOrphans(faults);
        return faults.none() ? merge(actor, name, sha256) : faults.rejected();
    }

    /** Takes units that have been looked at into the tree, within the running transaction. */
    void merge(Actor actor, List<Division> divisions) {
        stage(
                sink -> {
                    for (int at = 0; at < divisions.size(); at++) {
                        sink.row(
                                at + 1L,
                                divisions.get(at).code().value(),
                                divisions.get(at).name());
                    }
                },
                new Faults());
        merge(actor, "", "");
    }

    private void stage(DivisionStage.Rows rows, Faults faults) {
        jdbc.execute("select pg_advisory_xact_lock(hashtext('jurisdiction.unit'))");
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            DivisionStage.fill(connection, rows, faults);
            return null;
        });
    }

    private void findDuplicates(Faults faults) {
        collect(faults, "division.twice", """
            select line, code from (
              select line, code, row_number() over (partition by code order by line) as nth
              from division_stage) numbered
            where nth > 1 order by line\
            """);
    }

    /** Streets and below need their parent in the file or in the tree; a district may be the top of a table. */
    private void findOrphans(Faults faults) {
        collect(faults, "division.no-superior", """
            select s.line, s.parent from (
              select line, code, left(code, length(code) - 3) collate "C" as parent
              from division_stage where length(code) > 6) s
            left join division_stage p on p.code = s.parent
            left join jurisdiction.unit u on u.jurisdiction = s.parent
            where p.code is null and u.jurisdiction is null
            order by s.line\
            """);
    }

    private void collect(Faults faults, String reason, String sql) {
        jdbc.query(sql, row -> {
            faults.add(new DivisionFault(row.getLong(1), Refusal.at(DivisionColumns.CODE, reason, row.getString(2))));
        });
    }

    private DivisionImport merge(Actor actor, String name, String sha256) {
        var renamed = jdbc.update("""
            update jurisdiction.unit u set name = s.name
            from division_stage s where u.jurisdiction = s.code and u.name <> s.name\
            """);
        var added = jdbc.update("""
            insert into jurisdiction.unit (jurisdiction, district, name)
            select s.code, rpad(left(s.code, 6), 6, '0'), s.name
            from division_stage s left join jurisdiction.unit u on u.jurisdiction = s.code
            where u.jurisdiction is null order by s.code\
            """);
        Long rows = jdbc.queryForObject("select count(*) from division_stage", Long.class);
        String top = jdbc.queryForObject("select min(code) from division_stage", String.class);
        if (rows == null || top == null) {
            throw new IllegalStateException("an empty division table came through");
        }
        var loaded = new DivisionImport.Loaded(rows, added, renamed, sha256);
        audit.record(actor, entry(name, loaded, new JurisdictionCode(top)));
        return loaded;
    }

    private static AuditEntry entry(String name, DivisionImport.Loaded loaded, JurisdictionCode top) {
        Map<String, @Nullable Object> after = new LinkedHashMap<>();
        after.put("file", name);
        after.put("sha256", loaded.sha256());
        after.put("rows", loaded.rows());
        after.put("added", loaded.added());
        after.put("renamed", loaded.renamed());
        return AuditEntry.of("jurisdiction.imported", new Subject("jurisdiction", TREE), top, after);
    }
}
