package org.youbei.web.kit.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.JurisdictionCode;

/** Reads the values of a list's query string; what is not in the allow-lists is a bad request. */
public final class Query {
    private Query() {}

    public static @Nullable JurisdictionCode unit(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : JurisdictionCode.parse(text).orElseThrow(Query::unknown);
    }

    public static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    /** The constant whose name in lower case is the sort, whichever way it points; the first constant without one. */
    public static <E extends Enum<E>> E sort(@Nullable String text, E[] constants) {
        if (text == null || text.isBlank()) {
            return constants[0];
        }
        var name = text.substring(text.startsWith("-") ? 1 : 0);
        return Arrays.stream(constants)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(Query::unknown);
    }

    /** The id that a page begins after; whatever else is sent is the first page. */
    public static @Nullable UUID place(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
