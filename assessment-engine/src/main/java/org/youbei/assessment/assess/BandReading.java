package org.youbei.assessment.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.grading.Band;
import org.youbei.assessment.method.grading.Bands;

/** The forms in which a request gives bands: objects with label, from and to, or lists. */
final class BandReading {
    private BandReading() {}

    static Bands read(Request request) {
        var bands = new ArrayList<Band>();
        var items = Reading.items(request.required("bands"), "bands");
        for (int k = 0; k < items.size(); k++) {
            bands.add(band(items.get(k), k));
        }
        if (!request.has("decimals")) {
            return Bands.of(bands);
        }
        double decimals = request.number("decimals", 0);
        if (decimals != Math.rint(decimals)) {
            throw new RefusedInput(RefusalCode.OUT_OF_RANGE, "decimals", "" + decimals, "0", "15");
        }
        return new Bands(bands, (int) decimals);
    }

    private static Band band(JsonValue value, int k) {
        String at = "bands[" + k + "]";
        return switch (value) {
            case JsonValue.Fields fields -> ofFields(fields, at, k);
            case JsonValue.Items(List<JsonValue> items) -> ofItems(items, at, k);
            default -> throw Request.wrongType(at, "object", value);
        };
    }

    private static Band ofFields(JsonValue.Fields fields, String at, int k) {
        return new Band(
                label(first(fields, "label", "grade", "name"), k),
                end(fields, at, "from", "lo", "lower", "low", "min"),
                end(fields, at, "to", "hi", "upper", "high", "max"));
    }

    /** [from, to], [from, to, label] or [label, from, to]. */
    private static Band ofItems(List<JsonValue> items, String at, int k) {
        boolean labelled = items.size() == 3;
        if (!labelled && items.size() != 2) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, at, "" + items.size(), "3");
        }
        boolean labelFirst = labelled && items.getFirst() instanceof JsonValue.Text(String text) && isLabel(text);
        int from = labelFirst ? 1 : 0;
        return new Band(
                label(labelled ? items.get(labelFirst ? 0 : 2) : null, k),
                Reading.number(items.get(from), at + "[" + from + "]"),
                Reading.number(items.get(from + 1), at + "[" + (from + 1) + "]"));
    }

    private static boolean isLabel(String text) {
        return text.isBlank()
                || !Character.isDigit(text.strip().charAt(text.strip().length() - 1));
    }

    private static @Nullable JsonValue first(JsonValue.Fields fields, String... names) {
        return Stream.of(names)
                .map(fields.values()::get)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    private static double end(JsonValue.Fields fields, String at, String... names) {
        var value = first(fields, names);
        if (value == null) {
            throw new RefusedInput(RefusalCode.MISSING_FIELD, at + "." + names[0], names[0]);
        }
        return Reading.number(value, at + "." + names[0]);
    }

    /** A band without a label is called by its index in the request. */
    private static String label(@Nullable JsonValue value, int k) {
        return switch (value) {
            case null -> String.valueOf(k);
            case JsonValue.Text(String text) -> text;
            case JsonValue.Number(double number) -> Arithmetic.print(number);
            default -> throw Request.wrongType("bands[" + k + "]", "string", value);
        };
    }
}
