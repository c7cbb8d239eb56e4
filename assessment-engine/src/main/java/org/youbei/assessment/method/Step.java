package org.youbei.assessment.method;

import java.util.List;
import java.util.Locale;

/** One step of an {@link Explanation}. */
public record Step(String name, Shown value) {
    public String label(Locale locale) {
        return Wording.EXPLANATIONS.say(locale, "step." + name, List.of());
    }
}
