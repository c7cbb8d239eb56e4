package org.youbei.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture that is red where its scene was on top left, in all eight ways of holding a camera. */
class OrientationTests {
    private static final int WIDE = 64;
    private static final int HIGH = 32;

    @TempDir
    Path folder;

    /** The corner of the stored picture that shows the scene's top left. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 0, 1", "7, 1, 1", "8, 1, 0"})
    void turnsThePixelsAsTheCameraWasHeld(int orientation, int right, int bottom) throws IOException {
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            var written = rewritten(jpeg(right == 1, bottom == 1, exif(orientation, order)));

            assertThat(written.getWidth()).isEqualTo(orientation > 4 ? HIGH : WIDE);
            var topLeft = new Color(written.getRGB(4, 4));
            assertThat(topLeft.getRed()).as("red on top left").isGreaterThan(180);
            assertThat(topLeft.getBlue()).isLessThan(80);
            var opposite = new Color(written.getRGB(written.getWidth() - 4, written.getHeight() - 4));
            assertThat(opposite.getBlue()).isGreaterThan(150);
        }
    }

    @Test
    void leavesAPictureUprightThatSaysNothingOrNonsense() throws IOException {
        var nonsense = exif(6, ByteOrder.BIG_ENDIAN);
        ByteBuffer.wrap(nonsense).putInt(10, 1_000_000);
        for (var marker : new byte[][] {new byte[0], nonsense, exif(9, ByteOrder.BIG_ENDIAN)}) {
            assertThat(rewritten(jpeg(false, false, marker)).getWidth()).isEqualTo(WIDE);
        }
    }

    private BufferedImage rewritten(byte[] jpeg) throws IOException {
        var from = Files.write(folder.resolve("from.jpg"), jpeg);
        var to = folder.resolve("to.jpg");
        assertThat(Picture.rewrite(from, to, PlainJpegTests.limits(1_000_000))).isEmpty();
        assertThat(new String(Files.readAllBytes(to), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        return ImageIO.read(to.toFile());
    }

    private static byte[] jpeg(boolean right, boolean bottom, byte[] marker) throws IOException {
        var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, WIDE, HIGH);
        graphics.setColor(Color.RED);
        graphics.fillRect(right ? WIDE / 2 : 0, bottom ? HIGH / 2 : 0, WIDE / 2, HIGH / 2);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return marker.length == 0 ? bytes.toByteArray() : with(bytes.toByteArray(), marker);
    }

    /** The marker stands behind the JFIF head, which is the first segment. */
    private static byte[] with(byte[] jpeg, byte[] marker) {
        int head = 4 + ByteBuffer.wrap(jpeg, 4, 2).getShort();
        return ByteBuffer.allocate(jpeg.length + 4 + marker.length)
                .put(jpeg, 0, head)
                .putShort((short) 0xFFE1)
                .putShort((short) (marker.length + 2))
                .put(marker)
                .put(jpeg, head, jpeg.length - head)
                .array();
    }

    private static byte[] exif(int orientation, ByteOrder order) {
        return ByteBuffer.allocate(32)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
                .order(order)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
