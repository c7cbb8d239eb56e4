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
import org.youbei.model.picture.PictureHead;
import org.youbei.model.picture.PictureHead.Format;

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
        TOO_MANY_BYTES,
        BUSY,
        UNREADABLE
    }

    private Picture() {}

    /**
     * Writes the pixels of one file to another; what decoding costs is known, and leased, before anything is decoded. Where all pixels
     * are more than the sender may take at once, every second or third of each line is kept.
     *
     * @throws IOException when the other file cannot be written
     */
    static Optional<Fault> rewrite(Path from, Path to, PictureLimits limits) throws IOException {
        var found = head(from);
        if (found.isEmpty()) {
            return Optional.of(Fault.UNREADABLE);
        }
        var head = found.get();
        if (head.isUnreasonable() || head.pixels() > limits.pixels()) {
            return Optional.of(Fault.TOO_MANY_PIXELS);
        }
        boolean turned = head.format() == Format.JPEG && Orientation.maySay(from);
        var thinning = head.thinning(limits.atOnce(), turned);
        if (head.decodedBytes() > limits.bytes() || thinning.isEmpty()) {
            return Optional.of(Fault.TOO_MANY_BYTES);
        }
        var lease = limits.lease(head.bytes(thinning.get(), turned));
        if (lease.isEmpty()) {
            return Optional.of(Fault.BUSY);
        }
        try (var held = lease.get()) {
            return written(head, from, to, thinning.get());
        }
    }

    private static Optional<PictureHead> head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return PictureHead.of(in);
        }
    }

    private static Optional<Fault> written(PictureHead head, Path from, Path to, int thinning) throws IOException {
        if (head.format() == Format.JPEG && isPlain(head, from, to)) {
            return Optional.empty();
        }
        var format = head.format() == Format.PNG ? "png" : "jpeg";
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input = ImageIO.createImageInputStream(from.toFile())) {
            reader.setInput(input, true, head.format() == Format.PNG);
            var upright = upright(head, reader, from, thinning);
            return upright.isPresent() && ImageIO.write(upright.get(), format, to.toFile())
                    ? Optional.empty()
                    : Optional.of(Fault.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    /** Writes the file without what its pixels do not need, if it is of that kind and every one of them can be decoded. */
    private static boolean isPlain(PictureHead head, Path from, Path to) throws IOException {
        if (Files.size(from) > LARGEST_PLAIN) {
            return false;
        }
        var plain = PlainJpeg.of(Files.readAllBytes(from));
        if (plain.isEmpty() || plain.get().pixels() != head.pixels()) {
            return false;
        }
        Files.write(to, plain.get().bytes());
        return SoundJpeg.decodes(to);
    }

    private static Optional<BufferedImage> upright(PictureHead head, ImageReader reader, Path from, int thinning) {
        try {
            if (reader.getWidth(0) != head.width() || reader.getHeight(0) != head.height()) {
                return Optional.empty(); // the decoder reads another head than the one that was measured
            }
            var read = reader.getDefaultReadParam();
            read.setSourceSubsampling(thinning, thinning, 0, 0);
            var plain = plain(reader.read(0, read), head.format());
            int held = Orientation.maySay(from) ? Orientation.of(reader) : Orientation.UPRIGHT;
            return Optional.of(Orientation.upright(plain, held));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** JPEG knows no transparency: writing it would fail or turn the colours. What a camera makes has none and goes on as it is. */
    private static BufferedImage plain(BufferedImage decoded, Format format) {
        if (format == Format.PNG || decoded.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return decoded;
        }
        var plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }
}
