package org.youbei.library.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.library.force.DatedText;
import org.youbei.library.force.TextsInForce;

/** How a text stands on a day; follows from its dates and its successor, and is never typed. */
public enum DocumentState {
    /** 尚未施行 */
    PENDING,
    /** 现行有效 */
    IN_FORCE,
    /** 已修订：another version of the same title took its place */
    AMENDED,
    /** 已被替代 */
    REPLACED,
    /** 已废止 */
    ENDED;

    /** @param successor what takes its place; null for none */
    public static DocumentState of(Document text, @Nullable Document successor, LocalDate day) {
        var own = dated(text, successor == null ? null : successor.id().toString());
        var texts = successor == null ? List.of(own) : List.of(own, dated(successor, null));
        if (new TextsInForce(texts).on(day).contains(own)) {
            return IN_FORCE;
        }
        if (text.from() == null || text.from().isAfter(day)) {
            return PENDING;
        }
        if (successor == null || successor.from() == null || successor.from().isAfter(day)) {
            return ENDED;
        }
        return successor.plain().equals(text.plain()) ? AMENDED : REPLACED;
    }

    static DatedText dated(Document text, @Nullable String successor) {
        return new DatedText(text.id().toString(), text.from(), text.to(), successor);
    }
}
