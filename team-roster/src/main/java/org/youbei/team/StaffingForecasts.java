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

    private final Teams teams;
    private final Clock clock;

    StaffingForecasts(Teams teams, Clock clock) {
        this.teams = teams;
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

    /** Every need of every team of a part of the tree, those with a gap in front. To be called inside a scope. */
    public List<Line> of(JurisdictionCode unit) {
        var today = ChinaTime.today(clock);
        List<LocalDate> days = AHEAD.stream().map(today::plusDays).toList();
        var wanting = teams.wanting(unit, MOST);
        var people = teams.squads(wanting.stream().map(Teams.Wanting::team).toList());
        var lines = new ArrayList<Line>();
        for (var team : wanting) {
            lines.addAll(lines(team, people.getOrDefault(team.team(), Map.of()), days));
        }
        lines.sort(java.util.Comparator.comparing((Line line) -> !line.isGap()));
        return lines;
    }

    private static List<Line> lines(Teams.Wanting team, Map<UUID, Teams.Skilled> people, List<LocalDate> days) {
        var names = new LinkedHashMap<String, String>();
        var until = team.partner().isEmpty() ? null : team.agreedUntil();
        var able = new ArrayList<Able>();
        people.forEach((person, skilled) -> {
            names.put(person.toString(), skilled.name());
            able.add(new Able(person.toString(), skilled.quals(), List.of(), until));
        });
        var needs = team.needs();
        var forecast = Forecast.of(able, needs, days);
        var lines = new ArrayList<Line>();
        for (int at = 0; at < needs.size(); at++) {
            int nth = at;
            var each = days.stream()
                    .map(day -> Objects.requireNonNull(forecast.get(day)).get(nth))
                    .toList();
            var left = new ArrayList<>(each.getFirst().who());
            left.removeAll(each.getLast().who());
            lines.add(new Line(
                    team.team(),
                    team.name(),
                    team.unitName(),
                    needs.get(at).qualification(),
                    needs.get(at).min(),
                    each.stream().map(line -> line.who().size()).toList(),
                    each.stream().map(Forecast.Line::staffing).toList(),
                    left.stream().map(names::get).toList()));
        }
        return lines;
    }
}
