package org.youbei.plan.section;

import java.util.List;

/** How published plans number their sections. */
public enum NumberStyle {
    /** {@code 1}, {@code 1.1}, {@code 1.1.1}. */
    DECIMAL {
        @Override
        String print(List<Integer> path) {
            return String.join(".", path.stream().map(String::valueOf).toList());
        }
    },
    /** {@code 一、}, {@code （一）}, {@code 1.}, {@code （1）} as in official documents (GB/T 9704—2012, 7.3.3). */
    HAN {
        @Override
        String print(List<Integer> path) {
            int ordinal = path.getLast();
            return switch (path.size()) {
                case 1 -> HanNumeral.print(ordinal) + "、";
                case 2 -> "（" + HanNumeral.print(ordinal) + "）";
                case 3 -> ordinal + ".";
                case 4 -> "（" + ordinal + "）";
                default -> ordinal <= CIRCLED ? Character.toString('①' + ordinal - 1) : ordinal + ")";
            };
        }
    };

    /** ① to ⑳. */
    private static final int CIRCLED = 20;

    /** @param path the ordinals from the chapter down to the section itself, each from 1 */
    abstract String print(List<Integer> path);
}
