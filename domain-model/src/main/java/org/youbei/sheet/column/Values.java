package org.youbei.sheet.column;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youbei.model.CreditCode;
import org.youbei.model.Outcome;
import org.youbei.sheet.file.PlainText;

/** The kinds of values that columns of more than one module hold. */
final class Values {
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(\\.\\d+)?[eE][+]?\\d+");
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d{1,3}(?:[, ]\\d{3})++|\\d{1,18})?(\\.\\d{1,12})?([百千万亿]{0,3})(%?)");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号]?|(\\d{2})(\\d{2}))(?:"
                    + " ?T?\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.]\\d{1,2})?|年(\\d{1,2})月(?:\\d{1,2}[日号]?)?|(\\d{2}))");
    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "√", "✓", "☑", "对");
    private static final Set<String> NO = Set.of("否", "无", "没有", "不是", "n", "no", "false", "0", "×", "x", "☐", "错");

    private Values() {}

    /** A code that some program has taken for a number and written with a decimal. */
    static String withoutDecimal(String code) {
        return code.matches("[0-9]{2,18}\\.0{1,3}") ? code.substring(0, code.indexOf('.')) : code;
    }

    static boolean isScientific(String cell) {
        return SCIENTIFIC.matcher(cell).matches();
    }

    record Text(int most) implements SheetValue {
        @Override
        public Outcome<String> read(String cell, HeadUnit unit) {
            var line = PlainText.line(cell);
            if (isScientific(line) && line.contains("E+")) {
                return Outcome.refused(SheetFault.DIGITS_LOST.refusal(line));
            }
            return line.codePointCount(0, line.length()) > most
                    ? Outcome.refused(SheetFault.TOO_LONG.refusal(most))
                    : Outcome.done(line);
        }

        @Override
        public String show(Object value, Locale locale) {
            return value.toString();
        }

        @Override
        public Phrase hint() {
            return new Phrase("文字，最多 " + most + " 字", "text of at most " + most + " characters");
        }
    }

    /** A code made of letters and digits, as text however it was typed. */
    record Code<V>(Function<String, Optional<V>> parser, SheetFault fault, Phrase hint) implements SheetValue {
        static Code<CreditCode> credit() {
            return new Code<>(
                    CreditCode::parse,
                    SheetFault.MALFORMED_CREDIT_CODE,
                    new Phrase("18 位统一社会信用代码", "unified social credit code of 18 characters"));
        }

        @Override
        public Outcome<V> read(String cell, HeadUnit unit) {
            var plain = withoutDecimal(PlainText.narrow(PlainText.line(cell)).replace(" ", ""));
            if (isScientific(plain)) {
                return Outcome.refused(SheetFault.DIGITS_LOST.refusal(plain));
            }
            return parser.apply(plain).map(Outcome::done).orElseGet(() -> Outcome.refused(fault.refusal(cell)));
        }

        @Override
        public String show(Object value, Locale locale) {
            return value.toString();
        }
    }

    /**
     * A number, with separators of thousands, 万 and 亿 understood.
     *
     * @param decimals more are rounded
     */
    record Amount(@Nullable BigDecimal least, @Nullable BigDecimal most, int decimals) implements SheetValue {
        @Override
        public Outcome<BigDecimal> read(String cell, HeadUnit unit) {
            var number = number(cell);
            if (number.isEmpty()) {
                return Outcome.refused(SheetFault.MALFORMED_NUMBER.refusal(cell));
            }
            return bounded(number.get().multiply(unit.factor()).setScale(decimals, RoundingMode.HALF_UP), least, most);
        }

        @Override
        public String show(Object value, Locale locale) {
            return ((BigDecimal) value).stripTrailingZeros().toPlainString();
        }

        @Override
        public Phrase hint() {
            return new Phrase("数字", "a number");
        }
    }

    record Whole(long least, long most) implements SheetValue {
        @Override
        public Outcome<Long> read(String cell, HeadUnit unit) {
            var number = number(cell);
            if (number.isEmpty()) {
                return Outcome.refused(SheetFault.MALFORMED_WHOLE.refusal(cell));
            }
            var scaled = number.get().multiply(unit.factor()).stripTrailingZeros();
            if (scaled.scale() > 0) {
                return Outcome.refused(SheetFault.MALFORMED_WHOLE.refusal(cell));
            }
            return bounded(scaled, BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                    .then(value -> Outcome.done(value.longValueExact()));
        }

        @Override
        public String show(Object value, Locale locale) {
            return value.toString();
        }

        @Override
        public Phrase hint() {
            return new Phrase("整数", "a whole number");
        }
    }

    /** Per cent: {@code 35%}, {@code 35}, or a cell that a spreadsheet program shows as 35%. */
    record Share() implements SheetValue {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public Outcome<BigDecimal> read(String cell, HeadUnit unit) {
            var plain = PlainText.key(cell);
            var number = number(plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain);
            return number.isEmpty()
                    ? Outcome.refused(SheetFault.MALFORMED_SHARE.refusal(cell))
                    : bounded(number.get().stripTrailingZeros(), BigDecimal.ZERO, HUNDRED);
        }

        @Override
        public String show(Object value, Locale locale) {
            return ((BigDecimal) value).stripTrailingZeros().toPlainString() + "%";
        }

        @Override
        public Phrase hint() {
            return new Phrase("百分数，如 35%", "a percentage such as 35%");
        }
    }

    record Day() implements SheetValue {
        @Override
        public Outcome<LocalDate> read(String cell, HeadUnit unit) {
            var found = DAY.matcher(PlainText.narrow(PlainText.line(cell)).replaceAll("\\s*([-/.年月日号])\\s*", "$1"));
            if (!found.matches()) {
                return Outcome.refused(SheetFault.MALFORMED_DAY.refusal(cell));
            }
            try {
                return Outcome.done(
                        LocalDate.of(Integer.parseInt(found.group(1)), part(found, 2, 4, 6), part(found, 3, 5, 7)));
            } catch (DateTimeException e) {
                return Outcome.refused(SheetFault.MALFORMED_DAY.refusal(cell));
            }
        }

        @Override
        public String show(Object value, Locale locale) {
            return value.toString();
        }

        @Override
        public Phrase hint() {
            return new Phrase("日期，如 2026-11-30", "a day such as 2026-11-30");
        }
    }

    record Month() implements SheetValue {
        @Override
        public Outcome<YearMonth> read(String cell, HeadUnit unit) {
            var found = MONTH.matcher(PlainText.narrow(PlainText.line(cell)).replaceAll("\\s*([-/.年月日号])\\s*", "$1"));
            if (!found.matches()) {
                return Outcome.refused(SheetFault.MALFORMED_MONTH.refusal(cell));
            }
            try {
                return Outcome.done(YearMonth.of(Integer.parseInt(found.group(1)), part(found, 2, 3, 4)));
            } catch (DateTimeException e) {
                return Outcome.refused(SheetFault.MALFORMED_MONTH.refusal(cell));
            }
        }

        @Override
        public String show(Object value, Locale locale) {
            return value.toString();
        }

        @Override
        public Phrase hint() {
            return new Phrase("年月，如 2026-11", "a month such as 2026-11");
        }
    }

    record YesNo() implements SheetValue {
        @Override
        public Outcome<Boolean> read(String cell, HeadUnit unit) {
            var key = PlainText.key(cell);
            if (YES.contains(key)) {
                return Outcome.done(true);
            }
            return NO.contains(key) ? Outcome.done(false) : Outcome.refused(SheetFault.MALFORMED_YES_NO.refusal(cell));
        }

        @Override
        public String show(Object value, Locale locale) {
            boolean yes = (boolean) value;
            return locale.getLanguage().equals("en") ? (yes ? "yes" : "no") : (yes ? "是" : "否");
        }

        @Override
        public List<String> choices(Locale locale) {
            return List.of(show(true, locale), show(false, locale));
        }

        @Override
        public Phrase hint() {
            return new Phrase("是 或 否", "yes or no");
        }
    }

    private static int part(Matcher found, int... groups) {
        for (int group : groups) {
            if (found.group(group) != null) {
                return Integer.parseInt(found.group(group));
            }
        }
        throw new DateTimeException("no such part");
    }

    private static Outcome<BigDecimal> bounded(
            BigDecimal value, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (least != null && value.compareTo(least) < 0) {
            return Outcome.refused(SheetFault.TOO_SMALL.refusal(least.toPlainString()));
        }
        return most != null && value.compareTo(most) > 0
                ? Outcome.refused(SheetFault.TOO_GREAT.refusal(most.toPlainString()))
                : Outcome.done(value);
    }

    /** {@code 1,234}, {@code 1.2万}, {@code －3}, {@code 35%} as 0.35; absent for anything else. */
    static Optional<BigDecimal> number(String cell) {
        var plain = PlainText.narrow(PlainText.line(cell)).replace('−', '-').strip();
        if (isScientific(plain) && plain.length() < 30) {
            return Optional.of(new BigDecimal(plain)).filter(number -> number.scale() > -30);
        }
        var found = NUMBER.matcher(plain);
        if (!found.matches() || found.group(2) == null && found.group(3) == null) {
            return Optional.empty();
        }
        var whole = found.group(2) == null ? "0" : found.group(2).replaceAll("[, ]", "");
        var decimals = found.group(3) == null ? "" : found.group(3);
        var number = new BigDecimal(found.group(1) + whole + decimals).multiply(HeadUnit.product(found.group(4)));
        return Optional.of(found.group(5).isEmpty() ? number : number.movePointLeft(2));
    }
}
