package org.youbei.web.phone;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones send them, and what only calls itself one. */
public final class Snapshot {
    private Snapshot() {}

    /** A JPEG of coloured bars; each seed gives other bytes. */
    public static byte[] jpeg(int width, int height, long seed) {
        return written(width, height, seed, "jpg");
    }

    /** The same with the colour profile that browsers write into what they draw. */
    public static byte[] drawn(int width, int height, long seed) {
        var jpeg = jpeg(width, height, seed);
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        int head = 4 + ByteBuffer.wrap(jpeg, 4, 2).getShort(); // behind the segment APP0, which is the first
        return ByteBuffer.allocate(jpeg.length + 18 + profile.length)
                .put(jpeg, 0, head)
                .putShort((short) 0xffe2)
                .putShort((short) (16 + profile.length))
                .put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII))
                .put(profile)
                .put(jpeg, head, jpeg.length - head)
                .array();
    }

    public static byte[] png(int width, int height, long seed) {
        return written(width, height, seed, "png");
    }

    private static byte[] written(int width, int height, long seed, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int x = 0; x < width; x++) {
            int colour = random.nextInt(0x1000000);
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, colour);
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning of a HEIC file: what a detector looks at. */
    public static byte[] heic() {
        var bytes = ByteBuffer.allocate(64);
        bytes.putInt(24).put("ftypheic".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        bytes.put("mif1heic".getBytes(StandardCharsets.US_ASCII));
        return bytes.array();
    }

    /** A small PNG that says it has this many pixels: 20 bytes that would become gigabytes. */
    public static byte[] claiming(int width, int height) {
        var png = png(2, 2, 1);
        var size = ByteBuffer.wrap(png);
        size.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(Arrays.copyOfRange(png, 12, 29));
        size.putInt(29, (int) sum.getValue());
        return png;
    }
}
