package org.youbei.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture that is decoded and written anew: nothing but its pixels survives, turned as they were seen. */
final class Picture {
    /** Why a picture was not taken. */
    enum Fault {
        TOO_MANY_PIXELS,
        UNREADABLE
    }

    private Picture() {}

    /** Writes the pixels of one file to another; the size is known before anything is decoded. */
    static Optional<Fault> rewrite(Path from, Path to, FileKind kind, long mostPixels) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(from.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.of(Fault.UNREADABLE);
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, false);
                return rewrite(reader, Orientation.maySay(from), to, kind, mostPixels);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<Fault> rewrite(ImageReader reader, boolean turned, Path to, FileKind kind, long mostPixels)
            throws IOException {
        try {
            if ((long) reader.getWidth(0) * reader.getHeight(0) > mostPixels) {
                return Optional.of(Fault.TOO_MANY_PIXELS);
            }
            var format = kind == FileKind.PNG ? "png" : "jpg";
            var upright = Orientation.upright(
                    plain(reader.read(0), kind), turned ? Orientation.of(reader) : Orientation.UPRIGHT);
            return ImageIO.write(upright, format, to.toFile()) ? Optional.empty() : Optional.of(Fault.UNREADABLE);
        } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of(Fault.UNREADABLE);
        }
    }

    /** JPEG knows no transparency: writing it would fail or turn the colours. What a camera makes has none and goes on as it is. */
    private static BufferedImage plain(BufferedImage decoded, FileKind kind) {
        if (kind == FileKind.PNG || decoded.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return decoded;
        }
        var plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }
}
