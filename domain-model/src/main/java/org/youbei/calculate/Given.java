package org.youbei.calculate;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ChinaTime;
import tools.jackson.databind.JsonNode;

/**
 * What a request gives, at one place of it. Each reader says where something is missing or of another type, as the path that leads there. Lists hold at
 * most {@value #MOST} entries.
 */
public final class Given {
    private static final int MOST = 100_000;
    private static final int DIGITS = 40;

    private final JsonNode node;
    private final String path;

    private Given(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** The beginning of what is given. */
    public static Given of(JsonNode node) {
        return new Given(node, "");
    }

    /** Where in the request this is: empty at its beginning, or such as {@code rows[2].deaths}. */
    public String path() {
        return path;
    }

    /** What stands under a name, there or not. */
    public Given at(String name) {
        return new Given(node.path(name), path.isEmpty() ? name : path + "." + name);
    }

    /** Whether something stands here; {@code null} is nothing. */
    public boolean there() {
        return !node.isMissingNode() && !node.isNull();
    }

    public boolean isText() {
        return node.isString();
    }

    /** Entries of a list. */
    public List<Given> list() {
        if (!node.isArray()) {
            throw missing();
        }
        if (node.size() > MOST) {
            throw NotAnswered.outside(path);
        }
        var entries = new ArrayList<Given>(node.size());
        for (var entry : node) {
            entries.add(new Given(entry, path + "[" + entries.size() + "]"));
        }
        return entries;
    }

    /** What stands under each name of an object, in the order of the request. */
    public Map<String, Given> map() {
        if (!node.isObject()) {
            throw missing();
        }
        var entries = new LinkedHashMap<String, Given>();
        for (var entry : node.properties()) {
            entries.put(entry.getKey(), at(entry.getKey()));
        }
        return entries;
    }

    /** A text, or a number as it is written: ids come as either. */
    public String text() {
        if (!node.isString() && !node.isNumber()) {
            throw missing();
        }
        return node.asString();
    }

    public @Nullable String textOrNull() {
        return there() ? text() : null;
    }

    public boolean flag() {
        if (!node.isBoolean()) {
            throw missing();
        }
        return node.booleanValue();
    }

    /** A whole number between bounds, both included. */
    public long whole(long least, long most) {
        if (!node.isNumber() && !node.isString()) {
            throw missing();
        }
        var value = number();
        try {
            var whole = value.longValueExact();
            if (whole < least || whole > most) {
                throw NotAnswered.outside(path);
            }
            return whole;
        } catch (ArithmeticException e) {
            throw missing();
        }
    }

    public int count(int most) {
        return (int) whole(0, most);
    }

    /** A number exactly as it is written, as number or as text. */
    public BigDecimal number() {
        if (!node.isNumber() && !node.isString()) {
            throw missing();
        }
        try {
            var text = node.asString();
            if (text.length() > DIGITS) {
                throw NotAnswered.outside(path);
            }
            var value = new BigDecimal(text);
            if (Math.abs((long) value.scale()) > DIGITS) {
                throw NotAnswered.outside(path);
            }
            return value;
        } catch (NumberFormatException e) {
            throw missing();
        }
    }

    /** A number that is not below zero. */
    public BigDecimal amount() {
        var number = number();
        if (number.signum() < 0) {
            throw NotAnswered.outside(path);
        }
        return number;
    }

    /** {@code 2026-04-01}. */
    public LocalDate day() {
        try {
            return LocalDate.parse(written());
        } catch (DateTimeException e) {
            throw missing();
        }
    }

    public @Nullable LocalDate dayOrNull() {
        return there() ? day() : null;
    }

    /** {@code 2026-04-01T09:00}, with or without seconds; where a zone stands, the same moment in China. */
    public LocalDateTime moment() {
        var written = written();
        try {
            return LocalDateTime.parse(written);
        } catch (DateTimeException e) {
            try {
                return OffsetDateTime.parse(written)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toLocalDateTime();
            } catch (DateTimeException none) {
                throw missing();
            }
        }
    }

    public @Nullable LocalDateTime momentOrNull() {
        return there() ? moment() : null;
    }

    /** That something here is missing or of another type. */
    public NotAnswered missing() {
        return NotAnswered.missing(path.isEmpty() ? "given" : path);
    }

    private String written() {
        if (!node.isString()) {
            throw missing();
        }
        return node.stringValue();
    }
}
