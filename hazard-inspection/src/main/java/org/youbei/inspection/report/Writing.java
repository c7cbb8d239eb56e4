package org.youbei.inspection.report;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a resident sends.
 *
 * @param id of the report to be, made with the form, so that sending it twice makes one
 * @param phone the number, sealed by whoever keeps the keys; nothing where none was given
 */
public record Writing(UUID id, String text, @Nullable SealedPhone phone, List<Upload> photos) {
    public Writing {
        text = text.strip();
        photos = List.copyOf(photos);
    }

    /** @param masked what pages show: the first three and the last two digits */
    public record SealedPhone(String sealed, String masked) {}

    /** A photo as it was sent. The caller closes the bytes. */
    public record Upload(String name, InputStream bytes) {}
}
