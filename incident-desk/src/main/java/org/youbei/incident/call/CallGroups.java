package org.youbei.incident.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.incident.Incident;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.team.Holder;
import org.youbei.team.Member;
import org.youbei.team.Roster;
import org.youbei.team.TeamFilter;
import org.youbei.team.TeamList;
import org.youbei.team.Teams;

/** Who can be called out for an incident at once: those who hold the posts of its unit or of an affected community, or a team. */
@Component
@Transactional(readOnly = true)
public class CallGroups {
    private static final String POSTS = "posts:";
    private static final String TEAM = "team:";
    private static final int MOST_TEAMS = 60;

    private final Roster roster;
    private final Teams teams;
    private final TeamList list;
    private final Jurisdictions units;

    CallGroups(Roster roster, Teams teams, TeamList list, Jurisdictions units) {
        this.roster = roster;
        this.teams = teams;
        this.list = list;
        this.units = units;
    }

    /** Keys and names, the posts of the unit first. */
    public Map<String, String> offered(Incident incident) {
        var offered = new LinkedHashMap<String, String>();
        var codes = new ArrayList<JurisdictionCode>();
        codes.add(incident.unit());
        incident.affected().stream()
                .flatMap(code -> JurisdictionCode.parse(code).stream())
                .forEach(codes::add);
        for (var code : codes) {
            units.find(code).map(Jurisdiction::name).ifPresent(name -> offered.put(POSTS + code.value(), name));
        }
        list.first(Scope.of(incident.unit()), TeamFilter.ALL, MOST_TEAMS)
                .forEach(row -> offered.put(TEAM + row.id(), row.entry().name()));
        return offered;
    }

    /** Whether a key stands for the posts of a unit and not for a team. */
    public static boolean isPosts(String key) {
        return key.startsWith(POSTS);
    }

    /** Those of a group that the reader may see; holders of posts with their stand-ins. Nobody where there is no such group. */
    public List<Wanted> people(String key) {
        return isPosts(key)
                ? JurisdictionCode.parse(key.substring(POSTS.length()))
                        .map(this::holders)
                        .orElse(List.of())
                : team(key).map(this::members).orElse(List.of());
    }

    private static Optional<UUID> team(String key) {
        try {
            return key.startsWith(TEAM) ? Optional.of(UUID.fromString(key.substring(TEAM.length()))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Nothing that was offered: nobody is called, which is refused beside the field.
            return Optional.empty();
        }
    }

    /** Where the holder is missing, the stand-in is called at once. */
    private List<Wanted> holders(JurisdictionCode unit) {
        var wanted = new ArrayList<Wanted>();
        for (var line : roster.posts(unit)) {
            var post = line.post().title().zh();
            var standIn = Optional.ofNullable(line.standIn()).map(Holder::person);
            line.first()
                    .map(holder -> new Wanted(holder.person(), post, standIn.orElse(null)))
                    .or(() -> standIn.map(person -> new Wanted(person, post, null)))
                    .ifPresent(wanted::add);
        }
        return wanted;
    }

    private List<Wanted> members(UUID team) {
        return teams.members(team).stream()
                .map(Member::person)
                .map(person -> new Wanted(person, "", null))
                .toList();
    }
}
