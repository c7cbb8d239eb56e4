package org.youbei.duty.rule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is wrong with a roster: where too few are there, who is there twice, and how long people are there without a break. Intervals are half open, so
 * that turns that touch do not clash. Who leads in a minute does not count for any other role in that minute.
 */
public final class RosterCheck {
    /** The role that comes before all others. */
    public static final String LEADER = "leader";

    private RosterCheck() {}

    /** @throws IllegalArgumentException where it does not end after it starts */
    public record Turn(String who, String role, LocalDateTime start, LocalDateTime end) {
        public Turn {
            if (!start.isBefore(end)) {
                throw new IllegalArgumentException("a turn ends after it starts");
            }
        }

        boolean covers(LocalDateTime moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }

        boolean overlaps(Turn other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    /** How many of a role are there, of how many that are needed. */
    public record Lack(String role, int there, int needed) {}

    /** The longest stretch in which the same people are missing. */
    public record Gap(LocalDateTime from, LocalDateTime to, List<Lack> lacks) {
        public Gap {
            lacks = List.copyOf(lacks);
        }
    }

    /** Two turns of one person at the same time, by their places in the list. */
    public record Clash(int first, int second) {}

    /**
     * @param need how many of each role, in the order in which what is missing is named
     */
    public static List<Gap> gaps(LocalDateTime from, LocalDateTime to, Map<String, Integer> need, List<Turn> turns) {
        var edges = new TreeSet<>(List.of(from, to));
        for (var turn : turns) {
            edges.add(turn.start());
            edges.add(turn.end());
        }
        var inside = edges.subSet(from, true, to, true).stream().toList();
        var gaps = new ArrayList<Gap>();
        for (int n = 0; n + 1 < inside.size(); n++) {
            var lacks = lacks(inside.get(n), need, turns);
            if (lacks.isEmpty()) {
                continue;
            }
            var last = gaps.isEmpty() ? null : gaps.getLast();
            if (last != null && last.to().equals(inside.get(n)) && last.lacks().equals(lacks)) {
                gaps.set(gaps.size() - 1, new Gap(last.from(), inside.get(n + 1), lacks));
            } else {
                gaps.add(new Gap(inside.get(n), inside.get(n + 1), lacks));
            }
        }
        return gaps;
    }

    private static List<Lack> lacks(LocalDateTime at, Map<String, Integer> need, List<Turn> turns) {
        var leading = there(at, LEADER, turns);
        var lacks = new ArrayList<Lack>();
        need.forEach((role, needed) -> {
            var there = new HashSet<>(there(at, role, turns));
            if (!role.equals(LEADER)) {
                there.removeAll(leading);
            }
            if (there.size() < needed) {
                lacks.add(new Lack(role, there.size(), needed));
            }
        });
        return lacks;
    }

    private static Set<String> there(LocalDateTime at, String role, List<Turn> turns) {
        var people = new HashSet<String>();
        for (var turn : turns) {
            if (turn.role().equals(role) && turn.covers(at)) {
                people.add(turn.who());
            }
        }
        return people;
    }

    /** Turns of one person that overlap, in the order of the list. */
    public static List<Clash> clashes(List<Turn> turns) {
        var clashes = new ArrayList<Clash>();
        for (int n = 0; n < turns.size(); n++) {
            for (int m = n + 1; m < turns.size(); m++) {
                if (turns.get(n).who().equals(turns.get(m).who())
                        && turns.get(n).overlaps(turns.get(m))) {
                    clashes.add(new Clash(n, m));
                }
            }
        }
        return clashes;
    }

    /** The longest time that each person is there without a break, turns that touch or overlap taken together. */
    public static Map<String, Duration> unbroken(List<Turn> turns) {
        var longest = new TreeMap<String, Duration>();
        var began = new TreeMap<String, LocalDateTime>();
        var until = new TreeMap<String, LocalDateTime>();
        turns.stream().sorted(Comparator.comparing(Turn::start)).forEach(turn -> {
            var end = until.get(turn.who());
            var start = began.get(turn.who());
            if (end == null || start == null || turn.start().isAfter(end)) {
                start = turn.start();
                end = turn.end();
            } else if (turn.end().isAfter(end)) {
                end = turn.end();
            }
            began.put(turn.who(), start);
            until.put(turn.who(), end);
            longest.merge(turn.who(), Duration.between(start, end), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        });
        return longest;
    }
}
