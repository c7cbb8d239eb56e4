package org.youbei.web.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A form that is sent again, in words: nothing of it is sent that is not shown.
 *
 * @param path where it goes
 * @param place the name of that part of the product
 */
public record UnsentView(String path, String place, List<Line> lines, LinkedHashMap<String, ArrayList<String>> fields) {
    /** The first word of a path, and what the labels of its forms begin with where that is not its singular. */
    private static final Map<String, String> NOUNS = Map.of(
            "inspection-points", "point",
            "supervision-orders", "order",
            "resident-reports", "report",
            "plan-numbers", "plannumber",
            "drill-requirements", "drill.requirement",
            "saved-views", "savedview");

    private static final List<String> LABELS =
            List.of("%s.form.%s", "%s.%s", "%s.structure.%s", "%s.field.%s", "%s.column.%s");

    /** One field, as it is called on its form. */
    public record Line(String label, String value) {}

    static UnsentView of(UnsentForm form, MessageSource messages, Locale language) {
        var first = form.path().substring(1).split("[/?]", 2)[0];
        var noun = NOUNS.getOrDefault(first, first.replaceFirst("s$", ""));
        var lines = form.fields().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> lines(field.getKey(), field.getValue(), noun, messages, language))
                .toList();
        var place = found(messages, "navigation." + first, language).orElse(first);
        return new UnsentView(form.path(), place, lines, form.fields());
    }

    private static Stream<Line> lines(
            String name, List<String> values, String noun, MessageSource messages, Locale language) {
        var label = LABELS.stream()
                .map(pattern -> found(messages, String.format(Locale.ROOT, pattern, noun, name), language))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(name);
        var empty = messages.getMessage("session.unsent.empty", null, language);
        return values.stream().map(value -> new Line(label, value.isBlank() ? empty : value));
    }

    private static Optional<String> found(MessageSource messages, String key, Locale language) {
        @Nullable String text = messages.getMessage(key, null, "", language);
        return Optional.ofNullable(text).filter(found -> !found.isEmpty());
    }
}
