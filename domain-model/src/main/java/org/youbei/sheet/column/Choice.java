package org.youbei.sheet.column;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.youbei.model.Outcome;
import org.youbei.sheet.file.PlainText;

/**
 * One of some words, in either language; width, case and blanks do not count.
 *
 * @param constants what the words mean, in the order in which they are offered
 * @param words by constant: the first of each language is shown, the others are understood
 */
public record Choice<E extends Enum<E>>(List<E> constants, Map<E, Words> words) implements SheetValue {
    public Choice {
        constants = List.copyOf(constants);
        words = Map.copyOf(words);
    }

    record Words(List<String> chinese, List<String> english) {
        static Words of(String chinese, String english) {
            return new Words(List.of(chinese.split("\\|")), List.of(english.split("\\|")));
        }
    }

    public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        return new Choice<>(Arrays.asList(type.getEnumConstants()), Map.of());
    }

    /** @param chinese words, separated by bars; the first is shown */
    public Choice<E> word(E constant, String chinese, String english) {
        var more = new LinkedHashMap<>(words);
        more.put(constant, Words.of(chinese, english));
        return new Choice<>(constants, more);
    }

    @Override
    public Outcome<E> read(String cell, HeadUnit unit) {
        var key = PlainText.key(cell);
        for (var constant : constants) {
            if (understands(constant, key)) {
                return Outcome.done(constant);
            }
        }
        return Outcome.refused(SheetFault.UNKNOWN_WORD.refusal(
                cell, String.join("、", choices(Locale.CHINESE)), String.join(", ", choices(Locale.ENGLISH))));
    }

    private boolean understands(E constant, String key) {
        var known = words.get(constant);
        return PlainText.key(constant.name()).equals(key)
                || known != null
                        && (known.chinese().stream().map(PlainText::key).anyMatch(key::equals)
                                || known.english().stream().map(PlainText::key).anyMatch(key::equals));
    }

    @Override
    public String show(Object value, Locale locale) {
        var known = words.get(value);
        if (known == null) {
            return String.valueOf(value);
        }
        return locale.getLanguage().equals("en")
                ? known.english().getFirst()
                : known.chinese().getFirst();
    }

    @Override
    public List<String> choices(Locale locale) {
        return constants.stream().map(constant -> show(constant, locale)).toList();
    }

    @Override
    public Phrase hint() {
        return new Phrase("从列表中选", "choose from the list");
    }
}
