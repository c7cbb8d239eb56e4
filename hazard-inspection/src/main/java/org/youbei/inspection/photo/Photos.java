package org.youbei.inspection.photo;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.file.FileStore;
import org.youbei.file.IncomingFile;
import org.youbei.inspection.photo.Photo.Stage;
import org.youbei.inspection.photo.PhotoNote.Owner;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;

/** Announces photos and takes their bytes in: in any order, each once, and only the bytes that were announced. */
@Component
@Transactional
public class Photos {
    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);
    private static final String COLUMNS =
            "select number, stage, item, sha256, taken_at, attachment from inspection.photo ";

    private final FileStore store;
    private final JdbcClient jdbc;
    private final Clock clock;

    Photos(FileStore store, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of the bytes. */
    public record Arrival(int number, boolean repeated) {}

    public void announce(JurisdictionCode unit, Owner owner, Stage stage, List<PhotoNote> notes) {
        notes.forEach(note -> insert(unit, owner, stage, note));
    }

    /**
     * The bytes of an announced photo. Sent again they change nothing; other bytes than announced are refused ({@code photo.hash}), and
     * so is a number that was not announced ({@code photo.unknown}).
     *
     * @param bytes stay with the caller, who closes them
     */
    public Outcome<Arrival> arrive(
            Actor actor, JurisdictionCode unit, UUID owner, int number, String name, IncomingFile bytes) {
        var found = jdbc.sql(COLUMNS
                        + "where district = ? and subject = ? and number = ? and withdrawn_at is null for update")
                .params(unit.district(), owner, number)
                .query(Photos::photo)
                .optional();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.unknown("photo.unknown", number));
        }
        return found.get().hasArrived()
                ? Outcome.done(new Arrival(number, true))
                : kept(actor, unit, owner, found.get(), name, bytes);
    }

    private Outcome<Arrival> kept(
            Actor actor, JurisdictionCode unit, UUID owner, Photo photo, String name, IncomingFile bytes) {
        if (!bytes.sha256().equals(photo.sha256())) {
            return Outcome.refused(Refusal.of("photo.hash", photo.number()));
        }
        return store.keepPhoto(actor, unit, name, bytes).then(attachment -> {
            received(unit, owner, photo.number(), attachment);
            return Outcome.done(new Arrival(photo.number(), false));
        });
    }

    /**
     * A photo that comes whole, from a form: announced and received at once, as the next of its owner.
     *
     * @param name as the person's program sent it
     */
    public Outcome<Arrival> add(
            Actor actor, JurisdictionCode unit, Owner owner, Stage stage, String name, InputStream bytes) {
        try (var spool = IncomingFile.read(bytes)) {
            return added(actor, unit, owner, stage, name, spool);
        } catch (IOException e) {
            LOG.error("A photo could not be put on the disk", e);
            return Outcome.refused(Refusal.unavailable("attachment.disk"));
        }
    }

    private Outcome<Arrival> added(
            Actor actor, JurisdictionCode unit, Owner owner, Stage stage, String name, IncomingFile bytes) {
        var number = next(unit, owner.id());
        if (number > PhotoNote.MOST) {
            return Outcome.refused(Refusal.of("photo.many", PhotoNote.MOST));
        }
        return store.keepPhoto(actor, unit, name, bytes).then(attachment -> {
            insert(unit, owner, stage, new PhotoNote(number, bytes.sha256(), null, clock.instant(), null));
            received(unit, owner.id(), number, attachment);
            return Outcome.done(new Arrival(number, false));
        });
    }

    /**
     * A photo that comes whole, perhaps more than once: the same bytes of the same stage are kept once.
     *
     * @param sha256 that the sender names
     * @param bytes stay with the caller, who closes them
     */
    public Outcome<Arrival> addOnce(
            Actor actor,
            JurisdictionCode unit,
            Owner owner,
            Stage stage,
            String sha256,
            String name,
            IncomingFile bytes) {
        if (!bytes.sha256().equals(sha256)) {
            return Outcome.refused(Refusal.of("photo.hash", 1));
        }
        var known = of(owner.id()).stream()
                .filter(photo -> photo.stage() == stage && photo.sha256().equals(sha256))
                .findFirst();
        if (known.isPresent()) {
            return Outcome.done(new Arrival(known.get().number(), true));
        }
        return added(actor, unit, owner, stage, name, bytes);
    }

    /** In their order. */
    @Transactional(readOnly = true)
    public List<Photo> of(UUID owner) {
        return jdbc.sql(COLUMNS + "where subject = ? and withdrawn_at is null order by number")
                .param(owner)
                .query(Photos::photo)
                .list();
    }

    /** Those that show a hazard, whatever they came with: before first, then after. */
    @Transactional(readOnly = true)
    public List<Photo> showing(UUID hazard) {
        return jdbc.sql(COLUMNS + "where hazard = ? and withdrawn_at is null order by stage desc, received_at, number")
                .param(hazard)
                .query(Photos::photo)
                .list();
    }

    /** Whether a photo of after has arrived for the hazard since the moment. */
    @Transactional(readOnly = true)
    public boolean showsAfter(UUID hazard, Instant since) {
        return jdbc.sql("""
            select exists (select from inspection.photo
              where hazard = ? and stage = 'AFTER' and attachment is not null and received_at >= ?)\
            """)
                .params(hazard, Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** The numbers that were announced, have not come and were not given up. */
    @Transactional(readOnly = true)
    public List<Integer> missing(UUID owner) {
        return jdbc.sql("select number from inspection.photo where subject = ? and attachment is null and withdrawn_at"
                        + " is null order by number")
                .param(owner)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private int next(JurisdictionCode unit, UUID owner) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from inspection.photo where district = ? and subject = ?")
                .params(unit.district(), owner)
                .query(Integer.class)
                .single();
    }

    private void insert(JurisdictionCode unit, Owner owner, Stage stage, PhotoNote note) {
        var position = note.position();
        jdbc.sql("""
            insert into inspection.photo (id, jurisdiction, district, subject_type, subject, number, stage, item, hazard,
              sha256, taken_at, longitude, latitude, datum)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(UuidV7.next(clock))
                .param(unit.value())
                .param(unit.district())
                .param(owner.type())
                .param(owner.id())
                .param(note.number())
                .param(stage.name())
                .param(note.item())
                .param(owner.hazard())
                .param(note.sha256())
                .param(timestamp(note.takenAt()))
                .param(position == null ? null : position.longitude())
                .param(position == null ? null : position.latitude())
                .param(position == null ? null : position.datum().name())
                .update();
    }

    private void received(JurisdictionCode unit, UUID owner, int number, UUID attachment) {
        jdbc.sql("""
            update inspection.photo set attachment = ?, received_at = ?
            where district = ? and subject = ? and number = ?\
            """)
                .params(attachment, Timestamp.from(clock.instant()), unit.district(), owner, number)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static Photo photo(ResultSet row, int n) throws SQLException {
        var taken = row.getTimestamp("taken_at");
        return new Photo(
                row.getInt("number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("item"),
                row.getString("sha256"),
                taken == null ? null : taken.toInstant(),
                row.getObject("attachment", UUID.class));
    }
}
