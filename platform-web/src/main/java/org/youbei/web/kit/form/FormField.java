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
 * @param finder finds what may be chosen where there is more than a list can show
 */
public record FormField(
        String name,
        String kind,
        Map<String, Object> options,
        Map<String, String> choices,
        @Nullable String hint,
        String initial,
        @Nullable Finder finder) {
    /** As many as one list of choices shows; the others are found by their words. */
    public static final int SHOWN = 50;

    private static final String SOUGHT = "Sought";

    /** What may be chosen, its text by its value. */
    @FunctionalInterface
    public interface Finder {
        /** @param sought a part of the text; null for the first ones */
        Map<String, String> find(@Nullable String sought);
    }

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    public static FormField text(String name, int most) {
        return new FormField(name, "text", Map.of("required", true, "maxlength", most), Map.of(), null, "", null);
    }

    public static FormField area(String name, int most) {
        return new FormField(name, "area", Map.of("required", true, "maxlength", most), Map.of(), null, "", null);
    }

    public static FormField date(String name, String initial) {
        return new FormField(name, "date", Map.of("required", true, "narrow", true), Map.of(), null, initial, null);
    }

    public static FormField select(String name, Map<String, String> choices, String initial) {
        var options = Map.<String, Object>of("required", true, "narrow", true, "blank", initial.isEmpty());
        return new FormField(name, "select", options, choices, null, initial, null);
    }

    /**
     * One of more than a list can show. The form lists the first {@link #SHOWN}, and those with the words that the person looks for; what was typed
     * elsewhere in the form stays.
     *
     * @param always stand before those that are found
     */
    public static FormField chosen(String name, Map<String, String> always, Finder finder, String initial) {
        var options = Map.<String, Object>of("required", true);
        return new FormField(name, "chosen", options, always, null, initial, finder);
    }

    public static FormField check(String name) {
        return new FormField(name, "check", Map.of(), Map.of(), null, "", null);
    }

    public static FormField file(String name, String accept, long limit) {
        return new FormField(
                name, "file", Map.of("optional", true, "accept", accept, "limit", limit), Map.of(), null, "", null);
    }

    /** A day and a minute of it, in China: {@code 2026-05-12T14:30}. */
    public static FormField moment(String name, @Nullable Instant initial) {
        var field = text(name, 16).with("narrow", true).with("type", "datetime-local");
        return initial == null ? field : field.initial(MINUTES.format(initial.atZone(ChinaTime.ZONE)));
    }

    /** What comes back as it went out, such as the count of changes that the form began with. */
    public static FormField hidden(String name, String value) {
        return new FormField(name, "hidden", Map.of(), Map.of(), null, value, null);
    }

    /** A new password; it is read by {@link Typed#secret}. */
    public static FormField secret(String name) {
        return text(name, 256).with("type", "password").with("autocomplete", "new-password");
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
        return new FormField(name, kind, more, choices, hint, initial, finder);
    }

    public FormField hint(String said) {
        return new FormField(name, kind, options, choices, said, initial, finder);
    }

    public FormField initial(String said) {
        return new FormField(name, kind, options, choices, hint, said, finder);
    }

    public boolean isFile() {
        return kind.equals("file");
    }

    public boolean isFlag() {
        return kind.equals("check");
    }

    /** The name of the box for the words that are looked for. */
    public String sought() {
        return name + SOUGHT;
    }

    /** With the choices that have these words. */
    FormField found(String words) {
        if (finder == null) {
            return this;
        }
        var all = new LinkedHashMap<>(choices);
        var found = finder.find(words.isBlank() ? null : words.strip());
        all.putAll(found);
        return new FormField(name, kind, options, all, hint, initial, finder).with("cut", found.size() >= SHOWN);
    }
}
