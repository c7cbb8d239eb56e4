package org.youbei.assessment.assess;

import java.util.List;
import java.util.function.Supplier;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.Refusal;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** JSON values as numbers, lists and tables, with the place of whatever does not fit. */
final class Reading {
    private Reading() {}

    /** Refuses MISSING_VALUE, NOT_A_NUMBER, NOT_FINITE and WRONG_TYPE. */
    static double number(JsonValue value, String at) {
        return switch (value) {
            case JsonValue.Number(double number) when !Double.isNaN(number) -> number;
            case JsonValue.Number _ -> throw new RefusedInput(RefusalCode.NOT_FINITE, at);
            case JsonValue.Text(String text) -> NumberText.read(text, at);
            case JsonValue.Null _ -> throw new RefusedInput(RefusalCode.MISSING_VALUE, at);
            default -> throw Request.wrongType(at, "number", value);
        };
    }

    static List<JsonValue> items(JsonValue value, String at) {
        if (value instanceof JsonValue.Items(List<JsonValue> items)) {
            return items;
        }
        throw Request.wrongType(at, "array", value);
    }

    static double[] numbers(JsonValue value, String at) {
        var items = items(value, at);
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(items.get(i), at + "[" + i + "]");
        }
        return numbers;
    }

    static double[][] table(JsonValue value, String at) {
        var items = items(value, at);
        double[][] table = new double[items.size()][];
        for (int i = 0; i < table.length; i++) {
            table[i] = numbers(items.get(i), at + "[" + i + "]");
        }
        return table;
    }

    /** A table in which null or "?" stands for a comparison that was not made: NaN. */
    static double[][] gappedTable(JsonValue value, String at) {
        var items = items(value, at);
        double[][] table = new double[items.size()][];
        for (int i = 0; i < table.length; i++) {
            var row = items(items.get(i), at + "[" + i + "]");
            table[i] = new double[row.size()];
            for (int j = 0; j < table[i].length; j++) {
                table[i][j] = isGap(row.get(j)) ? Double.NaN : number(row.get(j), at + "[" + i + "][" + j + "]");
            }
        }
        return table;
    }

    private static boolean isGap(JsonValue value) {
        return value instanceof JsonValue.Null || value instanceof JsonValue.Text(String text) && text.equals("?");
    }

    static Direction direction(JsonValue value, String at) {
        return switch (value) {
            case JsonValue.Text(String text) when text.equals("max") -> Direction.MAX;
            case JsonValue.Text(String text) when text.equals("min") -> Direction.MIN;
            case JsonValue.Text(String text) ->
                throw new RefusedInput(RefusalCode.UNKNOWN_VARIANT, at, text, "max, min");
            default -> throw Request.wrongType(at, "string", value);
        };
    }

    /** Names the place of a refusal as the request does: what a method calls {@code own} stood in {@code field}. */
    static <T> T as(String own, String field, Supplier<T> computation) {
        try {
            return computation.get();
        } catch (RefusedInput refused) {
            var refusal = refused.refusal();
            if (!refusal.at().startsWith(own)) {
                throw refused;
            }
            String at = field + refusal.at().substring(own.length());
            throw new RefusedInput(new Refusal(refusal.code(), at, refusal.arguments()));
        }
    }
}
