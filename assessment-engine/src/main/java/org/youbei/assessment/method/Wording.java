package org.youbei.assessment.method;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this module in Chinese (root) and English, independent of the locale of the machine. */
public enum Wording {
    REFUSALS("refusals"),
    EXPLANATIONS("explanations");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;

    Wording(String name) {
        this.bundle = "org.youbei.assessment.method." + name;
    }

    public String say(Locale locale, String key, List<String> arguments) {
        var pattern = ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
    }
}
