package org.youbei.plan.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Decodes a picture of unknown origin and writes it anew, so that nothing but its pixels is kept. */
public final class Redrawn {
    /** An A3 sheet at 300 dots to the inch has 17 million. */
    private static final long MOST_PIXELS = 20_000_000;

    private Redrawn() {}

    /** A photograph as JPEG, all else as PNG; nothing where it is no picture that Java reads, or too large. */
    public static Optional<FigurePicture> of(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    return Optional.empty();
                }
                var photograph = "jpeg".equalsIgnoreCase(reader.getFormatName());
                return Optional.of(written(reader.read(0), photograph));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The readers of Java report a broken picture by either kind of exception.
            return Optional.empty();
        }
    }

    private static FigurePicture written(BufferedImage image, boolean photograph) throws IOException {
        var out = new ByteArrayOutputStream();
        var asJpeg = photograph && ImageIO.write(image, "jpeg", out);
        if (!asJpeg) {
            ImageIO.write(image, "png", out);
        }
        return new FigurePicture(
                asJpeg ? "image/jpeg" : "image/png", image.getWidth(), image.getHeight(), out.toByteArray());
    }
}
