package org.youbei.web.live;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.youbei.web.kit.layout.Language;

/**
 * What watchers are told, ready to print.
 *
 * @param topics who is told: those who watch any of these
 * @param lines the changed line in each language; empty where they are to read again by themselves
 */
record Told(Set<String> topics, Map<Language, String> lines) {
    /** Each language has its line, or nobody has. */
    Told {
        topics = Set.copyOf(topics);
        lines = lines.values().stream().anyMatch(String::isEmpty) ? Map.of() : Map.copyOf(lines);
    }

    static Told again(Set<String> topics) {
        return new Told(topics, Map.of());
    }

    static Told lines(Set<String> topics, LiveLine line) {
        var lines = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            lines.put(language, line.in(language));
        }
        return new Told(topics, lines);
    }

    boolean isLine() {
        return !lines.isEmpty();
    }
}
