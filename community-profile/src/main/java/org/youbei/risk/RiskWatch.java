package org.youbei.risk;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.community.ProfilesChanged;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.GeoPoint;
import org.youbei.model.UuidV7;
import org.youbei.place.Places;

/**
 * Has risks looked at again when something speaks of them: a major hazard beside them, or a figure of their community that changed much. Each
 * gets a duty under the rule for reviews after an event, and a line in its timeline that says why.
 */
@Component
@Transactional
public class RiskWatch {
    /** Metres around a hazard that count as its place. */
    static final double SAME_PLACE = 200;

    private static final int MOST = 200;
    private static final BigDecimal MUCH = new BigDecimal("0.2");

    /** Which kinds of risk a figure speaks of. */
    private static final Map<String, Set<RiskSubtype>> SPEAKS_OF = Map.ofEntries(
            Map.entry("buildings_high_rise", Set.of(RiskSubtype.HIGH_RISE_FIRE)),
            Map.entry("buildings_old", Set.of(RiskSubtype.BUILDING_COLLAPSE, RiskSubtype.RESIDENTIAL_FIRE)),
            Map.entry("buildings_basement", Set.of(RiskSubtype.WATERLOGGING)),
            Map.entry("elevators", Set.of(RiskSubtype.ELEVATOR)),
            Map.entry("gas_restaurants", Set.of(RiskSubtype.GAS)),
            Map.entry("chemical_stores", Set.of(RiskSubtype.DANGEROUS_GOODS, RiskSubtype.BATTERY_FIRE)),
            Map.entry("underpasses", Set.of(RiskSubtype.WATERLOGGING)),
            Map.entry("construction_sites", Set.of(RiskSubtype.CONSTRUCTION)),
            Map.entry("residents_65", Set.of(RiskSubtype.HEAT, RiskSubtype.RESIDENTIAL_FIRE)),
            Map.entry("markets", Set.of(RiskSubtype.CROWD)),
            Map.entry("barred_roads", Set.of(RiskSubtype.RESIDENTIAL_FIRE, RiskSubtype.HIGH_RISE_FIRE)));

    private final StoredRisks risks;
    private final RiskRegister register;
    private final RiskDuties duties;
    private final Places places;
    private final JdbcClient jdbc;
    private final Clock clock;

    RiskWatch(
            StoredRisks risks, RiskRegister register, RiskDuties duties, Places places, JdbcClient jdbc, Clock clock) {
        this.risks = risks;
        this.register = register;
        this.duties = duties;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A major hazard was found at a place.
     *
     * @param why what the timeline says, such as the hazard's description
     * @return how many risks are looked at again
     */
    public int hazardAt(Actor actor, GeoPoint at, String why) {
        return reconsider(
                actor,
                places.within(at, SAME_PLACE, Set.of("risk"), MOST).stream()
                        .map(near -> near.mark().id())
                        .toList(),
                why);
    }

    /** Figures that came or went, or moved by a fifth, make the risks they speak of due; one statement for all of an import. */
    @EventListener
    void changed(ProfilesChanged event) {
        var units = new ArrayList<String>();
        var subtypes = new ArrayList<String>();
        var reasons = new ArrayList<String>();
        for (var change : event.changes()) {
            if (isMuch(change.before(), change.after())) {
                for (var subtype : SPEAKS_OF.getOrDefault(change.figure(), Set.of())) {
                    units.add(change.unit().value());
                    subtypes.add(subtype.name());
                    reasons.add(change.word());
                }
            }
        }
        if (units.isEmpty()) {
            return;
        }
        jdbc.sql("""
            select distinct on (r.id) r.id, c.reason from risk.risk r
            join unnest(?::text[], ?::text[], ?::text[]) as c (unit, subtype, reason)
              on c.unit = r.jurisdiction and c.subtype = r.subtype
            where r.open order by r.id\
            """)
                .params(units.toArray(String[]::new), subtypes.toArray(String[]::new), reasons.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("reason")))
                .list()
                .forEach(due -> reconsider(event.actor(), List.of(due.getKey()), due.getValue()));
    }

    static boolean isMuch(BigDecimal before, BigDecimal after) {
        var moved = after.subtract(before).abs();
        return moved.signum() > 0 && moved.compareTo(before.abs().multiply(MUCH)) >= 0;
    }

    private int reconsider(Actor actor, List<UUID> found, String why) {
        int due = 0;
        for (var id : found) {
            var risk = risks.locked(id).filter(Risk::isOpen).orElse(null);
            if (risk != null) {
                duties.happened(Actor.platform(), risk, ChinaTime.today(clock));
                register.note(actor, risk, UuidV7.next(clock), "RECONSIDERED", why);
                due++;
            }
        }
        return due;
    }
}
