package org.youbei.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.model.picture.DecodingBudget.Sender;

/** Takes files in and gives them out, within the current scope. */
@Component
public class Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    private final Volume volume;
    private final AttachmentSettings settings;
    private final Admission admission;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Attachments(
            Volume volume,
            AttachmentSettings settings,
            Admission admission,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.volume = volume;
        this.settings = settings;
        this.admission = admission;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file to be given out. The path may be read only; other attachments may share it. */
    public record Opened(Stored stored, Path path) {}

    /**
     * Stores a file for a unit. What was stored counts only with the transaction; a file without its row is never given out.
     *
     * @param name as the person's program sent it
     * @param sent read up to the limit; the caller closes it
     * @param admitted the kinds that are taken where it was sent to
     */
    @Transactional
    public Outcome<Stored> store(Actor actor, JurisdictionCode unit, String name, InputStream sent, Admitted admitted) {
        return stored(actor, unit, name, admitted, (clean, kind) -> {
            var file = volume.receive(sent);
            try {
                return kept(actor, unit, clean, kind, file, admitted.sender());
            } finally {
                Volume.discard(file);
            }
        });
    }

    /**
     * The same for a file that is on a disk already.
     *
     * @param sent stays with the caller
     */
    @Transactional
    public Outcome<Stored> store(Actor actor, JurisdictionCode unit, String name, Path sent, Admitted admitted) {
        return stored(actor, unit, name, admitted, (clean, kind) -> {
            if (kind.picture()) {
                return kept(actor, unit, clean, kind, sent, admitted.sender());
            }
            try (var bytes = Files.newInputStream(sent)) {
                return store(actor, unit, name, bytes, admitted);
            }
        });
    }

    private interface Keeping {
        Outcome<Stored> kept(String name, FileKind kind) throws IOException;
    }

    private Outcome<Stored> stored(
            Actor actor, JurisdictionCode unit, String name, Admitted admitted, Keeping keeping) {
        var clean = FileName.of(name);
        var kind = FileKind.named(clean);
        if (!actor.scope().contains(unit)) {
            return Outcome.refused(Refusal.of("attachment.unit"));
        }
        if (clean.startsWith(".") || kind.filter(admitted::takes).isEmpty()) {
            return Outcome.refused(Refusal.of(admitted.refusal(), clean));
        }
        try {
            return volume.spacious(settings.largest().toBytes())
                    ? keeping.kept(clean, kind.orElseThrow())
                    : Outcome.refused(Refusal.unavailable("attachment.disk"));
        } catch (IOException e) {
            LOG.error("An attachment could not be stored", e);
            return Outcome.refused(Refusal.unavailable("attachment.disk"));
        }
    }

    /** A picture stays where it is, and its pixels are kept; of other kinds the file itself moves to its place. */
    private Outcome<Stored> kept(
            Actor actor, JurisdictionCode unit, String name, FileKind kind, Path file, Sender sender)
            throws IOException {
        var refusal = admission.objection(file, name, kind, unit);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return kind.picture()
                ? redrawn(actor, unit, name, kind, file, sender)
                : remembered(actor, unit, name, kind, file);
    }

    private Outcome<Stored> redrawn(
            Actor actor, JurisdictionCode unit, String name, FileKind kind, Path picture, Sender sender)
            throws IOException {
        var anew = volume.fresh();
        try {
            var refusal = admission.objection(picture, anew, sender);
            return refusal.isPresent() ? Outcome.refused(refusal.get()) : remembered(actor, unit, name, kind, anew);
        } finally {
            Volume.discard(anew);
        }
    }

    private Outcome<Stored> remembered(Actor actor, JurisdictionCode unit, String name, FileKind kind, Path file)
            throws IOException {
        var size = Files.size(file);
        return Outcome.done(remember(actor, unit, name, kind, size, volume.keep(file)));
    }

    private Stored remember(Actor actor, JurisdictionCode unit, String name, FileKind kind, long size, String hash) {
        var stored = new Stored(UuidV7.next(clock), unit, name, kind.type(), size, hash, clock.instant());
        jdbc.sql("""
            insert into attachment.attachment (id, jurisdiction, district, name, type, size, hash, stored_by, stored_at)
            values (:id, :unit, :district, :name, :type, :size, :hash, :by, :at)\
            """)
                .param("id", stored.id())
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("name", name)
                .param("type", stored.type())
                .param("size", size)
                .param("hash", hash)
                .param("by", actor.account())
                .param("at", Timestamp.from(stored.storedAt()))
                .update();
        audit.record(
                actor,
                AuditEntry.of(
                        "attachment.stored",
                        new Subject("attachment", stored.id()),
                        unit,
                        Map.of("name", name, "size", size, "hash", hash)));
        return stored;
    }

    @Transactional(readOnly = true)
    public Optional<Stored> find(UUID id) {
        return jdbc.sql("select id, jurisdiction, name, type, size, hash, stored_at from attachment.attachment where"
                        + " id = :id")
                .param("id", id)
                .query((row, number) -> new Stored(
                        row.getObject("id", UUID.class),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getString("hash"),
                        row.getTimestamp("stored_at").toInstant()))
                .optional();
    }

    /** The file of a row within the scope; nothing if its bytes are gone from the volume, which the log then says. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(UUID id) {
        var found = find(id).map(stored -> new Opened(stored, volume.at(stored.hash())));
        if (found.isPresent() && !Files.isReadable(found.get().path())) {
            LOG.error("The file {} of attachment {} is missing", found.get().path(), id);
            return Optional.empty();
        }
        return found;
    }
}
