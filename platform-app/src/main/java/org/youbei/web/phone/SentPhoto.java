package org.youbei.web.phone;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.Tika;
import org.youbei.file.IncomingFile;

/**
 * A photo that has come whole.
 *
 * @param type by its first bytes, whatever the phone called it
 */
record SentPhoto(IncomingFile bytes, String type) implements AutoCloseable {
    private static final Set<String> FOREIGN = Set.of("image/heic", "image/heif", "image/heic-sequence", "image/avif");

    static SentPhoto of(InputStream body, Tika tika) throws IOException {
        var bytes = IncomingFile.read(body);
        try (var start = bytes.open()) {
            return new SentPhoto(bytes, tika.detect(start));
        } catch (IOException | RuntimeException e) {
            bytes.close();
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

    @Override
    public void close() {
        bytes.close();
    }
}
