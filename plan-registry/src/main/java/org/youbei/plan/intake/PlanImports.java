package org.youbei.plan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.SealedValues;
import org.youbei.model.Sha256;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.plan.Authority;
import org.youbei.plan.Plan;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanSource;
import org.youbei.plan.PlanWay;
import org.youbei.plan.Procedure;
import org.youbei.plan.Wording;
import tools.jackson.databind.json.JsonMapper;

/** Takes documents in and makes plans of them. Inside a scope; somebody else's upload does not exist. */
@Component
@Transactional
public class PlanImports {
    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;
    private final PlanRegistry registry;
    private final PlanWay way;
    private final AuditTrail audit;
    private final SealedValues sealed;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PlanImports(
            JdbcClient jdbc, PlanRegistry registry, PlanWay way, AuditTrail audit, SealedValues sealed, Clock clock) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.way = way;
        this.audit = audit;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Reads a file and keeps what was recognised in it. */
    public Outcome<UUID> upload(Actor actor, JurisdictionCode unit, String fileName, byte[] bytes) {
        if (!actor.scope().contains(unit)) {
            return Outcome.refused(PlanRefusal.UNIT_OUTSIDE.at("unit"));
        }
        if (!Authority.keeps(actor, unit)) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.at("unit"));
        }
        var name = Wording.line(fileName);
        return PlanDocuments.read(name, bytes)
                .then(document -> Outcome.done(kept(actor, unit, name, bytes, compared(unit, document))));
    }

    /** With a remark if the unit has a plan of that title already: perhaps the document is a new version of it. */
    private ReadDocument compared(JurisdictionCode unit, ReadDocument document) {
        int same = jdbc.sql("select count(*) from plan.plan where jurisdiction = ? and title = ?")
                .params(unit.value(), document.title())
                .query(Integer.class)
                .single();
        return same == 0 ? document : document.with(new ReadDocument.Note("SAME_TITLE", same));
    }

    /** @throws NotFound where the person has uploaded no such document */
    @Transactional(readOnly = true)
    public PlanImport find(Actor actor, UUID id) {
        return query(actor, id, "").orElseThrow(() -> new NotFound(id));
    }

    /** Makes a new plan of the document; asked again it answers with the same plan. */
    public Outcome<Plan> save(Actor actor, UUID id, PlanEntry entry) {
        return save(actor, id, entry, Procedure.RECORDED);
    }

    /** @param procedure full for a new plan, recorded for one that was prepared elsewhere */
    public Outcome<Plan> save(Actor actor, UUID id, PlanEntry entry, Procedure procedure) {
        var upload = locked(actor, id);
        return registry.register(actor, upload.plan().orElse(id), entry, content(upload), procedure)
                .then(plan -> saved(upload, plan));
    }

    /** Makes a new version of a plan of the document. */
    public Outcome<Plan> saveAsVersion(Actor actor, UUID id, UUID plan, String reason) {
        var upload = locked(actor, id);
        if (upload.plan().isPresent() && !upload.plan().get().equals(plan)) {
            return Outcome.refused(PlanRefusal.IMPORT_USED.refusal());
        }
        return way.revise(actor, plan, id, reason, content(upload)).then(revised -> saved(upload, revised));
    }

    private UUID kept(Actor actor, JurisdictionCode unit, String name, byte[] bytes, ReadDocument document) {
        var id = UuidV7.next(clock);
        var hash = Sha256.hex(bytes);
        jdbc.sql("""
            insert into plan.plan_import (id, jurisdiction, district, account, name, file_name, sha256, size, outline,
              uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)\
            """)
                .params(
                        id,
                        unit.value(),
                        unit.district(),
                        actor.account(),
                        actor.name(),
                        name.substring(Math.max(0, name.length() - LONGEST_NAME)),
                        hash,
                        bytes.length,
                        json.writeValueAsString(document.withPhones(phone -> sealed.encrypt(phone, place(id)))),
                        Timestamp.from(clock.instant()))
                .update();
        Map<String, @Nullable Object> what = Map.of("file", name, "sha256", hash, "size", bytes.length);
        audit.record(actor, AuditEntry.of("plan.uploaded", new Subject("plan-import", id), unit, what));
        return id;
    }

    private PlanImport locked(Actor actor, UUID id) {
        return query(actor, id, " for update").orElseThrow(() -> new NotFound(id));
    }

    private Optional<PlanImport> query(Actor actor, UUID id, String lock) {
        return jdbc.sql("select * from plan.plan_import where id = ? and account = ?" + lock)
                .params(id, actor.account())
                .query(this::planImport)
                .optional();
    }

    private Outcome<Plan> saved(PlanImport upload, Plan plan) {
        if (upload.plan().isEmpty()) {
            jdbc.sql("update plan.plan_import set plan = ?, saved_at = ? where id = ?")
                    .params(plan.getId(), Timestamp.from(clock.instant()), upload.id())
                    .update();
        }
        return Outcome.done(plan);
    }

    private static String place(UUID id) {
        return "plan.import.phone:" + id;
    }

    private PlanContent content(PlanImport upload) {
        var source = new PlanSource(upload.fileName(), upload.sha256());
        var document = upload.document().withPhones(phone -> sealed.decrypt(phone, place(upload.id())));
        return new PlanContent(source, document.sections(), document.unplaced(), document.saidBeside());
    }

    private PlanImport planImport(ResultSet row, int number) throws SQLException {
        return new PlanImport(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("account", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                json.readValue(row.getString("outline"), ReadDocument.class),
                row.getTimestamp("uploaded_at").toInstant(),
                Optional.ofNullable(row.getObject("plan", UUID.class)));
    }
}
