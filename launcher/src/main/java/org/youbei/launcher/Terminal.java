package org.youbei.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The terminal of whoever starts the platform, written in UTF-8 whatever the locale says: Chinese would become question marks otherwise. */
public enum Terminal {
    OUT(FileDescriptor.out),
    ERROR(FileDescriptor.err);

    private final PrintStream stream;

    Terminal(FileDescriptor descriptor) {
        stream = new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public void print(String line) {
        stream.println(line);
    }
}
