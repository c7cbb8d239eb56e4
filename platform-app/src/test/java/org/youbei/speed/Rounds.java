package org.youbei.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured in interleaved rounds, by name, in microseconds; figures are medians unless they say otherwise. */
final class Rounds {
    private final Map<String, List<Long>> taken = new LinkedHashMap<>();

    void note(String name, long nanos) {
        taken.computeIfAbsent(name, first -> new ArrayList<>()).add(nanos / 1000);
    }

    /** Both numbers and what the first is of the second. */
    void print(String a, String b, String what) {
        print(a, b, what, 0.5);
    }

    /** @param share of the rounds that were at most as slow, 0 to 1 */
    void print(String a, String b, String what, double share) {
        System.out.printf(
                "FIGURE %s: %s %,d µs | %s %,d µs | ratio %.2f%n",
                what, a, at(a, share), b, at(b, share), (double) at(a, share) / at(b, share));
    }

    /** The time that this share of the rounds did not exceed. */
    long at(String name, double share) {
        var values = taken.getOrDefault(name, List.of()).stream().sorted().toList();
        return values.get(Math.min(values.size() - 1, (int) (values.size() * share)));
    }
}
