package org.youbei.assessment.assess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, ended by LF or CR LF. A line beyond the limit is skipped to its end without being kept. */
final class Lines {
    static final int LONGEST = 64 * 1024 * 1024;

    private final InputStream in;

    Lines(InputStream in) {
        this.in = in;
    }

    /** A line, or how long it was if it was too long to keep. */
    record Line(byte[] bytes, long length) {
        boolean isTooLong() {
            return length > LONGEST;
        }
    }

    /** Null at the end of the input. */
    @Nullable Line next() throws IOException {
        var kept = new ByteArrayOutputStream();
        long length = 0;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            length++;
            if (length <= LONGEST) {
                kept.write(next);
            }
            next = in.read();
        }
        return new Line(length > LONGEST ? new byte[0] : trimmed(kept.toByteArray()), length);
    }

    /** Without the carriage return of a Windows line. */
    private static byte[] trimmed(byte[] bytes) {
        boolean returned = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return returned ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }
}
