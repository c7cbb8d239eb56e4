package org.youbei.sheet.column;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youbei.sheet.file.PlainText;

/**
 * What the numbers below a head count in: {@code 常住人口（万人）} holds ten thousands of people.
 *
 * @param factor what a number is multiplied by
 */
public record HeadUnit(BigDecimal factor) {
    public static final HeadUnit ONE = new HeadUnit(BigDecimal.ONE);

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern SCALED = Pattern.compile("(?:单位[::]?)?([百千万亿]+)\\p{IsHan}*");

    /** Of areas, in square metres; a mu is a fifteenth of a hectare, here to twelve decimals. */
    private static final Map<String, BigDecimal> AREAS = Map.of(
            "亩", new BigDecimal("666.666666666667"),
            "公顷", BigDecimal.valueOf(10_000),
            "ha", BigDecimal.valueOf(10_000),
            "万m2", BigDecimal.valueOf(10_000),
            "万平米", BigDecimal.valueOf(10_000));

    static HeadUnit of(String head) {
        return area(head).or(() -> scale(head)).map(HeadUnit::new).orElse(ONE);
    }

    /** How the numbers of a file relate to those of the column's own head, which may count in ten thousands itself. */
    HeadUnit over(HeadUnit own) {
        return factor.compareTo(own.factor) == 0 ? ONE : new HeadUnit(factor.divide(own.factor));
    }

    private static Optional<BigDecimal> area(String head) {
        return IN_BRACKETS
                .matcher(PlainText.narrow(head))
                .results()
                .map(found -> AREAS.get(found.group(1).strip()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<BigDecimal> scale(String head) {
        return IN_BRACKETS
                .matcher(PlainText.narrow(head))
                .results()
                .map(found -> SCALED.matcher(found.group(1).strip()))
                .filter(Matcher::matches)
                .map(found -> product(found.group(1)))
                .findFirst();
    }

    static BigDecimal product(String words) {
        var product = BigDecimal.ONE;
        for (int i = 0; i < words.length(); i++) {
            product = product.multiply(
                    switch (words.charAt(i)) {
                        case '百' -> BigDecimal.valueOf(100);
                        case '千' -> BigDecimal.valueOf(1_000);
                        case '万' -> BigDecimal.valueOf(10_000);
                        default -> BigDecimal.valueOf(100_000_000);
                    });
        }
        return product;
    }
}
