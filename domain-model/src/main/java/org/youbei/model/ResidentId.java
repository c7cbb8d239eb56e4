package org.youbei.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a resident identity card (公民身份号码): area, birthday, sequence and a check character.
 *
 * <p>Source: GB 11643. Weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2; the sum mod 11 picks from {@code 1 0 X 9 8 7 6 5 4 3 2}.
 */
public record ResidentId(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int SHOWN = 4;

    /** The number that a person typed, with blanks, full width and lower case forgiven; empty where its form, birthday or check digit is wrong. */
    public static Optional<ResidentId> parse(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        return plain.matches("[1-9]\\d{16}[\\dX]")
                        && check(plain) == plain.charAt(17)
                        && born(plain).isPresent()
                ? Optional.of(new ResidentId(plain))
                : Optional.empty();
    }

    /** The number that a person typed, also one of the 15 digits that cards had before 1999: the century is put in and the check character added. */
    public static Optional<ResidentId> parseOfAnyAge(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (!plain.matches("[1-9]\\d{14}")) {
            return parse(text);
        }
        var digits = plain.substring(0, 6) + "19" + plain.substring(6);
        return parse(digits + check(digits));
    }

    /** Adds the check character to 17 digits; for invented people. */
    public static ResidentId completed(String digits) {
        return parse(digits + check(digits))
                .orElseThrow(() -> new IllegalArgumentException("not 17 digits of a number"));
    }

    public LocalDate born() {
        return born(value).orElseThrow();
    }

    /** By the last digit of the sequence: odd for men. */
    public boolean isMale() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    /** Whether the person has not reached an age on a day. */
    public boolean isBelow(int age, LocalDate day) {
        return born().plusYears(age).isAfter(day);
    }

    /** The check digit of seventeen digits (GB 11643). */
    public static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static Optional<LocalDate> born(String digits) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(6, 10)),
                    Integer.parseInt(digits.substring(10, 12)),
                    Integer.parseInt(digits.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Nothing but its end, wherever it is printed by accident. */
    @Override
    public String toString() {
        return "*".repeat(value.length() - SHOWN) + value.substring(value.length() - SHOWN);
    }
}
