package org.youbei.sheet.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it was meant: without characters that nobody sees, and, for comparing, without differences of width and case. */
public final class PlainText {
    /** Zero-width characters, marks of direction, the byte order mark, the soft hyphen. Joiners of pictures go too: no name holds them. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]");

    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}\\t\\x0B\\f]+");
    private static final Pattern BREAK = Pattern.compile(" ?(\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]) ?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\r\\x0B\\f\\x85]]");

    private PlainText() {}

    /** What a person sees in a cell: blanks of every kind are one space, breaks of lines stay. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var seen = CONTROL.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
        return BREAK.matcher(BLANK.matcher(seen).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }

    /** One line, for values that have no breaks. */
    public static String line(String text) {
        return of(text).replace('\n', ' ');
    }

    /** Full-width letters, digits and brackets as half-width ones. */
    public static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** For comparing words: neither width nor case nor blanks count. */
    public static String key(String text) {
        return narrow(of(text)).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** Most cells need nothing: printable ASCII or Chinese characters without a blank at an end or two in a row. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF || c == ' ' && before != ' ';
            if (!usual) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }
}
