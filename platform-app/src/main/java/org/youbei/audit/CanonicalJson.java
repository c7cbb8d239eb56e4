package org.youbei.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One text for equal values: keys sorted, no spaces, what JSON has no form for as its text. */
final class CanonicalJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalJson() {}

    static String of(Map<String, ?> values) {
        return JSON.writeValueAsString(plain(values));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case BigDecimal number -> number.toPlainString();
            case Integer number -> number;
            case Long number -> number;
            case Map<?, ?> map -> sorted(map);
            case Collection<?> many -> many.stream().map(CanonicalJson::plain).toList();
            case Object other -> other.toString();
        };
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(Objects.toString(key), plain(value)));
        return sorted;
    }
}
