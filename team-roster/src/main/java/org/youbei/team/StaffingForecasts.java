package org.youbei.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.team.staffing.Able;
import org.youbei.team.staffing.Forecast;
import org.youbei.team.staffing.Staffing;

/** Who will be able to do what in 30, 60 and 90 days, team by team, from what lapses and which agreements end. */
@Component
@Transactional(readOnly = true)
public class StaffingForecasts {
    /** Days ahead, today included. */
    public static final List<Integer> AHEAD = List.of(0, 30, 60, 90);

    private static final int MOST = 2_000;

    private final TeamList teams;
    private final Teams squads;
    private final Clock clock;

    StaffingForecasts(TeamList teams, Teams squads, Clock clock) {
        this.teams = teams;
        this.squads = squads;
        this.clock = clock;
    }

    /**
     * How a need of a team is met now and later.
     *
     * @param people how many count on each of the days, in their order
     * @param staffing how far they meet the need
     * @param lapsing the masked names of those who count today and not on the last day
     */
    public record Line(
            UUID team,
            String name,
            String unitName,
            String qualification,
            int least,
            List<Integer> people,
            List<Staffing> staffing,
            List<String> lapsing) {
        /** Whether less than is needed at least will be there on one of the days. */
        public boolean isGap() {
            return staffing.stream().anyMatch(one -> !one.met());
        }
    }

    /** Every need of every team of a part of the tree, those with a gap in front. */
    public List<Line> of(Scope scope, JurisdictionCode unit) {
        var today = ChinaTime.today(clock);
        List<LocalDate> days = AHEAD.stream().map(today::plusDays).toList();
        var rows = teams.first(scope, new TeamFilter(null, null, unit, null), MOST);
        var people = squads.squads(rows.stream().map(TeamRow::id).toList());
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            lines.addAll(lines(row, people.getOrDefault(row.id(), Map.of()), days));
        }
        lines.sort(java.util.Comparator.comparing((Line line) -> !line.isGap()));
        return lines;
    }

    private static List<Line> lines(TeamRow row, Map<UUID, Teams.Skilled> people, List<LocalDate> days) {
        var names = new LinkedHashMap<String, String>();
        var until = row.entry().partner().isEmpty() ? null : row.entry().agreedUntil();
        var able = new ArrayList<Able>();
        people.forEach((person, skilled) -> {
            names.put(person.toString(), skilled.name());
            able.add(new Able(person.toString(), skilled.quals(), List.of(), until));
        });
        var needs = row.readiness().lines().stream().map(Squad.Line::need).toList();
        var forecast = Forecast.of(able, needs, days);
        var lines = new ArrayList<Line>();
        for (int at = 0; at < needs.size(); at++) {
            int nth = at;
            var each = days.stream().map(day -> Objects.requireNonNull(forecast.get(day)).get(nth)).toList();
            var left = new ArrayList<>(each.getFirst().who());
            left.removeAll(each.getLast().who());
            lines.add(new Line(
                    row.id(),
                    row.entry().name(),
                    row.unitName(),
                    needs.get(at).qualification(),
                    needs.get(at).min(),
                    each.stream().map(line -> line.who().size()).toList(),
                    each.stream().map(Forecast.Line::staffing).toList(),
                    left.stream().map(names::get).toList()));
        }
        return lines;
    }
}
