package org.youbei.plan.outline;

import java.util.regex.Pattern;

/**
 * The words after a number, parted into a title and what follows it on the same line.
 *
 * @param title the title without closing punctuation, empty if the words are a sentence
 * @param headingLength how many of the words belong to the heading, closing punctuation included
 * @param likeness how much they look like a title: 1 a short line of its own, 0.3 a short clause that a text follows, below 0 a sentence
 */
record Wording(String title, int headingLength, double likeness) {
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_CLAUSE = 25;
    private static final int LONGEST_SPACED = 12;
    private static final Pattern SPACED = Pattern.compile("\\p{IsHan}(?:[\\s\u3000\u00a0]+\\p{IsHan}){1,3}");
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000\u00a0]+");
    private static final String STOPS = "。：:；;！!？?";
    private static final String LIST_STOPS = "；;！!？?";
    private static final String COMMAS = "，,";

    static Wording of(String words) {
        int stop = first(words, STOPS);
        if (words.isEmpty()) {
            return new Wording("", 0, 0);
        }
        if (stop < 0) {
            return unstopped(words);
        }
        return stop == words.length() - 1 ? stopped(words) : runIn(words, stop);
    }

    /** An article begins with its text; a title of its own stands in brackets or alone on the line. */
    static Wording ofArticle(String words) {
        if (!words.isEmpty() && "【（(".indexOf(words.charAt(0)) >= 0) {
            int close = first(words, "】）)");
            if (close > 1 && close <= LONGEST_CLAUSE) {
                return new Wording(words.substring(1, close), close + 1, 1);
            }
        }
        boolean title = words.length() <= LONGEST_SPACED && first(words, STOPS + COMMAS) < 0;
        return title ? of(words) : new Wording("", 0, 1);
    }

    private static Wording unstopped(String words) {
        int comma = first(words, COMMAS);
        if (words.length() <= LONGEST_TITLE) {
            return new Wording(
                    tidy(words), words.length(), comma >= 0 ? 0.2 : words.length() > LONGEST_CLAUSE ? 0.7 : 1);
        }
        return spaced(words);
    }

    private static Wording stopped(String words) {
        String before = words.substring(0, words.length() - 1);
        char stop = words.charAt(words.length() - 1);
        if (LIST_STOPS.indexOf(stop) >= 0) {
            return sentence();
        }
        if (before.length() > LONGEST_CLAUSE || first(before, COMMAS) >= 0) {
            return spaced(words);
        }
        return new Wording(tidy(before), words.length(), stop == '。' ? 0.2 : 0.6);
    }

    private static Wording runIn(String words, int stop) {
        String before = words.substring(0, stop);
        boolean clause = stop > 0 && stop <= LONGEST_CLAUSE && first(before, COMMAS) < 0;
        return clause && LIST_STOPS.indexOf(words.charAt(stop)) < 0
                ? new Wording(tidy(before), stop + 1, words.charAt(stop) == '。' ? 0.3 : 0.1)
                : spaced(words);
    }

    /** A title parted from its text by a space: {@code 1.1 编制目的　为了……}. */
    private static Wording spaced(String words) {
        String[] parts = SPACES.split(words, 2);
        boolean title = parts.length == 2
                && parts[0].length() >= 2
                && parts[0].length() <= LONGEST_SPACED
                && first(parts[0], STOPS + COMMAS) < 0;
        return title ? new Wording(parts[0], parts[0].length(), 0.3) : sentence();
    }

    private static Wording sentence() {
        return new Wording("", 0, -0.5);
    }

    /** Without the spaces that stretch a short title, {@code 总　　则}. */
    static String tidy(String title) {
        String spaced = SPACES.matcher(title.strip()).replaceAll(" ");
        return SPACED.matcher(spaced).matches() ? spaced.replace(" ", "") : spaced;
    }

    private static int first(String words, String marks) {
        for (int i = 0; i < words.length(); i++) {
            if (marks.indexOf(words.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
