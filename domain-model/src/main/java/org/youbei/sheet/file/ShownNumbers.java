package org.youbei.sheet.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a person reads them, without what a narrow column or a format of the cell hides: all digits of a code, a day as a day, a share with
 * its percent sign, and no more digits than the 15 that a spreadsheet program keeps.
 */
final class ShownNumbers {
    /** What a spreadsheet program computes with. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal MOST_EXACT = new BigDecimal("1e15");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern PADDED = Pattern.compile("0{2,20}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final int LONGEST = 40;

    private final StylesTable styles;
    private final boolean from1904;
    private final Map<Integer, Format> formats = new HashMap<>();

    private enum Kind {
        DAY,
        SHARE,
        PADDED,
        NUMBER
    }

    private record Format(Kind kind, int width) {}

    ShownNumbers(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** @param style index of the cell's style; −1 for none */
    String text(String raw, int style) {
        var number = raw.length() > LONGEST ? null : parsed(raw);
        if (number == null) {
            return raw;
        }
        var format = formats.computeIfAbsent(style, this::format);
        return switch (format.kind()) {
            case DAY -> day(number);
            case SHARE -> exact(number.movePointRight(2)) + "%";
            case PADDED -> padded(number, format.width());
            case NUMBER -> exact(number);
        };
    }

    private static @Nullable BigDecimal parsed(String raw) {
        try {
            var number = new BigDecimal(raw.strip());
            return Math.abs(number.scale()) > LONGEST * 10 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Format format(int index) {
        if (index < 0 || index >= styles.getNumCellStyles()) {
            return new Format(Kind.NUMBER, 0);
        }
        var style = styles.getStyleAt(index);
        int id = style.getDataFormat();
        var pattern = style.getDataFormatString();
        var text = pattern == null ? BuiltinFormats.getBuiltinFormat(id) : pattern;
        if (isChineseDay(id) || text != null && (DateUtil.isADateFormat(id, text) || text.contains("aaa"))) {
            return new Format(Kind.DAY, 0);
        }
        if (text == null) {
            return new Format(Kind.NUMBER, 0);
        }
        var plain = QUOTED.matcher(text).replaceAll("");
        if (plain.contains("%")) {
            return new Format(Kind.SHARE, 0);
        }
        return PADDED.matcher(plain).matches() ? new Format(Kind.PADDED, plain.length()) : new Format(Kind.NUMBER, 0);
    }

    /** Formats of days that the Chinese edition numbers without writing their pattern into the file (ECMA-376 part 1, 18.8.30). */
    private static boolean isChineseDay(int id) {
        return id >= 27 && id <= 31 || id >= 50 && id <= 54 || id == 36 || id == 57 || id == 58;
    }

    private String day(BigDecimal number) {
        double serial = number.doubleValue();
        if (serial >= 0 && serial < 1) {
            return serial == 0
                    ? exact(number)
                    : LocalTime.ofSecondOfDay(Math.round(serial * 86_399)).format(TIME);
        }
        var moment = DateUtil.isValidExcelDate(serial) && serial < 3_000_000 ? moment(serial) : null;
        if (moment == null) {
            return exact(number);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MINUTES.format(moment);
    }

    private @Nullable LocalDateTime moment(double serial) {
        return DateUtil.getLocalDateTime(serial, from1904, true);
    }

    private static String padded(BigDecimal number, int width) {
        var digits = exact(number);
        return digits.chars().allMatch(Character::isDigit) && digits.length() < width
                ? "0".repeat(width - digits.length()) + digits
                : digits;
    }

    /** All digits; a whole number beyond 15 of them has lost the last ones already, and is shown so that one sees it. */
    private static String exact(BigDecimal number) {
        var kept = number.round(KEPT);
        if (kept.signum() == 0) {
            return "0";
        }
        return kept.abs().compareTo(MOST_EXACT) >= 0
                ? scientific(kept)
                : kept.stripTrailingZeros().toPlainString();
    }

    private static String scientific(BigDecimal number) {
        var digits = number.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "E+" + exponent;
    }
}
