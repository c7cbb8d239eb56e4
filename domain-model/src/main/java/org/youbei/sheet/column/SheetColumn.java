package org.youbei.sheet.column;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.PhoneNumber;

/**
 * A column of an import.
 *
 * @param name by which code and refusals call it
 * @param of what the column shows of a thing that is known
 * @param chinese what it is called; the first is the head of the template, the others are understood
 * @param example a value as people type it
 * @param note a sentence for the template; empty where the kind says enough
 */
public record SheetColumn<T>(
        String name,
        SheetValue value,
        Function<T, @Nullable Object> of,
        List<String> chinese,
        List<String> english,
        boolean required,
        String example,
        Phrase note) {
    private static final int LONGEST_LINE = 200;

    public static <T> SheetColumn<T> of(String name, SheetValue value, Function<T, @Nullable Object> of) {
        return new SheetColumn<>(name, value, of, List.of(name), List.of(name), false, "", Phrase.NONE);
    }

    public static <T> SheetColumn<T> text(String name, Function<T, @Nullable Object> of) {
        return text(name, LONGEST_LINE, of);
    }

    public static <T> SheetColumn<T> text(String name, int most, Function<T, @Nullable Object> of) {
        return of(name, new Values.Text(most), of);
    }

    /** A unit between two levels, both included. */
    public static <T> SheetColumn<T> unit(
            String name, JurisdictionLevel highest, JurisdictionLevel lowest, Function<T, @Nullable Object> of) {
        return of(name, new UnitValue(highest, lowest), of);
    }

    public static <T> SheetColumn<T> whole(String name, long least, long most, Function<T, @Nullable Object> of) {
        return of(name, new Values.Whole(least, most), of);
    }

    public static <T> SheetColumn<T> amount(
            String name,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            int decimals,
            Function<T, @Nullable Object> of) {
        return of(name, new Values.Amount(least, most, decimals), of);
    }

    /** Per cent from 0 to 100, as {@link BigDecimal}. */
    public static <T> SheetColumn<T> share(String name, Function<T, @Nullable Object> of) {
        return of(name, new Values.Share(), of);
    }

    public static <T> SheetColumn<T> day(String name, Function<T, @Nullable Object> of) {
        return of(name, new Values.Day(), of);
    }

    public static <T> SheetColumn<T> month(String name, Function<T, @Nullable Object> of) {
        return of(name, new Values.Month(), of);
    }

    public static <T> SheetColumn<T> yesNo(String name, Function<T, @Nullable Object> of) {
        return of(name, new Values.YesNo(), of);
    }

    public static <T> SheetColumn<T> creditCode(String name, Function<T, @Nullable Object> of) {
        return of(name, Values.Code.credit(), of);
    }

    public static <T> SheetColumn<T> phone(String name, Function<T, @Nullable Object> of) {
        return of(
                name,
                new Values.Code<>(
                        PhoneNumber::parse,
                        SheetFault.MALFORMED_PHONE,
                        new Phrase("手机或固定电话", "mobile or landline number")),
                of);
    }

    /** Any other code; {@code parser} gets half-width text without blanks. */
    public static <T> SheetColumn<T> code(
            String name, Function<String, Optional<String>> parser, Phrase hint, Function<T, @Nullable Object> of) {
        return of(name, new Values.Code<>(parser, SheetFault.MALFORMED_CODE, hint), of);
    }

    /** @param chinese names separated by bars; the first is the head of the template */
    public SheetColumn<T> named(String chinese, String english) {
        return new SheetColumn<>(name, value, of, names(chinese), names(english), required, example, note);
    }

    public SheetColumn<T> must() {
        return new SheetColumn<>(name, value, of, chinese, english, true, example, note);
    }

    public SheetColumn<T> example(String typed) {
        return new SheetColumn<>(name, value, of, chinese, english, required, typed, note);
    }

    public SheetColumn<T> note(String chineseNote, String englishNote) {
        return new SheetColumn<>(
                name, value, of, chinese, english, required, example, new Phrase(chineseNote, englishNote));
    }

    private static List<String> names(String bars) {
        return List.of(bars.split("\\|"));
    }

    public String head(Locale locale) {
        return new Phrase(chinese.getFirst(), english.getFirst()).in(locale);
    }

    /** What the column shows of a thing; empty where the thing has no such value. */
    public String shown(T thing, Locale locale) {
        var held = of.apply(thing);
        return held == null || held.equals("") ? "" : value.show(held, locale);
    }

    Stream<String> allNames() {
        return Stream.concat(Stream.of(name), Stream.concat(chinese.stream(), english.stream()));
    }
}
