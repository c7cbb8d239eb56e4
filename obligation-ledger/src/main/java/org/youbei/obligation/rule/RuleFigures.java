package org.youbei.obligation.rule;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a law, a standard or a default of this product that are no periods, such as the values from which a colour begins.
 *
 * @param values whole numbers by their names
 * @param law the words of the source, where they were read
 */
public record RuleFigures(
        String id,
        Rule.Text title,
        Rule.Text document,
        String article,
        Rule.Source source,
        @Nullable String law,
        Map<String, Integer> values) {
    public RuleFigures {
        values = Map.copyOf(values);
    }

    /**
     * @throws NoSuchElementException where the pack has no such figure, which is a mistake of the caller
     */
    public int value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new NoSuchElementException("no figure " + name + " in " + id);
        }
        return value;
    }

    public boolean isConfirmed() {
        return source.isConfirmed();
    }
}
