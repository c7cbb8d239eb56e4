package org.youbei.web.phone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * A photo that has come whole, on disk: a phone that needs a minute for it holds neither memory nor a connection of the database meanwhile.
 *
 * @param type by its first bytes, whatever the phone called it
 */
record SentPhoto(Path file, String type) implements AutoCloseable {
    private static final Set<String> FOREIGN = Set.of("image/heic", "image/heif", "image/heic-sequence", "image/avif");

    static SentPhoto of(InputStream body, Tika tika) throws IOException {
        var file = Files.createTempFile("sent-photo", ".part");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            try (var start = Files.newInputStream(file)) {
                return new SentPhoto(file, tika.detect(start));
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    boolean isHeic() {
        return FOREIGN.contains(type);
    }

    boolean isPicture() {
        return type.equals("image/jpeg") || type.equals("image/png");
    }

    String name(int number) {
        return number + (type.equals("image/png") ? ".png" : ".jpg");
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
