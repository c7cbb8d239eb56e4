package org.youbei.team;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableState;
import org.youbei.model.BindableState.Condition;
import org.youbei.model.BindableThing;
import org.youbei.model.BindableThings;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/** Teams, as things that plans lean on; counted in people. One that may not be deployed is broken, one that is not ready in all is strained. */
@Component
class BindableTeams implements BindableThings {
    private final JdbcClient jdbc;
    private final Teams teams;
    private final Clock clock;

    BindableTeams(JdbcClient jdbc, Teams teams, Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public BindableKind kind() {
        return BindableKind.TEAM;
    }

    /** Those of the unit, of the units below, and of its street. */
    @Override
    public List<BindableThing> offered(JurisdictionCode unit, String words, int most) {
        var street = unit.level().compareTo(JurisdictionLevel.STREET) > 0
                ? unit.value().substring(0, 9)
                : unit.value();
        return jdbc.sql("""
            select id, jurisdiction, name from team.team
            where (jurisdiction = :street or jurisdiction >= :unit and jurisdiction < :unit || '~') and disbanded_on is null
              and strpos(name, :words) > 0
            order by jurisdiction, name, id limit :most\
            """)
                .param("unit", unit.value())
                .param("street", street)
                .param("words", words)
                .param("most", most)
                .query((row, n) -> new BindableThing(
                        kind(),
                        row.getString("id"),
                        row.getString("name"),
                        new JurisdictionCode(row.getString("jurisdiction"))))
                .list();
    }

    @Override
    public Map<String, BindableState> states(Collection<String> references) {
        var ids = references.stream()
                .map(BindableTeams::id)
                .flatMap(Optional::stream)
                .toList();
        var states = new HashMap<String, BindableState>();
        if (!ids.isEmpty()) {
            teams.readiness(ids, ChinaTime.today(clock))
                    .values()
                    .forEach(row -> states.put(row.id().toString(), state(row)));
        }
        return states;
    }

    private BindableState state(TeamRow row) {
        var name = row.entry().name();
        var people = BigDecimal.valueOf(row.members());
        if (!row.open()) {
            return BindableState.of(Condition.BROKEN, name, "team.disbanded");
        }
        var open = row.readiness().open();
        if (open.isEmpty()) {
            return new BindableState(Condition.SOUND, name, "", List.of(), people);
        }
        var first = open.getFirst();
        var condition = row.readiness().isDeployable() ? Condition.STRAINED : Condition.BROKEN;
        return new BindableState(condition, name, "team." + first.reason(), first.arguments(), people);
    }

    private static Optional<UUID> id(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException e) {
            // Not one of ours: the caller hears nothing of it, which means gone.
            return Optional.empty();
        }
    }
}
