package org.youbei.assessment.assess;

import java.util.Map;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** Divisors for rows of plain numbers: {@code {"population": [per unit], "per": [per column, null or 0 for as it is]}}. */
record PerCapita(double[][] factors) {
    static PerCapita of(Request request) {
        var spec = request.optional("perCapita");
        return switch (spec) {
            case null -> new PerCapita(new double[0][]);
            case JsonValue.Fields fields -> ofFields(fields);
            case JsonValue.Items items -> ofFields(withPopulation(request, items));
            default -> throw Request.wrongType("perCapita", "object", spec);
        };
    }

    private static JsonValue.Fields withPopulation(Request request, JsonValue.Items per) {
        return new JsonValue.Fields(Map.of("population", request.required("population"), "per", per));
    }

    private static PerCapita ofFields(JsonValue.Fields fields) {
        double[] population = Reading.numbers(field(fields, "population"), "perCapita.population");
        var per = Reading.items(field(fields, "per"), "perCapita.per");
        double[][] factors = new double[population.length][per.size()];
        for (int i = 0; i < population.length; i++) {
            if (population[i] <= 0) {
                throw new RefusedInput(RefusalCode.NOT_POSITIVE, "perCapita.population[" + i + "]", "" + population[i]);
            }
            for (int j = 0; j < per.size(); j++) {
                double residents = residents(per.get(j), "perCapita.per[" + j + "]");
                factors[i][j] = residents == 0 ? 1 : residents / population[i];
            }
        }
        return new PerCapita(factors);
    }

    private static double residents(JsonValue value, String at) {
        double residents = value instanceof JsonValue.Null ? 0 : Reading.number(value, at);
        if (residents < 0) {
            throw new RefusedInput(RefusalCode.NEGATIVE_VALUE, at, "" + residents);
        }
        return residents;
    }

    private static JsonValue field(JsonValue.Fields fields, String name) {
        var value = fields.values().get(name);
        if (value == null) {
            throw new RefusedInput(RefusalCode.MISSING_FIELD, "perCapita." + name, name);
        }
        return value;
    }

    double[][] apply(double[][] raw) {
        if (factors.length == 0) {
            return raw;
        }
        requireSize("perCapita.population", factors.length, raw.length);
        double[][] indicators = new double[raw.length][];
        for (int i = 0; i < raw.length; i++) {
            requireSize("raw[" + i + "]", raw[i].length, factors[i].length);
            indicators[i] = raw[i].clone();
            for (int j = 0; j < raw[i].length; j++) {
                indicators[i][j] *= factors[i][j];
            }
        }
        return indicators;
    }

    private static void requireSize(String at, int size, int expected) {
        if (size != expected) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, at, "" + size, "" + expected);
        }
    }
}
