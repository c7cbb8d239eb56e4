package org.youbei.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private Map<JurisdictionCode, Shape> boundaries(List<JurisdictionCode> units) {
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
