package org.youbei.shelter.rule;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The course of an opening from dated lists of the open shelters: a shelter is open while it stands in the list, is saturated where its people are more
 * than its room under a roof, and has reopened where it stands in the list again after a list without it.
 */
public final class OpenTimeline {
    /** One line of one list. Room is null where nobody recorded it. */
    public record Line(
            OffsetDateTime at,
            String shelter,
            int people,
            @Nullable Integer room) {}

    /** One list: how many are open, and how many people are inside. */
    public record Moment(OffsetDateTime at, int open, int people) {}

    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, Integer> lastSeen = new LinkedHashMap<>();
    private final TreeSet<String> reopened = new TreeSet<>();
    private final TreeSet<String> saturated = new TreeSet<>();

    /** Orders the lines by time and replays them. */
    public OpenTimeline(List<Line> lines) {
        var lists = new TreeMap<OffsetDateTime, List<Line>>();
        lines.forEach(line ->
                lists.computeIfAbsent(line.at(), at -> new ArrayList<>()).add(line));
        lists.forEach(this::replay);
    }

    private void replay(OffsetDateTime at, List<Line> open) {
        int number = moments.size();
        for (var line : open) {
            var before = lastSeen.put(line.shelter(), number);
            if (before != null && before < number - 1) {
                reopened.add(line.shelter());
            }
            if (line.room() != null && line.people() > line.room()) {
                saturated.add(line.shelter());
            }
        }
        moments.add(
                new Moment(at, open.size(), open.stream().mapToInt(Line::people).sum()));
    }

    public List<Moment> moments() {
        return List.copyOf(moments);
    }

    public int shelters() {
        return lastSeen.size();
    }

    /** The moment with the most people; the first one of several. */
    public @Nullable Moment peak() {
        Moment peak = null;
        for (var moment : moments) {
            if (peak == null || moment.people() > peak.people()) {
                peak = moment;
            }
        }
        return peak;
    }

    public List<String> reopened() {
        return List.copyOf(reopened);
    }

    public List<String> saturated() {
        return List.copyOf(saturated);
    }
}
