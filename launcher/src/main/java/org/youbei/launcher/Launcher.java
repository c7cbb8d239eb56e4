package org.youbei.launcher;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** Hands over to the platform, or says in a sentence that this Java is too old for it. */
public final class Launcher {
    static final int NEEDED = 25;

    private static final String PLATFORM = "org.youbei.PlatformApplication";

    private Launcher() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int present = Runtime.version().feature();
        if (present < NEEDED) {
            tooOld(present, System.getProperty("java.home")).forEach(Terminal.ERROR::print);
            System.exit(1);
        }
        run(PLATFORM, arguments);
    }

    static List<String> tooOld(int present, String home) {
        return Sentence.of("messages.launcher", "launcher.too-old", NEEDED, present, home);
    }

    /** By its name: the class itself cannot be read by an older Java. */
    static void run(String platform, String... arguments) throws ReflectiveOperationException {
        try {
            Class.forName(platform, true, Thread.currentThread().getContextClassLoader())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
