package org.youbei.plan.section;

/** Counting in Chinese, as headings do: 一, 十, 十一, 二十, 一百零一. */
public final class HanNumeral {
    private static final String DIGITS = "零一二三四五六七八九";

    private HanNumeral() {}

    /** @param number from 1 to 999; beyond it in European digits */
    public static String print(int number) {
        if (number < 1 || number > 999) {
            return Integer.toString(number);
        }
        if (number < 10) {
            return digit(number);
        }
        if (number < 100) {
            return (number < 20 ? "" : digit(number / 10)) + "十" + (number % 10 == 0 ? "" : digit(number % 10));
        }
        return digit(number / 100) + "百" + rest(number % 100);
    }

    private static String rest(int rest) {
        if (rest == 0) {
            return "";
        }
        return rest < 10 ? "零" + digit(rest) : digit(rest / 10) + "十" + (rest % 10 == 0 ? "" : digit(rest % 10));
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
