package org.youbei.web.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of the trail in a language. A module that records an entry brings them: {@code audit.action.<action>} as what somebody did,
 * {@code audit.subject.<type>}, {@code audit.value.<name>}, and for a value that is a constant {@code audit.word.<name>.<CONSTANT>} or the text
 * that the pages of the thing have for it.
 */
@Component
public class AuditVocabulary {
    /** A constant of the code. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");

    private final MessageSource texts;

    AuditVocabulary(MessageSource texts) {
        this.texts = texts;
    }

    /** What somebody did, to stand after their name. */
    public Optional<String> action(String action, Locale language) {
        return text("audit.action." + action, language);
    }

    public Optional<String> subject(String type, Locale language) {
        return text("audit.subject." + type, language);
    }

    public Optional<String> value(String name, Locale language) {
        return text("audit.value." + name, language);
    }

    public static boolean isConstant(String value) {
        return CONSTANT.matcher(value).matches();
    }

    /** @param type of the entry's subject */
    public Optional<String> constant(String type, String name, String constant, Locale language) {
        var noun = type.replace('-', '.');
        var first = noun.contains(".") ? noun.substring(0, noun.indexOf('.')) : noun;
        return Stream.of(
                        "audit.word." + name + "." + constant,
                        noun + "." + name + "." + constant,
                        type.replace("-", "") + "." + name + "." + constant,
                        first + "." + name + "." + constant,
                        noun.substring(noun.lastIndexOf('.') + 1) + "." + name + "." + constant,
                        name + "." + constant,
                        "audit.word." + constant,
                        "obligation.kind." + constant,
                        "point.type." + constant,
                        "role." + constant)
                .map(key -> text(key, language))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What has no words yet, as the keys that are missing. */
    public List<String> missing(String type, String action, List<String> names, Locale language) {
        return Stream.concat(
                        Stream.of("audit.action." + action, "audit.subject." + type),
                        names.stream().map(name -> "audit.value." + name))
                .filter(key -> text(key, language).isEmpty())
                .toList();
    }

    private Optional<String> text(String key, Locale language) {
        @Nullable String found = texts.getMessage(key, null, null, language);
        return Optional.ofNullable(found);
    }
}
