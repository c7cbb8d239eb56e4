package org.youbei.person;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetValue;

/**
 * Several qualifications of the catalogue in one cell of a spreadsheet, by their names in either language or by their codes; read as a set of codes.
 *
 * @param unknown what is said of a word that the catalogue does not have
 */
public record Qualifications(Function<String, Refusal> unknown) implements SheetValue {
    @Override
    public Outcome<Set<String>> read(String cell, HeadUnit unit) {
        var codes = new TreeSet<String>();
        for (var word : cell.split("[、,，;；/\\n]")) {
            if (!word.isBlank()) {
                var code = code(word.strip());
                if (code.isEmpty()) {
                    return Outcome.refused(unknown.apply(word.strip()));
                }
                codes.add(code.get());
            }
        }
        return Outcome.done(Set.copyOf(codes));
    }

    private static Optional<String> code(String word) {
        return CertificateCatalogue.SHIPPED.qualifications().values().stream()
                .filter(one -> one.zh().equals(word)
                        || one.en().equalsIgnoreCase(word)
                        || one.code().equals(word))
                .map(CertificateCatalogue.Qualification::code)
                .findFirst();
    }

    @Override
    public String show(Object value, Locale locale) {
        return ((Set<?>) value)
                .stream()
                        .map(Object::toString)
                        .sorted()
                        .map(code -> CertificateCatalogue.SHIPPED.name(code, locale))
                        .collect(Collectors.joining("、"));
    }

    @Override
    public Phrase hint() {
        return new Phrase("可填多个，用顿号隔开：" + all(Locale.CHINESE), "several, separated by commas: " + all(Locale.ENGLISH));
    }

    private static String all(Locale locale) {
        return CertificateCatalogue.SHIPPED.qualifications().values().stream()
                .map(one -> one.in(locale))
                .collect(Collectors.joining("、"));
    }
}
