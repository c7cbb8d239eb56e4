package org.youbei.assessment.assess;

import java.util.regex.Pattern;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** Numbers as people type them: {@code 62.1}, {@code 1e-3}, {@code 1/3}. */
final class NumberText {
    private static final String DECIMAL = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,6})?";
    private static final Pattern NUMBER = Pattern.compile("(" + DECIMAL + ")(?:\\s*/\\s*(" + DECIMAL + "))?");
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(?:nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ZERO = Pattern.compile("^[^eE]*[1-9]");
    private static final int LONGEST = 1_000;

    private NumberText() {}

    /** Refuses NOT_A_NUMBER and NOT_FINITE. */
    static double read(String text, String at) {
        String typed = text.strip();
        var match = NUMBER.matcher(typed.length() > LONGEST ? "" : typed);
        if (NOT_FINITE.matcher(typed).matches()) {
            throw new RefusedInput(RefusalCode.NOT_FINITE, at);
        }
        if (!match.matches()) {
            throw new RefusedInput(RefusalCode.NOT_A_NUMBER, at, shortened(typed));
        }
        double value = decimal(match.group(1));
        if (match.group(2) != null) {
            value = quotient(value, decimal(match.group(2)));
        }
        if (!Double.isFinite(value)) {
            throw new RefusedInput(RefusalCode.NOT_FINITE, at);
        }
        return value;
    }

    /** NaN when no double stands for the literal. */
    static double decimal(String literal) {
        double value = Double.parseDouble(literal);
        boolean vanished = value == 0 && NOT_ZERO.matcher(literal).find();
        return Double.isInfinite(value) || vanished ? Double.NaN : value + 0.0;
    }

    private static double quotient(double a, double b) {
        double value = a / b;
        return value == 0 && a != 0 ? Double.NaN : value + 0.0;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
