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
import org.apache.tika.Tika;
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

/** Takes files in and gives them out, within the current scope. */
@Component
public class Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);
    private static final int MEGABYTE = 1 << 20;

    private final Volume volume;
    private final AttachmentSettings settings;
    private final Tika tika;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Attachments(Volume volume, AttachmentSettings settings, Tika tika, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.volume = volume;
        this.settings = settings;
        this.tika = tika;
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
     */
    @Transactional
    public Outcome<Stored> store(Actor actor, JurisdictionCode unit, String name, InputStream sent) {
        var clean = FileName.of(name);
        var kind = FileKind.named(clean);
        if (!actor.scope().contains(unit)) {
            return Outcome.refused(Refusal.of("attachment.unit"));
        }
        if (kind.isEmpty() || clean.startsWith(".")) {
            return Outcome.refused(Refusal.of("attachment.kind", clean));
        }
        try {
            return received(actor, unit, clean, kind.get(), sent);
        } catch (IOException e) {
            LOG.error("An attachment could not be stored", e);
            return Outcome.refused(Refusal.of("attachment.disk"));
        }
    }

    private Outcome<Stored> received(Actor actor, JurisdictionCode unit, String name, FileKind kind, InputStream sent)
            throws IOException {
        if (!volume.spacious(settings.largest().toBytes())) {
            return Outcome.refused(Refusal.of("attachment.disk"));
        }
        var file = volume.receive(sent);
        var clean = volume.fresh();
        try {
            var refusal = refusal(file, name, kind, unit).or(() -> pixels(file, clean, kind));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var kept = kind.picture() ? clean : file;
            var size = Files.size(kept);
            return Outcome.done(remember(actor, unit, name, kind, size, volume.keep(kept)));
        } finally {
            Volume.discard(file);
            Volume.discard(clean);
        }
    }

    private Optional<Refusal> refusal(Path file, String name, FileKind kind, JurisdictionCode unit) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            return Optional.of(Refusal.of("attachment.empty", name));
        }
        if (size > settings.largest().toBytes()) {
            return Optional.of(
                    Refusal.of("attachment.large", name, settings.largest().toBytes() / MEGABYTE));
        }
        try (var start = Files.newInputStream(file)) {
            if (!kind.accepts(tika.detect(start))) {
                return Optional.of(Refusal.of("attachment.content", name));
            }
        }
        return used(unit) + size > settings.unitQuota().toBytes()
                ? Optional.of(
                        Refusal.of("attachment.quota", settings.unitQuota().toBytes() / MEGABYTE))
                : Optional.empty();
    }

    private Optional<Refusal> pixels(Path file, Path clean, FileKind kind) {
        if (!kind.picture()) {
            return Optional.empty();
        }
        try {
            return Picture.rewrite(file, clean, kind, settings.pixels()).map(fault -> switch (fault) {
                case TOO_MANY_PIXELS -> Refusal.of("attachment.pixels", settings.pixels() / 1_000_000);
                case UNREADABLE -> Refusal.of("attachment.picture");
            });
        } catch (IOException e) {
            LOG.warn("A picture could not be written anew", e);
            return Optional.of(Refusal.of("attachment.picture"));
        }
    }

    private long used(JurisdictionCode unit) {
        return jdbc.sql("select coalesce(sum(size), 0) from attachment.attachment where jurisdiction = :unit")
                .param("unit", unit.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private Stored remember(Actor actor, JurisdictionCode unit, String name, FileKind kind, long size, String hash) {
        var stored = new Stored(UuidV7.next(clock), unit, name, kind.type(), size, hash, clock.instant());
        jdbc.sql("""
                insert into attachment.attachment (id, jurisdiction, district, name, type, size, hash, stored_by, stored_at)
                values (:id, :unit, :district, :name, :type, :size, :hash, :by, :at)""")
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
        return jdbc.sql(
                        "select id, jurisdiction, name, type, size, hash, stored_at from attachment.attachment where id = :id")
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
