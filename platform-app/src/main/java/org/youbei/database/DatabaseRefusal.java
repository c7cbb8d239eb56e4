package org.youbei.database;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The embedded database cannot serve this start, for a reason that the person who started it can act on.
 * Its message is the sentence in Chinese and in English, because it is read before anybody has chosen a language. The process ends
 * with status 1 as after any failed start: with a status of its own, Boot publishes an event that a failed context cannot deliver.
 */
public final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    DatabaseRefusal(String code, Object... arguments) {
        super(sentence(Locale.ROOT, code, arguments)
                + System.lineSeparator()
                + sentence(Locale.ENGLISH, code, arguments));
        this.code = code;
    }

    DatabaseRefusal(Throwable cause, String code, Object... arguments) {
        this(code, arguments);
        initCause(cause);
    }

    /** What stands after {@code database.refusal.} in the messages. */
    public String code() {
        return code;
    }

    private static String sentence(Locale locale, String code, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages.database",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] printable = List.of(arguments).stream().map(Object::toString).toArray();
        return new MessageFormat(texts.getString("database.refusal." + code), locale).format(printable);
    }
}
