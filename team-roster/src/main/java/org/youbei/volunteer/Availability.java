package org.youbei.volunteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** When somebody is free, as a cell of a table says it: {@code 周一上午、周末全天}. */
final class Availability {
    private static final int PARTS = 3;
    private static final int DAYS = 7;
    private static final int WHOLE_DAY = 0b111;
    private static final List<String> ZH_DAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    private static final List<String> EN_DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> ZH_PARTS = List.of("上午", "下午", "晚上");
    private static final List<String> EN_PARTS = List.of("morning", "afternoon", "evening");

    private Availability() {}

    /** Bit 3 × weekday + part of the day; empty where a word is not understood. */
    static OptionalInt parse(String cell) {
        int bits = 0;
        for (var word : cell.split("[、,，;；/\\n]")) {
            if (!word.isBlank()) {
                int one = word(word.strip());
                if (one == 0) {
                    return OptionalInt.empty();
                }
                bits |= one;
            }
        }
        return OptionalInt.of(bits);
    }

    private static int word(String word) {
        var plain = word.replace("星期", "周").replace("周天", "周日").toLowerCase(Locale.ROOT);
        for (var group : Group.values()) {
            for (var name : group.names) {
                if (plain.startsWith(name)) {
                    return spread(group.from, group.to, parts(plain.substring(name.length())));
                }
            }
        }
        for (int day = 0; day < DAYS; day++) {
            for (var name : List.of(ZH_DAYS.get(day), EN_DAYS.get(day).toLowerCase(Locale.ROOT))) {
                if (plain.startsWith(name)) {
                    return spread(day, day, parts(plain.substring(name.length())));
                }
            }
        }
        return 0;
    }

    private enum Group {
        WORKING(0, 4, "工作日", "weekdays"),
        WEEKEND(5, 6, "周末", "双休日", "weekends", "weekend"),
        ALL(0, 6, "每天", "全周", "daily");

        private final int from;
        private final int to;
        private final List<String> names;

        Group(int from, int to, String... names) {
            this.from = from;
            this.to = to;
            this.names = List.of(names);
        }
    }

    private static int spread(int from, int to, int parts) {
        int bits = 0;
        for (int day = from; day <= to; day++) {
            bits |= parts << (PARTS * day);
        }
        return bits;
    }

    /** @return 0 where the rest of the word is no part of a day */
    private static int parts(String rest) {
        var word = rest.strip();
        if (word.isEmpty() || word.equals("全天") || word.equals("all day")) {
            return WHOLE_DAY;
        }
        int part = Math.max(ZH_PARTS.indexOf(word.replace("夜间", "晚上")), EN_PARTS.indexOf(word));
        return part < 0 ? 0 : 1 << part;
    }

    static String show(int bits, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        var days = english ? EN_DAYS : ZH_DAYS;
        var parts = english ? EN_PARTS : ZH_PARTS;
        var said = new ArrayList<String>();
        for (int day = 0; day < DAYS; day++) {
            int of = bits >> (PARTS * day) & WHOLE_DAY;
            if (of == WHOLE_DAY) {
                said.add(days.get(day));
            } else {
                for (int part = 0; part < PARTS; part++) {
                    if ((of >> part & 1) == 1) {
                        said.add(days.get(day) + (english ? " " : "") + parts.get(part));
                    }
                }
            }
        }
        return String.join(english ? ", " : "、", said);
    }
}
