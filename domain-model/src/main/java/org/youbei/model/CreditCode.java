package org.youbei.model;

import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code (统一社会信用代码) of an organisation: 17 characters and a check character.
 *
 * <p>Source: GB 32100. Alphabet 0–9 and A–Z without I, O, S, V, Z; weights 3^i mod 31; check = (31 − Σ mod 31) mod 31.
 *
 * @throws IllegalArgumentException for anything that {@link #isValid} refuses
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public CreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a credit code");
        }
    }

    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && text.charAt(LENGTH - 1) == check(text);
    }

    /** The code that a person typed, with blanks and lower case forgiven. */
    public static Optional<CreditCode> parse(String text) {
        var plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isValid(plain) ? Optional.of(new CreditCode(plain)) : Optional.empty();
    }

    private static char check(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
