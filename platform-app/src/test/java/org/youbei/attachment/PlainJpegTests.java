package org.youbei.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.attachment.Picture.Fault;
import org.youbei.model.picture.DecodingBudget;
import org.youbei.model.picture.DecodingBudget.Sender;

class PlainJpegTests {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final byte[] PHOTO = jpeg(false, BufferedImage.TYPE_INT_RGB);
    private static final byte[] HIDDEN = "GPS 30.5N 114.3E <script>".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void keepsEveryPixelOfAPhoneExactly() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
            var photo = jpeg(false, type);

            var plain = PlainJpeg.of(photo).orElseThrow();
            assertThat(pixels(plain.bytes())).isEqualTo(pixels(photo));
            assertThat(plain.pixels()).isEqualTo(WIDTH * HEIGHT);
        }
    }

    @Test
    void dropsEverythingThatIsNoPixel() throws IOException {
        var exif = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), HIDDEN);
        var laden = joined(
                behindTheHead(PHOTO, segment(0xffe1, exif), segment(0xfffe, HIDDEN), segment(0xffed, HIDDEN)), HIDDEN);

        var kept = kept(laden);

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS", "<script>");
        assertThat(pixels(kept)).isEqualTo(pixels(PHOTO));
        assertThat(kept).isEqualTo(kept(PHOTO));
    }

    /** As browsers write it into what they draw: every viewer assumes it anyway. */
    @Test
    void dropsTheProfileThatEverybodyAssumes() throws IOException {
        for (int i = 0; i < 2; i++) {
            assertThat(kept(behindTheHead(PHOTO, profile(ColorSpace.CS_sRGB, 1))))
                    .isEqualTo(kept(PHOTO));
        }
    }

    /** The first of so many parts. */
    private static byte[] profile(int space, int parts) {
        var head = ("ICC_PROFILE\0\1" + (char) parts).getBytes(StandardCharsets.US_ASCII);
        return segment(0xffe2, joined(head, ICC_Profile.getInstance(space).getData()));
    }

    static Stream<byte[]> others() {
        return Stream.of(
                jpeg(true, BufferedImage.TYPE_INT_RGB),
                behindTheHead(PHOTO, profile(ColorSpace.CS_LINEAR_RGB, 1)),
                behindTheHead(PHOTO, profile(ColorSpace.CS_GRAY, 1)),
                behindTheHead(PHOTO, profile(ColorSpace.CS_sRGB, 2)),
                behindTheHead(
                        PHOTO,
                        segment(0xffe2, joined("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII), HIDDEN))),
                behindTheHead(PHOTO, segment(0xffe2, "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))),
                behindTheHead(PHOTO, segment(0xffee, HIDDEN)),
                behindTheHead(PHOTO, segment(0xffc0, new byte[] {8, 0, 1, 0, 1, 1, 1, 0x11, 0})),
                behindTheHead(PHOTO, quantisation(), quantisation(), quantisation(), quantisation(), quantisation()),
                behindTheHead(PHOTO, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}),
                behindTheHead(PHOTO, new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xff, (byte) 0xff}),
                Arrays.copyOf(PHOTO, PHOTO.length - 2),
                Arrays.copyOf(PHOTO, 30),
                new byte[0],
                HIDDEN);
    }

    @ParameterizedTest
    @MethodSource
    void others(byte[] file) {
        assertThat(PlainJpeg.of(file)).isEmpty();
    }

    /** Five hundred bytes that no pixel needs stand in front of the end: the decoder passes over them, but not in silence. */
    @Test
    void doesNotKeepCodesThatNoPixelNeeds() throws IOException {
        var end = PHOTO.length - 2;
        var stuffed = joined(
                joined(Arrays.copyOf(PHOTO, end), " <script>".repeat(50).getBytes(StandardCharsets.US_ASCII)),
                new byte[] {(byte) 0xff, (byte) 0xd9});

        assertThat(PlainJpeg.of(stuffed)).isPresent();
        assertThat(new String(kept(stuffed), StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
    }

    /** A plain file that says it has this many pixels is measured before it is decoded. */
    @Test
    void refusesTooManyPixels() throws IOException {
        var from = Files.write(folder.resolve("from.jpg"), PHOTO);
        assertThat(Picture.rewrite(from, folder.resolve("to.jpg"), limits(WIDTH * HEIGHT - 1)))
                .contains(Fault.TOO_MANY_PIXELS);
        assertThat(Picture.rewrite(from, folder.resolve("to.jpg"), limits(WIDTH * HEIGHT)))
                .isEmpty();
    }

    /** Whatever a byte becomes: no picture is kept that a decoder stumbles over, and no error of ours comes of it. */
    @Test
    void keepsSoundPicturesOnly() throws IOException {
        var random = new Random(20_261_123);
        int kept = 0;
        for (int i = 0; i < 400; i++) {
            var broken = PHOTO.clone();
            for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            if (rewrite(broken).isEmpty()) {
                assertThat(SoundJpeg.decodes(folder.resolve("to.jpg"))).isTrue();
                kept++;
            }
        }
        assertThat(kept).isBetween(1, 399);
    }

    private java.util.Optional<Fault> rewrite(byte[] jpeg) throws IOException {
        var from = Files.write(folder.resolve("from.jpg"), jpeg);
        return Picture.rewrite(from, folder.resolve("to.jpg"), limits(1_000_000));
    }

    static PictureLimits limits(long pixels) {
        return new PictureLimits(pixels, 8 * pixels, DecodingBudget.shared(), Sender.ACCOUNT);
    }

    private byte[] kept(byte[] jpeg) throws IOException {
        assertThat(rewrite(jpeg)).isEmpty();
        return Files.readAllBytes(folder.resolve("to.jpg"));
    }

    private static int[] pixels(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg)).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    private static byte[] jpeg(boolean progressive, int type) {
        var picture = new BufferedImage(WIDTH, HEIGHT, type);
        var random = new Random(7);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            picture.setRGB(i % WIDTH, i / WIDTH, random.nextInt(0x1000000));
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] quantisation() {
        return segment(0xffdb, new byte[500]);
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .putShort((short) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /** Behind the segment APP0, which is the first. */
    private static byte[] behindTheHead(byte[] jpeg, byte[]... segments) {
        int head = 4 + ByteBuffer.wrap(jpeg, 4, 2).getShort();
        var all = Arrays.copyOf(jpeg, head);
        for (var segment : segments) {
            all = joined(all, segment);
        }
        return joined(all, Arrays.copyOfRange(jpeg, head, jpeg.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
