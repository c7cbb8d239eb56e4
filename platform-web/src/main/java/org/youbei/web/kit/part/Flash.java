package org.youbei.web.kit.part;

import java.io.Serializable;
import java.util.List;
import org.youbei.model.Refusal;

/**
 * What the last form did, shown once on the page after it: {@code redirect.addFlashAttribute("flash", Flash.done("plan.issued", title))}.
 *
 * @param kind {@code done}, {@code note} or {@code warn}
 * @param key the sentence's message key
 * @param arguments what the sentence names
 */
public record Flash(String kind, String key, List<Object> arguments) implements Serializable {
    public Flash {
        arguments = List.copyOf(arguments);
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
