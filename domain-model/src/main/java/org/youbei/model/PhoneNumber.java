package org.youbei.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number of China as people write it in contact lists: mobile, fixed line with or without area code and extension, service and
 * emergency numbers. Blanks and full-width characters are put right.
 */
public record PhoneNumber(String value) {
    private static final Pattern MOBILE = Pattern.compile("(?:(?:\\+|00)?86-?)?(1[3-9]\\d)-?(\\d{4})-?(\\d{4})");
    private static final Pattern FIXED = Pattern.compile("(0\\d{2,3}-?)?[2-8]\\d{6,7}([-转]\\d{1,6})?");
    private static final Pattern SERVICE = Pattern.compile("1\\d{2}|1[01234]\\d{2,3}|9\\d{4,7}|[48]00-?\\d{3}-?\\d{4}");

    /** The number, or nothing where it cannot be called. */
    public static Optional<PhoneNumber> parse(String text) {
        var digits = halfWidth(text);
        var known = MOBILE.matcher(digits).matches()
                || FIXED.matcher(digits).matches()
                || SERVICE.matcher(digits).matches();
        return known ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    /** A mobile number is a person's; any other is an office's. */
    public boolean personal() {
        return MOBILE.matcher(value).matches();
    }

    /** What is dialled inside the country: digits alone, a mobile number without the country's prefix. */
    public String dialled() {
        var mobile = MOBILE.matcher(value);
        return mobile.matches() ? mobile.group(1) + mobile.group(2) + mobile.group(3) : value.replace("-", "");
    }

    /** What pages print: {@code 138****0001}, or the number of an office as it is. */
    public String shown() {
        if (!personal()) {
            return value;
        }
        var local = dialled();
        return local.substring(0, 3) + "****" + local.substring(7);
    }

    private static String halfWidth(String text) {
        var digits = new StringBuilder();
        text.codePoints()
                .map(c -> c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c)
                .map(c -> c == '—' || c == '–' ? '-' : c)
                .filter(c -> !isUnseen(c) && c != '(' && c != ')')
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private static boolean isUnseen(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT;
    }
}
