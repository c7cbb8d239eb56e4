package org.youbei.expert;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youbei.model.Outcome;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetValue;

/** Several fields in one cell of a spreadsheet, by their names in either language. */
record ExpertFields() implements SheetValue {
    @Override
    public Outcome<Set<ExpertField>> read(String cell, HeadUnit unit) {
        var fields = EnumSet.noneOf(ExpertField.class);
        for (var word : cell.split("[、,，;；/\\n]")) {
            if (!word.isBlank()) {
                var field = field(word.strip());
                if (field.isEmpty()) {
                    return Outcome.refused(ExpertRefusal.FIELD_WORD.refusal(word.strip()));
                }
                fields.add(field.get());
            }
        }
        return Outcome.done(Set.copyOf(fields));
    }

    private static Optional<ExpertField> field(String word) {
        return Arrays.stream(ExpertField.values())
                .filter(field -> {
                    var name = field.phrase();
                    return name.in(Locale.CHINESE).equals(word)
                            || name.in(Locale.ENGLISH).equalsIgnoreCase(word);
                })
                .findFirst();
    }

    @Override
    public String show(Object value, Locale locale) {
        return ((Collection<?>) value)
                .stream()
                        .map(ExpertField.class::cast)
                        .sorted()
                        .map(field -> field.phrase().in(locale))
                        .collect(Collectors.joining("、"));
    }

    @Override
    public Phrase hint() {
        return new Phrase("可填多个，用顿号隔开：" + all(Locale.CHINESE), "several, separated by commas: " + all(Locale.ENGLISH));
    }

    private static String all(Locale locale) {
        return Arrays.stream(ExpertField.values())
                .map(field -> field.phrase().in(locale))
                .collect(Collectors.joining("、"));
    }
}
