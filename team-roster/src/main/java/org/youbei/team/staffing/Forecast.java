package org.youbei.team.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who will be able to do what on which day. Each qualification is counted by itself: one person may count for several. */
public final class Forecast {
    private Forecast() {}

    /** Who counts for a need on a day, in the order of the members. */
    public record Line(Need need, List<String> who) {
        public Line {
            who = List.copyOf(who);
        }

        public Staffing staffing() {
            return Staffing.of(who.size(), need);
        }
    }

    /** By day, in the order asked. */
    public static Map<LocalDate, List<Line>> of(
            Collection<Able> members, Collection<Need> needs, Collection<LocalDate> days) {
        var forecast = new LinkedHashMap<LocalDate, List<Line>>();
        for (var day : days) {
            var lines = new ArrayList<Line>();
            for (var need : needs) {
                lines.add(new Line(
                        need,
                        members.stream()
                                .filter(member -> member.can(need.qualification(), day))
                                .map(Able::id)
                                .toList()));
            }
            forecast.put(day, lines);
        }
        return forecast;
    }
}
