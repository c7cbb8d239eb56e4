package org.youbei.web.kit.form;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ChinaTime;

/**
 * A field of a small form.
 *
 * @param kind which control asks for it: text, area, date, select, check, file; or hidden
 * @param options what the control needs beside name and label
 * @param choices of a select
 * @param initial what stands in it before anybody typed
 */
public record FormField(
        String name,
        String kind,
        Map<String, Object> options,
        Map<String, String> choices,
        @Nullable String hint,
        String initial) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    public static FormField text(String name, int most) {
        return new FormField(name, "text", Map.of("required", true, "maxlength", most), Map.of(), null, "");
    }

    public static FormField area(String name, int most) {
        return new FormField(name, "area", Map.of("required", true, "maxlength", most), Map.of(), null, "");
    }

    public static FormField date(String name, String initial) {
        return new FormField(name, "date", Map.of("required", true, "narrow", true), Map.of(), null, initial);
    }

    public static FormField select(String name, Map<String, String> choices, String initial) {
        var options = Map.<String, Object>of("required", true, "narrow", true, "blank", initial.isEmpty());
        return new FormField(name, "select", options, choices, null, initial);
    }

    public static FormField check(String name) {
        return new FormField(name, "check", Map.of(), Map.of(), null, "");
    }

    public static FormField file(String name, String accept, long limit) {
        return new FormField(
                name, "file", Map.of("optional", true, "accept", accept, "limit", limit), Map.of(), null, "");
    }

    /** A day and a minute of it, in China: {@code 2026-05-12T14:30}. */
    public static FormField moment(String name, @Nullable Instant initial) {
        var field = text(name, 16).with("narrow", true).with("type", "datetime-local");
        return initial == null ? field : field.initial(MINUTES.format(initial.atZone(ChinaTime.ZONE)));
    }

    /** What comes back as it went out, such as the count of changes that the form began with. */
    public static FormField hidden(String name, String value) {
        return new FormField(name, "hidden", Map.of(), Map.of(), null, value);
    }

    /** A whole number. */
    public static FormField number(String name, int digits) {
        return text(name, digits).with("narrow", true).with("inputmode", "numeric");
    }

    public FormField optional() {
        return with("optional", true);
    }

    public FormField with(String option, Object value) {
        var more = new LinkedHashMap<>(options);
        if (option.equals("optional")) {
            more.remove("required");
        }
        more.put(option, value);
        return new FormField(name, kind, more, choices, hint, initial);
    }

    public FormField hint(String said) {
        return new FormField(name, kind, options, choices, said, initial);
    }

    public FormField initial(String said) {
        return new FormField(name, kind, options, choices, hint, said);
    }

    public boolean isFile() {
        return kind.equals("file");
    }

    public boolean isFlag() {
        return kind.equals("check");
    }
}
