package org.youbei.plan.outline;

/** Text with every character of a number in one form, character by character, so that positions stay. */
public final class Normalised {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Normalised() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(one((char) c)));
        return out.toString();
    }

    private static char one(char c) {
        if (c >= '０' && c <= '９') {
            return (char) (c - '０' + '0');
        }
        return switch (c) {
            case '．', '。', '﹒', '·', '•' -> '.';
            case '（', '﹙' -> '(';
            case '）', '﹚' -> ')';
            case '：', '︰' -> ':';
            case '，' -> ',';
            case '､', '﹑' -> '、';
            case '－', '–', '—', '‐', '‑' -> '-';
            case '\u3000', '\u00a0', '\t', '\n' -> ' ';
            default -> Character.isSpaceChar(c) ? ' ' : c;
        };
    }

    /** A Chinese or European numeral below 1000; 0 if it is none. */
    public static int number(String numeral) {
        String plain = numeral.replace(" ", "").replace('零', '〇');
        if (plain.matches("\\d{1,3}")) {
            return Integer.parseInt(plain);
        }
        return plain.contains("十") || plain.contains("百") ? counted(plain) : spelled(plain);
    }

    private static int counted(String plain) {
        int total = 0;
        int digit = 0;
        for (char c : plain.toCharArray()) {
            switch (c) {
                case '百' -> {
                    total += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                case '十' -> {
                    total += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return total + digit;
    }

    private static int spelled(String plain) {
        int total = 0;
        for (char c : plain.toCharArray()) {
            total = total * 10 + Math.max(DIGITS.indexOf(c), 0);
        }
        return total % 1000;
    }
}
