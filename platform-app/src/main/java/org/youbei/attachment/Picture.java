package org.youbei.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture of which nothing but its pixels survives, turned as they were seen. It is decoded and encoded anew; a {@link PlainJpeg} is put
 * together from what its pixels need and decoded in that form, which must not give the decoder anything to complain about.
 */
final class Picture {
    /** Bytes. A phone sends less; more is not held in memory as a whole. */
    private static final long LARGEST_PLAIN = 4 << 20;

    /** Why a picture was not taken. */
    enum Fault {
        TOO_MANY_PIXELS,
        UNREADABLE
    }

    private Picture() {}

    /**
     * Writes the pixels of one file to another; the size is known before anything is decoded.
     *
     * @throws IOException when the other file cannot be written
     */
    static Optional<Fault> rewrite(Path from, Path to, FileKind kind, long mostPixels) throws IOException {
        if (kind == FileKind.JPEG && isPlain(from, to, mostPixels)) {
            return Optional.empty();
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(from.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.of(Fault.UNREADABLE);
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, false);
                return rewrite(reader, from, to, kind, mostPixels);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<Fault> rewrite(ImageReader reader, Path from, Path to, FileKind kind, long mostPixels)
            throws IOException {
        var fault = fault(reader, mostPixels);
        if (fault.isPresent()) {
            return fault;
        }
        var upright = upright(reader, from, kind);
        var format = kind == FileKind.PNG ? "png" : "jpg";
        return upright.isPresent() && ImageIO.write(upright.get(), format, to.toFile())
                ? Optional.empty()
                : Optional.of(Fault.UNREADABLE);
    }

    private static Optional<Fault> fault(ImageReader reader, long mostPixels) {
        try {
            return (long) reader.getWidth(0) * reader.getHeight(0) > mostPixels
                    ? Optional.of(Fault.TOO_MANY_PIXELS)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of(Fault.UNREADABLE);
        }
    }

    /** Writes the file without what its pixels do not need, if it is of that kind and every one of them can be decoded. */
    private static boolean isPlain(Path from, Path to, long mostPixels) throws IOException {
        if (Files.size(from) > LARGEST_PLAIN) {
            return false;
        }
        var plain = PlainJpeg.of(Files.readAllBytes(from));
        if (plain.isEmpty() || plain.get().pixels() > mostPixels) {
            return false;
        }
        Files.write(to, plain.get().bytes());
        return SoundJpeg.decodes(to);
    }

    private static Optional<BufferedImage> upright(ImageReader reader, Path from, FileKind kind) {
        try {
            var plain = plain(reader.read(0), kind);
            int held = Orientation.maySay(from) ? Orientation.of(reader) : Orientation.UPRIGHT;
            return Optional.of(Orientation.upright(plain, held));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
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
