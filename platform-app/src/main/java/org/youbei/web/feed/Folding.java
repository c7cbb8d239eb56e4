package org.youbei.web.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;

/**
 * Folds lines after 75 octets (RFC 5545, section 3.1). The library folds after so many characters, of which a Chinese one has
 * three octets, and it may part the two halves of a rare one.
 */
final class Folding {
    private static final int OCTETS = 75;

    /** Longer than any line of ours, so that the library folds none. */
    private static final int NEVER = 20_000;

    private Folding() {}

    static byte[] bytes(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false, NEVER).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var out = new ByteArrayOutputStream();
        text.toString().lines().forEach(line -> fold(line, out));
        return out.toByteArray();
    }

    static void fold(String line, ByteArrayOutputStream out) {
        int used = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var letter = Character.toString(line.codePointAt(at)).getBytes(StandardCharsets.UTF_8);
            if (used + letter.length > OCTETS) {
                out.writeBytes(new byte[] {'\r', '\n', ' '});
                used = 1;
            }
            out.writeBytes(letter);
            used += letter.length;
        }
        out.writeBytes(new byte[] {'\r', '\n'});
    }
}
