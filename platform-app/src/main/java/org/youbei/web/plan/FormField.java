package org.youbei.web.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a small form.
 *
 * @param kind which control asks for it: text, area, date, select, check, file
 * @param options what the control needs beside name and label
 * @param choices of a select
 * @param initial what stands in it before anybody typed
 */
record FormField(
        String name,
        String kind,
        Map<String, Object> options,
        Map<String, String> choices,
        @Nullable String hint,
        String initial) {
    static FormField text(String name, int most) {
        return new FormField(name, "text", Map.of("required", true, "maxlength", most), Map.of(), null, "");
    }

    static FormField area(String name, int most) {
        return new FormField(name, "area", Map.of("required", true, "maxlength", most), Map.of(), null, "");
    }

    static FormField date(String name, String initial) {
        return new FormField(name, "date", Map.of("required", true, "narrow", true), Map.of(), null, initial);
    }

    static FormField select(String name, Map<String, String> choices, String initial) {
        var options = Map.<String, Object>of("required", true, "narrow", true, "blank", initial.isEmpty());
        return new FormField(name, "select", options, choices, null, initial);
    }

    static FormField check(String name) {
        return new FormField(name, "check", Map.of(), Map.of(), null, "");
    }

    static FormField file(String name, String accept, long limit) {
        return new FormField(
                name, "file", Map.of("optional", true, "accept", accept, "limit", limit), Map.of(), null, "");
    }

    FormField optional() {
        return with("optional", true);
    }

    FormField with(String option, Object value) {
        var more = new LinkedHashMap<>(options);
        if (option.equals("optional")) {
            more.remove("required");
        }
        more.put(option, value);
        return new FormField(name, kind, more, choices, hint, initial);
    }

    FormField hint(String said) {
        return new FormField(name, kind, options, choices, said, initial);
    }

    FormField initial(String said) {
        return new FormField(name, kind, options, choices, hint, said);
    }

    boolean isFlag() {
        return kind.equals("check");
    }
}
