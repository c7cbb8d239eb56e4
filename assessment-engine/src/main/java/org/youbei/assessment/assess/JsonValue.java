package org.youbei.assessment.assess;

import java.util.List;
import java.util.Map;

/** A JSON value as it stood in the line. */
sealed interface JsonValue {
    record Fields(Map<String, JsonValue> values) implements JsonValue {}

    record Items(List<JsonValue> values) implements JsonValue {}

    record Text(String value) implements JsonValue {}

    /** NaN when the literal cannot be held as a double: infinite, or not 0 but smaller than any double. */
    record Number(double value) implements JsonValue {}

    record Truth(boolean value) implements JsonValue {}

    record Null() implements JsonValue {}

    Null NULL = new Null();

    /** The JSON name of its type. */
    default String type() {
        return switch (this) {
            case Fields _ -> "object";
            case Items _ -> "array";
            case Text _ -> "string";
            case Number _ -> "number";
            case Truth _ -> "boolean";
            case Null _ -> "null";
        };
    }
}
