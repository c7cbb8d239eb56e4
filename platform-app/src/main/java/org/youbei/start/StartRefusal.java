package org.youbei.start;

import org.jspecify.annotations.Nullable;
import org.youbei.launcher.Sentence;

/** The platform cannot start, for a reason that the person who starts it can do something about; the message says it in both languages. */
public final class StartRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param code what follows {@code start.refusal.} in the messages of this package */
    StartRefusal(@Nullable Throwable cause, String code, Object... arguments) {
        super(
                String.join(System.lineSeparator(), Sentence.of("messages.start", "start.refusal." + code, arguments)),
                cause);
    }

    /** @param code what follows {@code start.refusal.} in the messages of this package */
    public static StartRefusal of(String code, Object... arguments) {
        return new StartRefusal(null, code, arguments);
    }
}
