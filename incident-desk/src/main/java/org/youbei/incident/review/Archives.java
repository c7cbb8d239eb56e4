package org.youbei.incident.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.incident.Checks;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.IncidentState;
import org.youbei.incident.Incidents;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Sha256;
import org.youbei.model.Subject;

/**
 * Keeps the archive files of reviewed incidents (突发事件应对法 2024, article 94): papers, a list of them with the SHA-256 of each, and the SHA-256 of
 * the whole, by which anybody can see later that nothing was changed.
 */
@Component
@Transactional
public class Archives {
    private static final String LIST = "SHA256SUMS.txt";
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final AuditTrail audit;
    private final Clock clock;

    Archives(JdbcClient jdbc, Incidents incidents, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file of an archive. */
    public record Part(String name, byte[] bytes) {}

    /** @param id made with the form, so that sending it twice keeps one */
    public Outcome<UUID> keep(Actor actor, UUID id, UUID incidentId, List<Part> parts) {
        var incident = incidents.find(incidentId);
        if (!Checks.works(actor, incident.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        if (incident.state() != IncidentState.REVIEWED && incident.state() != IncidentState.ARCHIVED) {
            return Outcome.refused(IncidentRefusal.OUT_OF_ORDER.refusal());
        }
        var now = clock.instant();
        var list = list(parts);
        var file = zip(parts, list, now);
        if (file.length > MOST_BYTES) {
            return Outcome.refused(IncidentRefusal.TOO_LONG.refusal(MOST_BYTES));
        }
        var hash = sha256(file);
        int made = jdbc.sql("""
            insert into incident.archive (id, incident, jurisdiction, district, sha256, content, list, made_at, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        id,
                        incidentId,
                        incident.unit().value(),
                        incident.unit().district(),
                        hash,
                        file,
                        list,
                        Timestamp.from(now),
                        actor.name())
                .update();
        if (made == 1) {
            incidents.line(actor, incidentId, incident.unit(), "archive-made", hash);
            var subject = new Subject("incident", incidentId);
            audit.record(actor, AuditEntry.of("incident.archive-made", subject, incident.unit(), Map.of("said", hash)));
        }
        return Outcome.done(incidentId);
    }

    static String list(List<Part> parts) {
        var lines = new StringBuilder();
        for (var part : parts) {
            lines.append(sha256(part.bytes()))
                    .append("  ")
                    .append(part.bytes().length)
                    .append("  ")
                    .append(part.name())
                    .append('\n');
        }
        return lines.toString();
    }

    private static byte[] zip(List<Part> parts, String list, Instant now) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts) {
                entry(zip, part, now);
            }
            entry(zip, new Part(LIST, list.getBytes(StandardCharsets.UTF_8)), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, Part part, Instant now) throws IOException {
        var entry = new ZipEntry(part.name());
        entry.setTimeLocal(now.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(part.bytes());
        zip.closeEntry();
    }

    /** In hexadecimal. */
    public static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }

    /** The newest of an incident. */
    @Transactional(readOnly = true)
    public Optional<Archive> of(UUID incident) {
        return jdbc.sql("""
            select id, incident, sha256, octet_length(content) as size, list, made_at, made_by from incident.archive where incident = ?
            order by entered desc limit 1\
            """)
                .param(incident)
                .query((row, n) -> new Archive(
                        row.getObject("id", UUID.class),
                        row.getObject("incident", UUID.class),
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getString("list"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by")))
                .optional();
    }

    /** The bytes of the newest archive of an incident. */
    @Transactional(readOnly = true)
    public byte[] bytes(UUID incident) {
        return jdbc.sql("select content from incident.archive where incident = ? order by entered desc limit 1")
                .param(incident)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NotFound(incident));
    }
}
