package org.youbei.shelter.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.community.CommunityFigures;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Scope;
import org.youbei.shelter.rule.Within;
import org.youbei.shelter.site.Norms;

/**
 * Reckons which residents have a first-aider, a defibrillator or a fire kit within ten minutes on foot, and where further ones would help most.
 * Residents live in the middle of their community, as does help of which only the community is known.
 */
@Component
@Transactional(readOnly = true)
public class TenMinutesDesk {
    private static final int MOST_UNITS = 5_000;
    private static final int MOST_PROPOSED = 10;

    private final Jurisdictions units;
    private final CommunityFigures figures;
    private final Middles seats;
    private final ObjectProvider<HelpNearby> help;
    private final Norms norms;

    TenMinutesDesk(
            Jurisdictions units,
            CommunityFigures figures,
            Middles seats,
            ObjectProvider<HelpNearby> help,
            Norms norms) {
        this.units = units;
        this.figures = figures;
        this.seats = seats;
        this.help = help;
        this.norms = norms;
    }

    /** Of the communities of a unit; help of the whole scope counts, also that beyond the unit's border. */
    public TenMinutes of(Scope scope, JurisdictionCode unit) {
        var top = scope.unit().orElse(unit);
        var all = units.subtree(top, MOST_UNITS).stream()
                .filter(one -> one.code().level() == JurisdictionLevel.COMMUNITY)
                .toList();
        var middles = seats.of(top, all);
        var residents = new HashMap<JurisdictionCode, Long>();
        figures.numbers(all.stream().map(Jurisdiction::code).toList(), ReachDesk.RESIDENTS)
                .forEach((code, number) -> residents.put(code, number.longValue()));
        var known = new ArrayList<Jurisdiction>();
        var living = new ArrayList<Within.Home>();
        var homeless = new ArrayList<String>();
        for (var community :
                all.stream().filter(one -> unit.contains(one.code())).toList()) {
            var seat = middles.get(community.code());
            var people = residents.get(community.code());
            if (seat == null || people == null) {
                homeless.add(community.name());
            } else {
                known.add(community);
                living.add(new Within.Home(
                        seat.latitude().doubleValue(), seat.longitude().doubleValue(), people));
            }
        }
        var reckoned = new EnumMap<HelpNearby.Kind, Within>(HelpNearby.Kind.class);
        var sums = new EnumMap<HelpNearby.Kind, TenMinutes.Sum>(HelpNearby.Kind.class);
        for (var kind : HelpNearby.Kind.values()) {
            var sources = new Sources();
            help.orderedStream()
                    .filter(one -> one.kind() == kind)
                    .flatMap(one -> one.in(scope).stream())
                    .forEach(found -> sources.add(found, middles));
            var within = new Within(living, sources.known, norms.tenMinutes());
            reckoned.put(kind, within);
            sums.put(
                    kind,
                    new TenMinutes.Sum(
                            sources.number, sources.placeless, within.reachedPeople(), further(within, known)));
        }
        return new TenMinutes(
                homes(known, living, reckoned),
                living.stream().mapToLong(Within.Home::people).sum(),
                any(living, reckoned),
                sums,
                homeless,
                norms.tenMinutes());
    }

    /** Help of one kind with its places. */
    private static final class Sources {
        final List<Within.Source> known = new ArrayList<>();
        long number;
        long placeless;

        void add(HelpNearby.Found found, Map<JurisdictionCode, GeoPoint> middles) {
            var at = place(found, middles);
            if (at == null) {
                placeless += found.number();
            } else {
                var point = at.in(GeoPoint.Datum.WGS84);
                number += found.number();
                known.add(new Within.Source(
                        point.latitude().doubleValue(), point.longitude().doubleValue()));
            }
        }

        private static @Nullable GeoPoint place(HelpNearby.Found found, Map<JurisdictionCode, GeoPoint> middles) {
            if (found.at() != null) {
                return found.at();
            }
            var seat = found.unit().at(JurisdictionLevel.COMMUNITY).map(middles::get);
            return seat.orElse(null);
        }
    }

    private static List<TenMinutes.Further> further(Within within, List<Jurisdiction> known) {
        return within.proposed(MOST_PROPOSED).stream()
                .map(one -> new TenMinutes.Further(
                        known.get(one.home()).code(), known.get(one.home()).name(), one.helped()))
                .toList();
    }

    private static long any(List<Within.Home> living, Map<HelpNearby.Kind, Within> reckoned) {
        long sum = 0;
        for (int i = 0; i < living.size(); i++) {
            int home = i;
            boolean reached = reckoned.values().stream().anyMatch(within -> within.reached(home));
            sum += reached ? living.get(i).people() : 0;
        }
        return sum;
    }

    private static List<TenMinutes.Home> homes(
            List<Jurisdiction> known, List<Within.Home> living, Map<HelpNearby.Kind, Within> reckoned) {
        record Row(TenMinutes.Home home, long kinds) {}
        var rows = new ArrayList<Row>();
        for (int i = 0; i < living.size(); i++) {
            int home = i;
            var nearest = new EnumMap<HelpNearby.Kind, Long>(HelpNearby.Kind.class);
            reckoned.forEach((kind, within) -> {
                if (Double.isFinite(within.nearest(home))) {
                    nearest.put(kind, Math.round(Math.ceil(within.nearest(home))));
                }
            });
            rows.add(new Row(
                    new TenMinutes.Home(
                            known.get(i).code(),
                            known.get(i).name(),
                            living.get(i).people(),
                            nearest),
                    reckoned.values().stream()
                            .filter(within -> within.reached(home))
                            .count()));
        }
        return rows.stream()
                .sorted(Comparator.comparingLong(Row::kinds)
                        .thenComparing(row -> -row.home().people())
                        .thenComparing(row -> row.home().unit().value()))
                .map(Row::home)
                .toList();
    }
}
