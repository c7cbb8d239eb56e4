package org.youbei.library.text;

import java.util.OptionalInt;

/** Reads Chinese numbers as headings write them: 一, 十, 二十三, 一百零一. */
final class HanNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int MOST = 999;

    private HanNumber() {}

    /** From 1 to 999; empty for anything else. European digits are taken as well. */
    static OptionalInt parse(String text) {
        if (text.isEmpty() || text.length() > 7) {
            return OptionalInt.empty();
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > 3 ? OptionalInt.empty() : within(Integer.parseInt(text));
        }
        int sum = 0;
        int digit = -1;
        for (var c : text.toCharArray()) {
            int found = DIGITS.indexOf(c == '〇' ? '零' : c);
            if (found >= 0) {
                digit = found;
            } else if (c == '十') {
                sum += (digit <= 0 ? 1 : digit) * 10;
                digit = -1;
            } else if (c == '百' && digit > 0) {
                sum += digit * 100;
                digit = -1;
            } else {
                return OptionalInt.empty();
            }
        }
        return within(sum + Math.max(digit, 0));
    }

    private static OptionalInt within(int number) {
        return number < 1 || number > MOST ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
