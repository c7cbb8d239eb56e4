package org.youbei.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a live thing stands now.
 *
 * @param name its present name
 * @param reason why it is not sound, as the key behind {@code bindable.}, such as {@code position.vacant}; empty where it is sound
 * @param arguments what the sentence of the reason names
 * @param available how much of it can be used now, in the unit that the module counts in; nothing where it is not counted. Whoever
 *     asks compares it with the quota
 */
public record BindableState(
        Condition condition,
        String name,
        String reason,
        List<Object> arguments,
        @Nullable BigDecimal available) {
    public BindableState {
        arguments = List.copyOf(arguments);
    }

    /** Can be leaned on; can be leaned on with care; cannot be leaned on now; does not exist any more. */
    public enum Condition {
        SOUND,
        STRAINED,
        BROKEN,
        GONE
    }

    public static BindableState sound(String name) {
        return new BindableState(Condition.SOUND, name, "", List.of(), null);
    }

    public static BindableState of(Condition condition, String name, String reason, Object... arguments) {
        return new BindableState(condition, name, reason, List.of(arguments), null);
    }
}
