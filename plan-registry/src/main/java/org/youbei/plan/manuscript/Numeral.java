package org.youbei.plan.manuscript;

import java.util.Locale;

/** Numbers in the formats of automatic numbering (ECMA-376 part 1, 17.18.59), those that Chinese documents use. */
final class Numeral {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Numeral() {}

    /** An unknown format is printed with European digits, as Word does. */
    static String print(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> counting(number, DIGITS, "十", "百");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counting(number, FORMAL, "拾", "佰");
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number, '〇');
            case "decimalFullWidth", "decimalFullWidth2" ->
                Integer.toString(number)
                        .chars()
                        .collect(
                                StringBuilder::new,
                                (out, c) -> out.append((char) (c - '0' + '０')),
                                StringBuilder::append)
                        .toString();
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? Character.toString('①' + number - 1) : Integer.toString(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    private static String digits(int number, char zero) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append(c == '0' ? zero : DIGITS.charAt(c - '0')));
        return out.toString();
    }

    private static String counting(int number, String digits, String ten, String hundred) {
        if (number < 1 || number > 999) {
            return Integer.toString(number);
        }
        int rest = number % 100;
        String head = number >= 100 ? digits.charAt(number / 100) + hundred : "";
        String tens = rest / 10 == 0 ? "" : rest / 10 == 1 && head.isEmpty() ? ten : digits.charAt(rest / 10) + ten;
        String gap = !head.isEmpty() && rest > 0 && rest < 10 ? "零" : "";
        return head + gap + tens + (rest % 10 == 0 ? "" : digits.charAt(rest % 10));
    }

    private static String roman(int number) {
        StringBuilder out = new StringBuilder();
        int left = Math.min(number, 3999);
        for (int i = 0; i < WORTH.length; i++) {
            for (; left >= WORTH[i]; left -= WORTH[i]) {
                out.append(ROMAN[i]);
            }
        }
        return out.toString();
    }

    /** a … z, aa, bb …, as Word counts letters. */
    private static String letter(int number, char first) {
        if (number < 1 || number > 260) {
            return Integer.toString(number);
        }
        return Character.toString(first + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }
}
