package org.youbei.team;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;
import org.youbei.person.CertificateCatalogue;
import org.youbei.team.staffing.Need;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads teams with what their readiness follows from, all in the one statement that reads the team. */
final class TeamRows {
    /** Of each team its needs as {@code [[code, least, wished, most]]}. */
    static final String NEEDS_COLUMN = """
        (select coalesce(json_agg(json_build_array(n.qualification, n.least, n.wished, n.most) order by n.qualification), '[]')
         from team.need n where n.team = t.id) as needs\
        """;

    /**
     * Of each team, which come from {@code %s}, its needs and what each certificate of its people says: {@code person kind day,…}, no day where it
     * has no end.
     */
    static final String FACTS = """
        select t.*, coalesce(u.name, t.jurisdiction) as unit_name, held.led, held.people,
        """ + NEEDS_COLUMN + """
          , (select p.reached_on from team.member m join person.person p on p.id = m.person
           where m.team = t.id and m.until is null and m.role = 'LEADER') as leader_reached
        from %s t left join jurisdiction.unit u on u.jurisdiction = t.jurisdiction
        left join lateral (
          select coalesce(bool_or(m.role = 'LEADER'), false) as led,
            string_agg(m.person || ' ' || coalesce(k.kind, '') || ' ' || coalesce(k.until::text, ''), ',') as people
          from team.member m left join person.certificate k on k.person = m.person and k.withdrawn_on is null
          where m.team = t.id and m.until is null) held on true\
        """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<List<Object>>> NEEDS = new TypeReference<>() {};

    private TeamRows() {}

    static TeamRow row(ResultSet row, ReadinessRules rules, LocalDate today) throws SQLException {
        var entry = entry(row);
        var squad = squad(row);
        int members = squad.people().size();
        var facts = new ReadinessRules.Facts(
                members, row.getBoolean("led"), row.getObject("leader_reached", LocalDate.class), squad);
        return new TeamRow(
                row.getObject("id", UUID.class),
                entry.unit(),
                row.getString("unit_name"),
                entry,
                members,
                row.getObject("disbanded_on") == null,
                rules.judge(entry, facts, today));
    }

    private static Squad squad(ResultSet row) throws SQLException {
        var people = new java.util.TreeMap<String, Map<String, Optional<LocalDate>>>();
        var said = row.getString("people");
        if (said != null) {
            for (var one : said.split(",")) {
                var words = one.split(" ", -1);
                qualify(people.computeIfAbsent(words[0], none -> new HashMap<>()), words[1], day(words[2]));
            }
        }
        return new Squad(people, needs(row));
    }

    private static Optional<LocalDate> day(String said) {
        return said.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(said));
    }

    static List<Need> needs(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("needs"), NEEDS).stream()
                .map(one -> new Need(one.get(0).toString(), number(one.get(1)), number(one.get(2)), number(one.get(3))))
                .toList();
    }

    private static int number(Object value) {
        return Integer.parseInt(value.toString());
    }

    /**
     * Adds what a certificate allows to what its holder is able to do, each until the latest of the last days.
     *
     * @param until empty where it has no end
     */
    static void qualify(Map<String, Optional<LocalDate>> able, String kind, Optional<LocalDate> until) {
        CertificateCatalogue.SHIPPED
                .find(kind)
                .ifPresent(found -> found.allows().forEach(code -> able.merge(code, until, TeamRows::later)));
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(first -> other.map(second -> first.isAfter(second) ? first : second));
    }

    static TeamEntry entry(ResultSet row) throws SQLException {
        Array specialties = row.getArray("specialties");
        return new TeamEntry(
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                TeamKind.valueOf(row.getString("kind")),
                row.getObject("level", Integer.class),
                Set.copyOf(Arrays.asList((String[]) specialties.getArray())),
                row.getString("base"),
                row.getObject("longitude", BigDecimal.class),
                row.getObject("latitude", BigDecimal.class),
                row.getInt("ready_day"),
                row.getInt("ready_night"),
                row.getString("area"),
                row.getString("partner"),
                row.getObject("agreed_until", LocalDate.class),
                row.getString("insurer"),
                row.getObject("insured_from", LocalDate.class),
                row.getObject("insured_until", LocalDate.class),
                row.getInt("kit_wanted"),
                row.getInt("kit_held"),
                row.getObject("exercised_on", LocalDate.class));
    }

    static Team team(ResultSet row) throws SQLException {
        return new Team(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                entry(row),
                row.getObject("made_on", LocalDate.class),
                row.getObject("disbanded_on", LocalDate.class));
    }
}
