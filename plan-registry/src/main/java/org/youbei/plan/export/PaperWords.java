package org.youbei.plan.export;

import java.util.function.BiFunction;

/** What the headings of the tables say, by a key behind {@code plan.paper.} and its arguments. */
public interface PaperWords extends BiFunction<String, Object[], String> {
    default String say(String key, Object... arguments) {
        return apply(key, arguments);
    }
}
