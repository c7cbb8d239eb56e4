package org.youbei.sheet.column;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youbei.model.Outcome;
import org.youbei.sheet.file.PlainText;

/**
 * Degrees as a decimal or as degrees, minutes and seconds, with the letter or word of the half of the earth.
 *
 * @param most of the column; a value up to 180 is read all the same, because longitude and latitude may have changed places
 */
record Degrees(int most) implements SheetValue {
    private static final int DECIMALS = 6;
    private static final Pattern DECIMAL = Pattern.compile("[东西南北经纬:]*([+-]?\\d{1,3}(?:\\.\\d{1,15})?)°?([EWNS]?)");
    private static final Pattern PARTS = Pattern.compile(
            "[东西南北经纬:]*([EWNS]?)(\\d{1,3})[°度](?:(\\d{1,2}(?:\\.\\d+)?)['′分])?(?:(\\d{1,2}(?:\\.\\d+)?)(?:\"|″|''|′′|秒))?([EWNS]?)");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    @Override
    public Outcome<BigDecimal> read(String cell, HeadUnit unit) {
        var plain = PlainText.narrow(PlainText.line(cell))
                .replace(" ", "")
                .replace('’', '\'')
                .replace('”', '"');
        return decimal(plain)
                .or(() -> parts(plain))
                .filter(degrees -> degrees.abs().compareTo(BigDecimal.valueOf(180)) <= 0)
                .map(degrees -> Outcome.done(degrees.setScale(DECIMALS, RoundingMode.HALF_UP)))
                .orElseGet(() -> Outcome.refused(SheetFault.MALFORMED_DEGREES.refusal(cell)));
    }

    private static Optional<BigDecimal> decimal(String plain) {
        var found = DECIMAL.matcher(plain);
        return found.matches() ? Optional.of(signed(new BigDecimal(found.group(1)), found.group(2))) : Optional.empty();
    }

    private static Optional<BigDecimal> parts(String plain) {
        var found = PARTS.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        var minutes = found.group(3) == null ? BigDecimal.ZERO : new BigDecimal(found.group(3));
        var seconds = found.group(4) == null ? BigDecimal.ZERO : new BigDecimal(found.group(4));
        if (minutes.compareTo(SIXTY) >= 0 || seconds.compareTo(SIXTY) >= 0) {
            return Optional.empty();
        }
        var fraction = minutes.multiply(SIXTY).add(seconds).divide(BigDecimal.valueOf(3_600), 12, RoundingMode.HALF_UP);
        return Optional.of(signed(new BigDecimal(found.group(2)).add(fraction), found.group(1) + found.group(5)));
    }

    private static BigDecimal signed(BigDecimal degrees, String half) {
        return half.equals("W") || half.equals("S") ? degrees.negate() : degrees;
    }

    @Override
    public String show(Object value, Locale locale) {
        return ((BigDecimal) value).toPlainString();
    }

    @Override
    public Phrase hint() {
        return new Phrase("度，最多六位小数", "degrees with up to six decimals");
    }
}
