package org.youbei.place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MapDatum;

/** Outlines of units inside the scope: their boundaries, and hulls of what is known there where none was imported. */
@Repository
@Transactional(readOnly = true)
public class Outlines {
    private static final int MOST_MARKS = 100_000;
    private static final int MOST_FOR_MEAN = 2_000;

    private final JdbcClient jdbc;
    private final Places places;
    private final Jurisdictions jurisdictions;

    Outlines(JdbcClient jdbc, Places places, Jurisdictions jurisdictions) {
        this.jdbc = jdbc;
        this.places = places;
        this.jurisdictions = jurisdictions;
    }

    /** The imported boundary. */
    public Optional<Shape> boundary(JurisdictionCode unit) {
        return Optional.ofNullable(boundaries(List.of(unit)).get(unit));
    }

    /** The middle of the imported boundary, else the mean of what is registered in the unit; empty where nothing is known of it. */
    public Optional<GeoPoint> middle(JurisdictionCode unit) {
        return boundary(unit).map(Shape::middle).or(() -> mean(places.of(unit, Set.of(), MOST_FOR_MEAN)));
    }

    private static Optional<GeoPoint> mean(List<Mark> marks) {
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        var east = marks.stream()
                .mapToDouble(mark -> Earth.east(mark.at()))
                .average()
                .orElseThrow();
        var north = marks.stream()
                .mapToDouble(mark -> Earth.north(mark.at()))
                .average()
                .orElseThrow();
        return Optional.of(new GeoPoint(BigDecimal.valueOf(east), BigDecimal.valueOf(north), GeoPoint.Datum.WGS84));
    }

    /**
     * Where a unit lies.
     *
     * @param middle an inner point of the boundary, else the mean of what is registered there
     * @param boundary null where none was imported
     */
    public record Seat(GeoPoint middle, @Nullable Shape boundary) {
        /** Boundaries that were traced one by one lie some metres apart where they are the same. */
        private static final double SAME_LINE = 30;

        /** Whether both boundaries are known and have an edge in common. */
        public boolean borders(Seat other) {
            return boundary != null
                    && other.boundary != null
                    && boundary.isNear(other.boundary)
                    && boundary.metresFrom(other.boundary) <= SAME_LINE;
        }

        /** Between the two middles, as the crow flies. */
        public double metres(Seat other) {
            return Places.metres(middle, other.middle);
        }
    }

    /** Of all these units of one level inside {@code top}; those of which nothing is known are missing. Two statements, however many there are. */
    public Map<JurisdictionCode, Seat> seats(JurisdictionCode top, Collection<JurisdictionCode> units) {
        var seats = new HashMap<JurisdictionCode, Seat>();
        units.stream()
                .findFirst()
                .ifPresent(first -> means(top, first.value().length())
                        .forEach((unit, mean) -> seats.put(unit, new Seat(mean, null))));
        seats.keySet().retainAll(Set.copyOf(units));
        boundaries(units).forEach((unit, shape) -> seats.put(unit, new Seat(shape.middle(), shape)));
        return seats;
    }

    private Map<JurisdictionCode, GeoPoint> means(JurisdictionCode top, int digits) {
        var means = new HashMap<JurisdictionCode, GeoPoint>();
        jdbc.sql("""
            select left(jurisdiction, :digits) as unit, avg(longitude) as east, avg(latitude) as north from place.mark
            where jurisdiction >= :top and jurisdiction < :top || '~' and length(jurisdiction) >= :digits group by 1\
            """).param("digits", digits).param("top", top.value()).query(row -> {
            means.put(
                    new JurisdictionCode(row.getString("unit")),
                    new GeoPoint(row.getBigDecimal("east"), row.getBigDecimal("north"), GeoPoint.Datum.WGS84));
        });
        return means;
    }

    /** Of the units directly below, of the unit itself where there are none; a unit of which nothing is known is missing. */
    public List<Outline> below(JurisdictionCode top) {
        var children = jurisdictions.children(top);
        return of(children.isEmpty() ? jurisdictions.find(top).stream().toList() : children, top);
    }

    private List<Outline> of(List<Jurisdiction> units, JurisdictionCode top) {
        var known = boundaries(units.stream().map(Jurisdiction::code).toList());
        var points = known.size() == units.size() ? Map.<String, List<GeoPoint>>of() : points(units, top);
        var outlines = new ArrayList<Outline>();
        for (var unit : units) {
            var boundary = known.get(unit.code());
            if (boundary != null) {
                outlines.add(new Outline(unit.code(), unit.name(), boundary, true));
            } else if (points.containsKey(unit.code().value())) {
                var hull = Shape.hull(points.get(unit.code().value()));
                if (hull.kind() == Shape.Kind.AREA) {
                    outlines.add(new Outline(unit.code(), unit.name(), hull, false));
                }
            }
        }
        return List.copyOf(outlines);
    }

    private Map<String, List<GeoPoint>> points(List<Jurisdiction> units, JurisdictionCode top) {
        var points = new HashMap<String, List<GeoPoint>>();
        for (var mark : places.of(top, Set.of(), MOST_MARKS)) {
            units.stream()
                    .filter(unit -> unit.code().contains(mark.unit()))
                    .findFirst()
                    .ifPresent(unit -> points.computeIfAbsent(unit.code().value(), code -> new ArrayList<>())
                            .add(mark.at()));
        }
        return points;
    }

    private Map<JurisdictionCode, Shape> boundaries(Collection<JurisdictionCode> units) {
        var found = new HashMap<JurisdictionCode, Shape>();
        jdbc.sql("select jurisdiction, shape from place.boundary where jurisdiction = any (?)")
                .param(units.stream().map(JurisdictionCode::value).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            new JurisdictionCode(row.getString(1)),
                            Shape.parse(row.getString(2), MapDatum.WGS84).orElseThrow());
                });
        return found;
    }
}
