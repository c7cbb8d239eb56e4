package org.youbei.community;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Outcome;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetValue;
import org.youbei.sheet.file.PlainText;

/**
 * A figure as people type it, in a form or a cell: a number in any width, with separators, 万 and 亿, or a word for no value. It refuses what is
 * no figure of this kind; whether a figure is likely is asked later.
 */
public record FigureText(FigureDefinition figure) implements SheetValue {
    private static final Phrase NOT_APPLICABLE = new Phrase("不适用", "not applicable");
    private static final Phrase NOT_KNOWN = new Phrase("不详", "not known");
    private static final Set<String> NOT_APPLICABLES = Set.of("不适用", "无此项", "notapplicable", "n/a", "na");
    private static final Set<String> NOT_KNOWNS = Set.of("不详", "不清楚", "未知", "待查", "notknown", "unknown");
    private static final int READ_DECIMALS = 6;
    private static final SheetValue NUMBER = SheetColumn.<BigDecimal>amount(
                    "number", null, null, READ_DECIMALS, number -> number)
            .value();

    @Override
    public Outcome<FigureValue> read(String cell, HeadUnit unit) {
        var key = PlainText.key(cell);
        if (NOT_APPLICABLES.contains(key)) {
            return Outcome.done(FigureValue.NOT_APPLICABLE);
        }
        if (NOT_KNOWNS.contains(key)) {
            return Outcome.done(FigureValue.NOT_KNOWN);
        }
        return NUMBER.read(cell, unit) instanceof Outcome.Done<?>(BigDecimal number)
                ? bounded(number.stripTrailingZeros())
                : Outcome.refused(CommunityRefusal.UNREADABLE.refusal(cell));
    }

    private Outcome<FigureValue> bounded(BigDecimal number) {
        if (number.signum() < 0) {
            return Outcome.refused(CommunityRefusal.NEGATIVE.refusal(number.toPlainString()));
        }
        if (number.compareTo(figure.most()) > 0) {
            return Outcome.refused(
                    CommunityRefusal.TOO_GREAT.refusal(figure.most().toPlainString()));
        }
        return number.scale() > figure.decimals()
                ? Outcome.refused(CommunityRefusal.TOO_FINE.refusal(figure.decimals()))
                : Outcome.done(FigureValue.of(number));
    }

    @Override
    public String show(Object value, Locale locale) {
        return shown((FigureValue) value, locale);
    }

    /** As it may be typed again. */
    public static String shown(@Nullable FigureValue value, Locale locale) {
        if (value == null) {
            return "";
        }
        return switch (value.state()) {
            case VALUE -> String.valueOf(value.number());
            case NOT_APPLICABLE -> NOT_APPLICABLE.in(locale);
            case NOT_KNOWN -> NOT_KNOWN.in(locale);
        };
    }

    @Override
    public Phrase hint() {
        return new Phrase(
                "数字；没有填 0；没有此项填“不适用”；不清楚填“不详”", "a number; 0 for none; “not applicable” or “not known” otherwise");
    }
}
