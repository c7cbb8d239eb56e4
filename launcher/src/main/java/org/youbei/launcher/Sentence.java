package org.youbei.launcher;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said before anybody has chosen a language: in Chinese and in English. */
public final class Sentence {
    private Sentence() {}

    /**
     * @param bundle the base name of the texts, such as {@code messages.database}; without a suffix they are Chinese
     * @return Chinese, then English
     */
    public static List<String> of(String bundle, String key, Object... arguments) {
        return List.of(in(Locale.ROOT, bundle, key, arguments), in(Locale.ENGLISH, bundle, key, arguments));
    }

    private static String in(Locale locale, String bundle, String key, Object... arguments) {
        // Never the language of the machine: that is the one nobody has chosen.
        var texts = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var printable = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), locale).format(printable);
    }
}
