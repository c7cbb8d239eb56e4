package org.youbei.plan.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.youbei.model.picture.DecodingBudget;
import org.youbei.model.picture.DecodingBudget.Sender;
import org.youbei.model.picture.PictureHead;

/** Decodes a picture of unknown origin and writes it anew, so that nothing but its pixels is kept. */
public final class Redrawn {
    /** An A3 sheet at 300 dots to the inch has 17 million. */
    private static final long MOST_PIXELS = 20_000_000;
    /** Bytes of a pixel in a format whose head is not read here: four channels of 16 bits. */
    private static final int DEEPEST = 8;

    private Redrawn() {}

    /** A photograph as JPEG, all else as PNG; empty where it is no picture that Java reads, too large, or too many are decoded already. */
    public static Optional<FigurePicture> of(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var head = PictureHead.of(new ByteArrayInputStream(bytes));
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext() || head.filter(PictureHead::isUnreasonable).isPresent()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return redrawn(reader, head);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The readers of Java report a broken picture by either kind of exception.
            return Optional.empty();
        }
    }

    private static Optional<FigurePicture> redrawn(ImageReader reader, Optional<PictureHead> head) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        long cost = head.map(measured -> measured.bytes(1, false)).orElse(pixels * DEEPEST);
        var budget = DecodingBudget.shared();
        if (pixels > MOST_PIXELS
                || head.filter(measured -> measured.pixels() != pixels).isPresent()
                || cost > budget.most(Sender.ACCOUNT)) {
            return Optional.empty();
        }
        var lease = budget.lease(cost, Sender.ACCOUNT);
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        try (var held = lease.get()) {
            var photograph = "jpeg".equalsIgnoreCase(reader.getFormatName());
            return Optional.of(written(reader.read(0), photograph));
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
