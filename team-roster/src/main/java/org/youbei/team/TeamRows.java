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
    /** Of each open team: needs as {@code [[code, least, wished, most]]}, and people as {@code {person: {kind: last day or ""}}}. */
    static final String COLUMNS = """
        select t.*, coalesce(u.name, t.jurisdiction) as unit_name,
          (select coalesce(json_agg(json_build_array(n.qualification, n.least, n.wished, n.most) order by n.qualification), '[]')
           from team.need n where n.team = t.id) as needs,
          (select count(*) from team.member m where m.team = t.id and m.until is null) as members,
          (select p.reached_on from team.member m join person.person p on p.id = m.person
           where m.team = t.id and m.until is null and m.role = 'LEADER') as leader_reached,
          exists (select from team.member m where m.team = t.id and m.until is null and m.role = 'LEADER') as led,
          (select coalesce(json_object_agg(held.person, held.ends), '{}') from (
             select m.person, (
               select coalesce(json_object_agg(c.kind, c.until), '{}') from (
                 select k.kind, case when bool_or(k.until is null) then '' else max(k.until)::text end as until
                 from person.certificate k where k.person = m.person and k.withdrawn_on is null group by k.kind) c) as ends
             from team.member m where m.team = t.id and m.until is null) held) as people
        from team.team t left join jurisdiction.unit u on u.jurisdiction = t.jurisdiction where\
        """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<List<Object>>> NEEDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, String>>> PEOPLE = new TypeReference<>() {};

    private TeamRows() {}

    static TeamRow row(ResultSet row, ReadinessRules rules, LocalDate today) throws SQLException {
        var entry = entry(row);
        var facts = new ReadinessRules.Facts(
                row.getInt("members"),
                row.getBoolean("led"),
                row.getObject("leader_reached", LocalDate.class),
                squad(row));
        return new TeamRow(
                row.getObject("id", UUID.class),
                entry.unit(),
                row.getString("unit_name"),
                entry,
                row.getInt("members"),
                row.getObject("disbanded_on") == null,
                rules.judge(entry, facts, today));
    }

    static Squad squad(ResultSet row) throws SQLException {
        var needs = JSON.readValue(row.getString("needs"), NEEDS).stream()
                .map(one -> new Need(one.get(0).toString(), number(one.get(1)), number(one.get(2)), number(one.get(3))))
                .toList();
        var people = new HashMap<String, Map<String, Optional<LocalDate>>>();
        JSON.readValue(row.getString("people"), PEOPLE).forEach((person, ends) -> people.put(person, qualified(ends)));
        return new Squad(new java.util.TreeMap<>(people), needs);
    }

    private static int number(Object value) {
        return Integer.parseInt(value.toString());
    }

    /** What certificates allow, each until the latest of their last days. */
    static Map<String, Optional<LocalDate>> qualified(Map<String, String> ends) {
        var able = new HashMap<String, Optional<LocalDate>>();
        ends.forEach((kind, end) -> {
            var until = end.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(end));
            CertificateCatalogue.SHIPPED
                    .find(kind)
                    .ifPresent(found -> found.allows().forEach(code -> able.merge(code, until, TeamRows::later)));
        });
        return able;
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
