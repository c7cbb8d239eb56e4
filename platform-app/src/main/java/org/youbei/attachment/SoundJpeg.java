package org.youbei.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Whether all of a JPEG is a picture: every line is decoded, and codes that are too few, too many or none make the decoder warn. */
final class SoundJpeg {
    /** Of each line so many pixels are decoded for one that is kept: the pixels are not needed, and memory stays small. */
    private static final int THINNED = 16;

    private SoundJpeg() {}

    static boolean decodes(Path file) {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            return decodes(reader);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static boolean decodes(ImageReader reader) throws IOException {
        var warned = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
        var thin = reader.getDefaultReadParam();
        thin.setSourceSubsampling(THINNED, 1, 0, 0);
        reader.read(0, thin);
        return !warned.get();
    }
}
