package org.youbei.web.kit.part;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Refusal;

/**
 * What the last form did, shown once on the page after it: {@code redirect.addFlashAttribute("flash", Flash.done("plan.issued", title))}.
 *
 * @param kind {@code done}, {@code note} or {@code warn}
 * @param key the sentence's message key
 * @param arguments what the sentence names
 * @param undo where a form is sent that takes it back, with its parameters in the address; null where it cannot be taken back
 */
public record Flash(
        String kind,
        String key,
        List<Object> arguments,
        @Nullable String undo) implements Serializable {
    public Flash {
        arguments = List.copyOf(arguments);
    }

    public Flash(String kind, String key, List<Object> arguments) {
        this(kind, key, arguments, null);
    }

    /** With the way back, for an act that harms nobody when it is undone. */
    public Flash undo(String address) {
        return new Flash(kind, key, arguments, address);
    }

    public static Flash done(String key, Object... arguments) {
        return new Flash("done", key, List.of(arguments));
    }

    public static Flash note(String key, Object... arguments) {
        return new Flash("note", key, List.of(arguments));
    }

    public static Flash warn(String key, Object... arguments) {
        return new Flash("warn", key, List.of(arguments));
    }

    /** Why it was not done. */
    public static Flash refused(Refusal refusal) {
        return new Flash("warn", "refusal." + refusal.code(), refusal.arguments());
    }

    /** The symbol before the sentence. */
    public String icon() {
        return switch (kind) {
            case "done" -> "circle-check";
            case "warn" -> "alert-triangle";
            default -> "info-circle";
        };
    }

    public Object[] parameters() {
        return arguments.toArray();
    }
}
