package org.youbei.plan.manuscript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Automatic numbering: counts the numbered paragraphs as Word does and makes the label it would print. */
final class WordNumbering {
    private static final int LEVELS = 9;

    private final Map<Integer, Level[]> abstracts = new HashMap<>();
    private final Map<Integer, Integer> lists = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();

    static WordNumbering of(Optional<XmlCursor> part) throws RefusedException {
        WordNumbering read = new WordNumbering();
        if (part.isPresent()) {
            try (XmlCursor xml = part.get()) {
                xml.root();
                xml.each(name -> {
                    switch (name) {
                        case "abstractNum" -> read.template(xml);
                        case "num" -> read.list(xml);
                        default -> {}
                    }
                });
            }
        }
        return read;
    }

    private void template(XmlCursor xml) throws RefusedException {
        Level[] levels = new Level[LEVELS];
        int id = id(xml.attribute("abstractNumId"));
        xml.each(name -> {
            if (name.equals("lvl")) {
                int index = id(xml.attribute("ilvl"));
                Level level = Level.of(xml);
                if (index >= 0 && index < LEVELS) {
                    levels[index] = level;
                }
            }
        });
        abstracts.put(id, levels);
    }

    private void list(XmlCursor xml) throws RefusedException {
        int id = id(xml.attribute("numId"));
        int[] level = {0};
        xml.each(name -> {
            switch (name) {
                case "abstractNumId" -> lists.put(id, xml.number(-1));
                case "lvlOverride" -> level[0] = id(xml.attribute("ilvl"));
                case "startOverride" ->
                    restarts.computeIfAbsent(id, any -> new HashMap<>()).put(level[0], xml.number(1));
                default -> {}
            }
        });
    }

    private static int id(@Nullable String attribute) {
        return attribute != null && attribute.matches("\\d{1,9}") ? Integer.parseInt(attribute) : -1;
    }

    /** The label of the next paragraph of that list and level; empty for bullets and unknown lists. */
    String next(int list, int level, String style) {
        Integer template = lists.get(list);
        Level[] levels = template == null ? null : abstracts.get(template);
        if (levels == null || level >= LEVELS) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(template, any -> new int[LEVELS]);
        if (begun.add(list)) {
            restarts.getOrDefault(list, Map.of()).forEach((index, start) -> restart(counter, index, start));
        }
        int at = level < 0 ? linked(levels, style) : level;
        count(counter, levels, at);
        return levels[at] == null ? "" : levels[at].label(levels, counter);
    }

    private static void restart(int[] counter, int level, int start) {
        if (level >= 0 && level < LEVELS) {
            counter[level] = start - 1;
        }
    }

    /** A style names its list only; the list says which of its levels belongs to the style. */
    private static int linked(Level[] levels, String style) {
        for (int i = 0; i < LEVELS; i++) {
            if (levels[i] != null && levels[i].style().equals(style)) {
                return i;
            }
        }
        return 0;
    }

    private static void count(int[] counter, Level[] levels, int at) {
        for (int i = 0; i < at; i++) {
            if (counter[i] == 0) {
                counter[i] = start(levels[i]);
            }
        }
        counter[at] = counter[at] == 0 ? start(levels[at]) : counter[at] + 1;
        for (int i = at + 1; i < LEVELS; i++) {
            counter[i] = 0;
        }
    }

    private static int start(@Nullable Level level) {
        return level == null ? 1 : level.start();
    }

    /** One level of a list: its first number, format, pattern such as {@code %1.%2}, and the style it belongs to. */
    private record Level(int start, String format, String pattern, boolean decimal, String style) {
        static Level of(XmlCursor xml) throws RefusedException {
            String[] found = {"1", "decimal", "", "", ""};
            xml.each(name -> {
                switch (name) {
                    case "start" -> found[0] = Integer.toString(xml.number(1));
                    case "numFmt" -> found[1] = xml.value();
                    case "lvlText" -> found[2] = xml.value();
                    case "isLgl" -> found[3] = xml.on() ? "on" : "";
                    case "pStyle" -> found[4] = xml.value();
                    default -> {}
                }
            });
            return new Level(Integer.parseInt(found[0]), found[1], found[2], !found[3].isEmpty(), found[4]);
        }

        String label(Level[] levels, int[] counter) {
            if (format.equals("bullet") || format.equals("none")) {
                return "";
            }
            String label = pattern;
            for (int i = 0; i < LEVELS; i++) {
                String place = "%" + (i + 1);
                if (label.contains(place)) {
                    Level level = levels[i];
                    String as = decimal || level == null ? "decimal" : level.format();
                    label = label.replace(place, Numeral.print(counter[i], as));
                }
            }
            return Words.tidy(label);
        }
    }
}
