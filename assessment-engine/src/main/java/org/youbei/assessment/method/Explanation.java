package org.youbei.assessment.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The chain that led to a result, first step first: readable by code (names and values) and printable as a worked example.
 *
 * @param method key of the method, such as {@code topsis}
 */
public record Explanation(String method, List<Step> steps) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    public static Explanation of(String method) {
        return new Explanation(method, List.of());
    }

    public Explanation with(String name, Figures values) {
        return with(new Step(name, new Shown.Series(values)));
    }

    public Explanation with(String name, Weights weights) {
        return with(name, weights.figures());
    }

    public Explanation with(String name, Grid table) {
        return with(new Step(name, new Shown.Table(table)));
    }

    public Explanation with(String name, double value) {
        return with(new Step(name, new Shown.Figure(value)));
    }

    /** A variant, a table or a remark: a key of the explanations' wording, or a plain name. */
    public Explanation with(String name, String words) {
        return with(new Step(name, new Shown.Words(words)));
    }

    public Explanation with(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Explanation(method, longer);
    }

    public String title(Locale locale) {
        return Wording.EXPLANATIONS.say(locale, "method." + method, List.of());
    }

    /** The worked example as lines of text; {@link Locale#ENGLISH} or Chinese for any other. */
    public String worked(Locale locale) {
        var text = new StringBuilder(title(locale)).append('\n');
        for (int k = 0; k < steps.size(); k++) {
            var step = steps.get(k);
            text.append(k + 1).append(". ").append(step.label(locale)).append(": ");
            text.append(step.value().print()).append('\n');
        }
        return text.toString();
    }
}
