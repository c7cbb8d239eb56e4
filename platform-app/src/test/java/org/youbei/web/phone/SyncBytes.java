package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Bodies of the exchange of any bytes: read, or refused with a word about what is wrong. */
public final class SyncBytes {
    private static final StrictJson JSON_READER = new StrictJson();

    private SyncBytes() {}

    public static void visit(byte[] body) {
        tried(() -> VisitReading.report(JSON_READER.visit(new ByteArrayInputStream(body))));
    }

    public static void announcement(byte[] body) {
        tried(() -> VisitReading.photo(JSON_READER.picture(new ByteArrayInputStream(body))));
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static void tried(Reading reading) {
        try {
            assertThat(reading.read()).isNotNull();
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
