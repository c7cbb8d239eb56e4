package org.youbei.model.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.youbei.model.picture.PictureHead.Format;

class PictureHeadTests {
    @Test
    void countsBytesByChannelsAndDepth() {
        assertThat(png(6300, 6300, 16, 6).decodedBytes()).isEqualTo(6300L * 6300 * 8);
        assertThat(png(100, 10, 8, 2).decodedBytes()).isEqualTo(3_000);
        assertThat(png(100, 10, 1, 0).decodedBytes()).isEqualTo(1_000);
        assertThat(png(100, 10, 8, 3).decodedBytes()).as("a palette").isEqualTo(1_000);
        assertThat(png(100, 10, 16, 4).decodedBytes()).isEqualTo(4_000);
    }

    @Test
    void readsWhatProgramsWrite() throws IOException {
        var written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), "png", written);
        assertThat(head(written.toByteArray())).contains(new PictureHead(Format.PNG, 31, 17, 3, 8, false, 1));
        assertThat(head(jpeg(false))).contains(new PictureHead(Format.JPEG, 31, 17, 3, 8, false, 1));
        var progressive = head(jpeg(true)).orElseThrow();
        assertThat(progressive.progressive()).isTrue();
        assertThat(progressive.scans()).isBetween(2, 12);
        assertThat(progressive.bytes(1, false)).isEqualTo(31 * 17 * (3 + 4 + 6));
    }

    @Test
    void keepsFewerPixelsUntilTheyFit() {
        var head = png(4_000, 4_000, 8, 6);
        assertThat(head.thinning(64_000_000, false)).contains(1);
        assertThat(head.thinning(63_999_999, false)).contains(2);
        assertThat(head.thinning(64_000_000, true)).as("turned").contains(2);
        assertThat(head.thinning(1_000, false)).isEmpty();
    }

    @Test
    void refusesLinesThatNoDecoderShouldHoldAndThousandsOfScans() throws IOException {
        assertThat(png(30_001, 1, 8, 0).isUnreasonable()).isTrue();
        assertThat(png(1, 40_000_000, 8, 0).isUnreasonable()).isTrue();
        assertThat(png(6_000, 6_000, 8, 0).isUnreasonable()).isFalse();
        var many = new ByteArrayOutputStream();
        many.write(jpeg(true));
        for (int scan = 0; scan < 5_000; scan++) {
            many.write(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 1, 5, 0});
        }
        assertThat(head(many.toByteArray()).orElseThrow().isUnreasonable()).isTrue();
    }

    /** Decoders pass over 0xff00 and restarts: a small frame that only looks like one behind them must not be taken for the real one. */
    @Test
    void isNotMisledByAFrameThatDecodersDoNotSee() throws IOException {
        for (int alone : new int[] {0x00, 0xd0, 0x01}) {
            var real = jpeg(false);
            var hidden =
                    new byte[] {(byte) 0xff, (byte) alone, (byte) 0xff, (byte) 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 17, 0};
            var joined = Arrays.copyOf(real, real.length + hidden.length);
            System.arraycopy(hidden, 0, joined, 2, hidden.length);
            System.arraycopy(real, 2, joined, 2 + hidden.length, real.length - 2);
            assertThat(head(joined).map(PictureHead::width))
                    .as("as libjpeg reads it")
                    .contains(1);
            var covered = new byte[] {(byte) 0xff, (byte) alone, 0, 15};
            var behind = Arrays.copyOf(real, real.length + covered.length);
            System.arraycopy(covered, 0, behind, 2, covered.length);
            System.arraycopy(real, 2, behind, 2 + covered.length, real.length - 2);
            assertThat(head(behind).map(PictureHead::width)).contains(31);
        }
    }

    @Test
    void reportsNothingOfADamagedHeadAndNeverFails() throws IOException {
        assertThat(head(new byte[0])).isEmpty();
        assertThat(head("GIF89a..........".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(head(pngBytes(0, 5, 8, 2))).isEmpty();
        assertThat(head(pngBytes(-5, 5, 8, 2))).isEmpty();
        var random = new Random(20_261_130);
        for (var whole : new byte[][] {jpeg(true), pngBytes(5, 5, 8, 2)}) {
            for (int n = 0; n < 2_000; n++) {
                var broken = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                head(broken).ifPresent(head -> assertThat(head.pixels()).isPositive());
            }
        }
    }

    private static PictureHead png(int width, int height, int depth, int colours) {
        return head(pngBytes(width, height, depth, colours)).orElseThrow();
    }

    private static byte[] pngBytes(int width, int height, int depth, int colours) {
        return ByteBuffer.allocate(33)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colours)
                .array();
    }

    private static Optional<PictureHead> head(byte[] bytes) {
        try {
            return PictureHead.of(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg(boolean progressive) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB), null, null), param);
        }
        writer.dispose();
        return out.toByteArray();
    }
}
