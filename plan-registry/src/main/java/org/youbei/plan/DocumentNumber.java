package org.youbei.plan;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an official document (发文字号): the issuer's abbreviation, the year in hexagonal brackets, a serial number without
 * leading zeros, such as {@code 武应急〔2026〕5号} (GB/T 9704-2012, 7.2.5).
 */
public record DocumentNumber(String issuer, int year, int serial) {
    private static final Pattern TYPED =
            Pattern.compile("(\\p{L}[\\p{L}\\p{N}]{0,39})[〔\\[(【<〈{﹝](\\d{4})[〕\\])】>〉}﹞]第?0*(\\d{1,5})号?");

    /**
     * The number in what a person typed: brackets of any kind, full-width digits, spaces, leading zeros and a missing 号 are put
     * right.
     */
    public static Optional<DocumentNumber> parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Zs}]", "");
        var match = TYPED.matcher(plain);
        if (!match.matches() || Integer.parseInt(match.group(3)) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new DocumentNumber(match.group(1), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))));
    }

    @Override
    public String toString() {
        return issuer + "〔" + year + "〕" + serial + "号";
    }
}
