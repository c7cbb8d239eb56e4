package org.youbei.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.MapDatum;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Sha256;
import org.youbei.model.Subject;

/**
 * Takes boundaries of units from files. A boundary lies in the units above it as far as theirs are known; where none is, it touches what is
 * registered there. A shift of some hundred metres, as that of public maps, is recognised by the unit's own points.
 */
@Repository
@Transactional
public class Boundaries {
    /** Drawn by different people, two boundaries never lie on each other exactly. */
    private static final double PART_INSIDE = 0.97;

    private static final int MOST_MARKS = 20_000;
    private static final int FEWEST_MARKS = 4;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;
    private final Jurisdictions jurisdictions;
    private final Places places;
    private final AuditTrail audit;
    private final Clock clock;

    Boundaries(JdbcClient jdbc, Jurisdictions jurisdictions, Places places, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file with what a person says about it.
     *
     * @param datum of its numbers
     * @param source who drew it, when
     * @param sure the datum is right although the unit's points speak for another one
     */
    public record Upload(String name, byte[] bytes, MapDatum datum, String source, boolean sure) {}

    public static boolean mayImport(Actor actor, JurisdictionCode unit) {
        return actor.works() && actor.scope().contains(unit) && unit.level().compareTo(JurisdictionLevel.DISTRICT) >= 0;
    }

    @Transactional(readOnly = true)
    public Optional<Boundary> find(JurisdictionCode unit) {
        return jdbc.sql("select * from place.boundary where jurisdiction = ?")
                .param(unit.value())
                .query(Boundaries::boundary)
                .optional();
    }

    /** The area in a file for a unit, sound and in WGS-84; nothing is stored. */
    @Transactional(readOnly = true)
    public Outcome<Shape> read(JurisdictionCode unit, Upload upload) {
        var known = unit(unit);
        return BoundaryFile.read(upload.bytes(), unit, known.name()).then(found -> {
            var said = found.datum();
            if (said != null && isShifted(said) != isShifted(upload.datum())) {
                return Outcome.refused(ShapeRefusal.DATUM_DIFFERS.at("datum", said.name()));
            }
            return Shape.of(found.raw(), upload.datum());
        });
    }

    /** Reads a file and keeps its area as the boundary of the unit; an earlier one is replaced. */
    public Outcome<Boundary> take(Actor actor, JurisdictionCode unit, Upload upload) {
        var known = unit(unit);
        if (!mayImport(actor, unit)) {
            return Outcome.refused(ShapeRefusal.NOT_YOURS.refusal());
        }
        if (upload.source().isBlank() || upload.source().length() > LONGEST_SOURCE) {
            return Outcome.refused(ShapeRefusal.SOURCE.at("source", LONGEST_SOURCE));
        }
        return read(unit, upload)
                .then(shape -> fitting(unit, shape))
                .then(shape -> upload.sure() ? Outcome.done(shape) : unshifted(unit, shape, upload))
                .then(shape -> Outcome.done(kept(actor, known, shape, upload)));
    }

    /** What the unit must lie in: the nearest boundary known above it, else a hull of what is registered in its district. */
    @Transactional(readOnly = true)
    public Optional<Outline> around(JurisdictionCode unit) {
        for (var above = unit.parent(); above.isPresent(); above = above.get().parent()) {
            var boundary = find(above.get());
            if (boundary.isPresent()) {
                var name = jurisdictions
                        .find(above.get())
                        .map(Jurisdiction::name)
                        .orElse(above.get().value());
                return Optional.of(new Outline(above.get(), name, boundary.get().shape(), true));
            }
        }
        return unit.at(JurisdictionLevel.DISTRICT).flatMap(this::hull);
    }

    private Optional<Outline> hull(JurisdictionCode district) {
        var points = marks(district);
        if (points.size() < FEWEST_MARKS) {
            return Optional.empty();
        }
        var hull = Shape.hull(points);
        return hull.kind() == Shape.Kind.AREA
                ? Optional.of(new Outline(
                        district,
                        jurisdictions.find(district).map(Jurisdiction::name).orElse(district.value()),
                        hull,
                        false))
                : Optional.empty();
    }

    private Outcome<Shape> fitting(JurisdictionCode unit, Shape shape) {
        var around = around(unit);
        if (around.isEmpty()) {
            return Outcome.done(shape);
        }
        var outline = around.get();
        if (!outline.known()) {
            return outline.shape().touches(shape)
                    ? Outcome.done(shape)
                    : Outcome.refused(ShapeRefusal.ELSEWHERE.at("file", outline.name()));
        }
        double inside = shape.partIn(outline.shape());
        return inside >= PART_INSIDE
                ? Outcome.done(shape)
                : Outcome.refused(
                        ShapeRefusal.OUTSIDE.at("file", outline.name(), (int) Math.floor(100 * (1 - inside))));
    }

    /** The unit's own points speak: where clearly more of them lie in the same numbers read in the other datum, that one was meant. */
    private Outcome<Shape> unshifted(JurisdictionCode unit, Shape shape, Upload upload) {
        var points = marks(unit);
        if (points.size() < FEWEST_MARKS) {
            return Outcome.done(shape);
        }
        var otherDatum = isShifted(upload.datum()) ? MapDatum.WGS84 : MapDatum.GCJ02;
        var other = BoundaryFile.read(upload.bytes(), unit, unit(unit).name())
                .then(found -> Shape.of(found.raw(), otherDatum))
                .orElseThrow();
        long here = points.stream().filter(shape::covers).count();
        long there = points.stream().filter(other::covers).count();
        return there - here > Math.max(1, points.size() / 10)
                ? Outcome.refused(ShapeRefusal.LOOKS_SHIFTED.at("datum", otherDatum.name(), here, there, points.size()))
                : Outcome.done(shape);
    }

    private static boolean isShifted(MapDatum datum) {
        return datum == MapDatum.GCJ02 || datum == MapDatum.BD09;
    }

    private List<GeoPoint> marks(JurisdictionCode unit) {
        return places.of(unit, Set.of(), MOST_MARKS).stream().map(Mark::at).toList();
    }

    private Boundary kept(Actor actor, Jurisdiction unit, Shape shape, Upload upload) {
        var code = unit.code();
        var name =
                upload.name().substring(0, Math.min(LONGEST_NAME, upload.name().length()));
        jdbc.sql("""
            insert into place.boundary as b (jurisdiction, district, shape, square_metres, datum, source, file_name, sha256, revision,
              imported_at, imported_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
            on conflict (jurisdiction) do update set shape = excluded.shape, square_metres = excluded.square_metres,
              datum = excluded.datum, source = excluded.source, file_name = excluded.file_name, sha256 = excluded.sha256,
              revision = b.revision + 1, imported_at = excluded.imported_at, imported_by = excluded.imported_by\
            """)
                .params(
                        code.value(),
                        code.district(),
                        shape.geoJson(),
                        shape.squareMetres(),
                        upload.datum().name(),
                        upload.source().strip(),
                        name,
                        Sha256.hex(upload.bytes()),
                        Timestamp.from(clock.instant()),
                        actor.name())
                .update();
        audit.record(
                actor,
                AuditEntry.of(
                        "boundary.imported",
                        subject(code),
                        code,
                        Map.of(
                                "file",
                                name,
                                "datum",
                                upload.datum().name(),
                                "source",
                                upload.source().strip())));
        return find(code).orElseThrow();
    }

    /** Boundaries stand for a unit without an id; this one follows from its code. */
    public static Subject subject(JurisdictionCode unit) {
        return new Subject(
                "boundary", UUID.nameUUIDFromBytes(unit.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Jurisdiction unit(JurisdictionCode code) {
        return jurisdictions.find(code).orElseThrow(() -> new NotFound(code));
    }

    private static Boundary boundary(ResultSet row, int number) throws SQLException {
        return new Boundary(
                new JurisdictionCode(row.getString("jurisdiction")),
                Shape.parse(row.getString("shape"), MapDatum.WGS84).orElseThrow(),
                row.getDouble("square_metres"),
                MapDatum.valueOf(row.getString("datum")),
                row.getString("source"),
                row.getString("file_name"),
                row.getInt("revision"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"));
    }
}
