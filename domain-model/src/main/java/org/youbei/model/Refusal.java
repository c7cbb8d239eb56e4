package org.youbei.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason why something expected could not be done, as a value that a page can show.
 *
 * @param code the sentence's key behind {@code refusal.}, for example {@code plan.number-taken}
 * @param field the form field it belongs to, where there is one
 * @param arguments what the sentence names: texts, numbers and dates
 */
public record Refusal(String code, @Nullable String field, List<Object> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, null, List.of(arguments));
    }

    public static Refusal at(String field, String code, Object... arguments) {
        return new Refusal(code, field, List.of(arguments));
    }
}
