package org.youbei.assessment.method;

import java.util.List;
import java.util.Locale;

/**
 * A refused computation: the reason, the place in the input and what the sentence names.
 *
 * @param at path into the input, indices from 0, such as {@code matrix[2][0]}
 */
public record Refusal(RefusalCode code, String at, List<String> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** The sentence in Chinese. */
    public String zh() {
        return sentence(Locale.ROOT);
    }

    /** The sentence in English. */
    public String en() {
        return sentence(Locale.ENGLISH);
    }

    private String sentence(Locale locale) {
        return Wording.REFUSALS.say(locale, code.name(), arguments);
    }
}
