package org.youbei.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.youbei.team.staffing.Matching;
import org.youbei.team.staffing.Need;
import org.youbei.team.staffing.Staffing;

/**
 * What the members of a team can do against what it needs. Each person fills one place: as many as can be filled at once are.
 *
 * @param people by member, the last day on which each qualification counts; an empty day is no end
 */
public record Squad(Map<String, Map<String, Optional<LocalDate>>> people, List<Need> needs) {
    /** How a need is met on a day by those who fill its places in the best plan for all needs. */
    public record Line(Need need, List<String> who) {
        public Staffing staffing() {
            return Staffing.of(who.size(), need);
        }
    }

    /** How far all needs together are met on a day. A team without needs is judged by whether it has anybody. */
    public Staffing staffing(LocalDate day) {
        if (needs.isEmpty()) {
            return people.isEmpty() ? Staffing.EMPTY : Staffing.SATISFIED;
        }
        var able = able(day);
        if (fills(able, Need::max)) {
            return Staffing.FULL;
        }
        if (fills(able, Need::desired)) {
            return Staffing.SATISFIED;
        }
        if (fills(able, Need::min)) {
            return Staffing.ADEQUATE;
        }
        return matched(able, Need::max).filled() > 0 ? Staffing.INADEQUATE : Staffing.EMPTY;
    }

    /** What cannot be filled for the number of people alone is not tried. */
    private boolean fills(Map<String, List<String>> able, ToIntFunction<Need> places) {
        return needs.stream().mapToInt(places).sum() <= able.size()
                && needs.stream().allMatch(need -> places.applyAsInt(need) <= count(able, need.qualification()))
                && matched(able, places).all();
    }

    private static long count(Map<String, List<String>> able, String qualification) {
        return able.values().stream().filter(can -> can.contains(qualification)).count();
    }

    private Matching.Result matched(Map<String, List<String>> able, ToIntFunction<Need> places) {
        return Matching.of(able, posts(places));
    }

    private List<Matching.Post> posts(ToIntFunction<Need> places) {
        return needs.stream()
                .map(need -> new Matching.Post(need.qualification(), places.applyAsInt(need)))
                .toList();
    }

    /** Need by need: those who are needed at least are found first, then more while there is somebody free. */
    public List<Line> lines(LocalDate day) {
        var able = able(day);
        var least = matched(able, Need::min);
        var left = new LinkedHashMap<>(able);
        least.who().stream().flatMap(Collection::stream).forEach(left::remove);
        var more = Matching.of(left, posts(need -> need.max() - need.min()));
        var lines = new ArrayList<Line>();
        for (int at = 0; at < needs.size(); at++) {
            var who = new ArrayList<>(least.who().get(at));
            who.addAll(more.who().get(at));
            lines.add(new Line(needs.get(at), who));
        }
        return lines;
    }

    private Map<String, List<String>> able(LocalDate day) {
        var able = new LinkedHashMap<String, List<String>>();
        people.forEach((person, ends) -> able.put(
                person,
                ends.entrySet().stream()
                        .filter(end -> end.getValue().filter(day::isAfter).isEmpty())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList()));
        return able;
    }

    /** The first day after which somebody no longer counts for something that is needed. */
    public Optional<LocalDate> nextLapse(LocalDate day) {
        return people.values().stream()
                .flatMap(ends -> ends.entrySet().stream())
                .filter(end ->
                        needs.stream().anyMatch(need -> need.qualification().equals(end.getKey())))
                .flatMap(end -> end.getValue().stream())
                .filter(end -> !end.isBefore(day))
                .min(LocalDate::compareTo);
    }
}
