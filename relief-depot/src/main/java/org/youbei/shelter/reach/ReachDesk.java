package org.youbei.shelter.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.community.CommunityFigures;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Scope;
import org.youbei.place.Places;
import org.youbei.shelter.ShelterFilter;
import org.youbei.shelter.ShelterList;
import org.youbei.shelter.ShelterRow;
import org.youbei.shelter.rule.Coverage;
import org.youbei.shelter.site.Norms;

/** Reckons who of a unit reaches which shelter, by the rule of coverage. Residents live in the middle of their community. */
@Component
@Transactional(readOnly = true)
public class ReachDesk {
    private static final int MOST_UNITS = 5_000;
    private static final int MOST_SHELTERS = 2_000;
    private static final int MOST_TRIED = 40;
    static final String RESIDENTS = "residents_usual";

    private final Jurisdictions units;
    private final CommunityFigures figures;
    private final Middles seats;
    private final Places places;
    private final ShelterList shelters;
    private final Norms norms;

    ReachDesk(
            Jurisdictions units,
            CommunityFigures figures,
            Middles seats,
            Places places,
            ShelterList shelters,
            Norms norms) {
        this.units = units;
        this.figures = figures;
        this.seats = seats;
        this.places = places;
        this.shelters = shelters;
        this.norms = norms;
    }

    /** Of the communities of a unit; shelters of the whole scope are counted, also those beyond the unit's border. */
    public Reach of(Scope scope, JurisdictionCode unit) {
        var communities = units.subtree(unit, MOST_UNITS).stream()
                .filter(one -> one.code().level() == JurisdictionLevel.COMMUNITY)
                .toList();
        var middles = seats.of(unit, communities);
        var residents = residents(communities);
        var homeless = new ArrayList<String>();
        var living = new ArrayList<Coverage.Living>();
        var known = new ArrayList<Jurisdiction>();
        for (var community : communities) {
            var at = middles.get(community.code());
            var people = residents.get(community.code());
            if (at == null || people == null) {
                homeless.add(community.name());
            } else {
                known.add(community);
                living.add(living(community, at, people));
            }
        }
        var unusable = new ArrayList<String>();
        var rows = new ArrayList<ShelterRow>();
        var rooms = rooms(scope, rows, unusable);
        var coverage = new Coverage(living, rooms);
        return new Reach(
                homes(known, living, rooms, coverage),
                rows(rows, rooms, coverage),
                coverage.people(),
                coverage.coveredPeople(),
                coverage.placedPeople(),
                homeless,
                unusable,
                best(living, rooms, known, coverage));
    }

    private List<Coverage.Room> rooms(Scope scope, List<ShelterRow> rows, List<String> unusable) {
        var rooms = new ArrayList<Coverage.Room>();
        for (var row : shelters.first(scope, ShelterFilter.ALL, MOST_SHELTERS)) {
            var at = row.at();
            var room = row.room();
            if (at == null || room == null || room == 0) {
                unusable.add(row.name());
            } else {
                rows.add(row);
                var point = at.in(GeoPoint.Datum.WGS84);
                rooms.add(new Coverage.Room(
                        row.id().toString(),
                        point.latitude().doubleValue(),
                        point.longitude().doubleValue(),
                        norms.radius(row.stay()),
                        room));
            }
        }
        return rooms;
    }

    private static Coverage.Living living(Jurisdiction community, GeoPoint at, long people) {
        var point = at.in(GeoPoint.Datum.WGS84);
        return new Coverage.Living(
                community.code().value(),
                point.latitude().doubleValue(),
                point.longitude().doubleValue(),
                people);
    }

    private static List<Reach.Home> homes(
            List<Jurisdiction> known, List<Coverage.Living> living, List<Coverage.Room> rooms, Coverage coverage) {
        var homes = new ArrayList<Reach.Home>();
        for (int i = 0; i < living.size(); i++) {
            var home = living.get(i);
            var nearest = rooms.stream()
                    .mapToLong(room -> Math.round(
                            Coverage.metres(home.latitude(), home.longitude(), room.latitude(), room.longitude())))
                    .min();
            homes.add(new Reach.Home(
                    known.get(i).code(),
                    known.get(i).name(),
                    Middles.at(home.latitude(), home.longitude()),
                    home.people(),
                    coverage.covered(i),
                    coverage.unplaced(i),
                    nearest.isPresent() ? nearest.getAsLong() : null));
        }
        homes.sort(Comparator.comparingLong(Reach.Home::unplaced)
                .reversed()
                .thenComparing(home -> home.unit().value()));
        return homes;
    }

    private static List<Reach.Place> rows(List<ShelterRow> rows, List<Coverage.Room> rooms, Coverage coverage) {
        var found = new ArrayList<Reach.Place>();
        for (int j = 0; j < rows.size(); j++) {
            var row = rows.get(j);
            var room = rooms.get(j);
            found.add(new Reach.Place(
                    row.id(),
                    row.name(),
                    Middles.at(room.latitude(), room.longitude()),
                    (int) room.radius(),
                    (int) room.people(),
                    coverage.free(j)));
        }
        return found;
    }

    /** Tries a short-term place with room for all in the middle of each community that has most people left over. */
    private Reach.@Nullable Best best(
            List<Coverage.Living> living, List<Coverage.Room> rooms, List<Jurisdiction> known, Coverage now) {
        var tried = java.util.stream.IntStream.range(0, living.size())
                .boxed()
                .filter(i -> now.unplaced(i) > 0)
                .sorted(Comparator.comparingLong((Integer i) -> now.unplaced(i))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TRIED)
                .toList();
        Reach.Best best = null;
        int radius = norms.radius(org.youbei.shelter.site.Stay.SHORT);
        for (int i : tried) {
            var home = living.get(i);
            long helped = 0;
            for (int k = 0; k < living.size(); k++) {
                var other = living.get(k);
                if (Coverage.metres(home.latitude(), home.longitude(), other.latitude(), other.longitude()) <= radius) {
                    helped += now.unplaced(k);
                }
            }
            if (best == null || helped > best.helped()) {
                best = new Reach.Best(known.get(i).name(), helped);
            }
        }
        return best;
    }

    private Map<JurisdictionCode, Long> residents(List<Jurisdiction> communities) {
        var residents = new HashMap<JurisdictionCode, Long>();
        figures.numbers(communities.stream().map(Jurisdiction::code).toList(), RESIDENTS)
                .forEach((unit, number) -> residents.put(unit, number.longValue()));
        return residents;
    }

    /** The shelters nearest to a point that are open or ready, the nearest first. */
    public List<ShelterRow> nearest(Scope scope, GeoPoint at, int most) {
        var near = places.nearest(at, Set.of("shelter"), 4 * most);
        var rows = new HashMap<UUID, ShelterRow>();
        shelters.first(scope, ShelterFilter.ALL, MOST_SHELTERS).forEach(row -> rows.put(row.id(), row));
        return near.stream()
                .map(one -> rows.get(one.mark().id()))
                .filter(java.util.Objects::nonNull)
                .limit(most)
                .toList();
    }
}
