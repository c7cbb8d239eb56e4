package org.youbei.database;

import org.youbei.launcher.Sentence;

/**
 * The embedded database cannot serve this start, for a reason that the person who started it can act on.
 * Its message is the sentence in Chinese and in English, because it is read before anybody has chosen a language. The process ends
 * with status 1 as after any failed start: with a status of its own, Boot publishes an event that a failed context cannot deliver.
 */
public final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    DatabaseRefusal(String code, Object... arguments) {
        super(String.join(
                System.lineSeparator(), Sentence.of("messages.database", "database.refusal." + code, arguments)));
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
}
