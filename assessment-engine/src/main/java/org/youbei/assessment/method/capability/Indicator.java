package org.youbei.assessment.method.capability;

import java.util.List;
import java.util.Map;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * How one indicator is made from what was recorded: the sum of some fields, divided by a number of parts or related to residents.
 *
 * @param fields names of recorded values
 * @param divisor 1, or 2 for the mean of two yes/no answers
 * @param per residents the value is related to (10,000, 100 or 1); 0 for no relation
 */
public record Indicator(String name, List<String> fields, double divisor, double per) {
    /** The recorded field with the number of residents. */
    public static final String POPULATION = "population";

    public Indicator {
        fields = List.copyOf(fields);
    }

    static Indicator asIs(String name) {
        return new Indicator(name, List.of(name), 1, 0);
    }

    static Indicator per(double residents, String name, String... fields) {
        return new Indicator(name, List.of(fields), 1, residents);
    }

    /** Refuses MISSING_FIELD, and NOT_POSITIVE for a population of 0. */
    public double of(Map<String, Double> recorded, String at) {
        double[] values =
                fields.stream().mapToDouble(field -> read(recorded, field, at)).toArray();
        double value = Arithmetic.sum(values) / divisor;
        if (per == 0) {
            return Arithmetic.requireResult(value, at);
        }
        return Arithmetic.requireResult(value / population(recorded, at) * per, at);
    }

    private static double population(Map<String, Double> recorded, String at) {
        double population = read(recorded, POPULATION, at);
        if (population <= 0) {
            throw new RefusedInput(RefusalCode.NOT_POSITIVE, at + "." + POPULATION, Arithmetic.print(population));
        }
        return population;
    }

    private static double read(Map<String, Double> recorded, String field, String at) {
        var value = recorded.get(field);
        if (value == null) {
            throw new RefusedInput(RefusalCode.MISSING_FIELD, at + "." + field, field);
        }
        return value;
    }
}
