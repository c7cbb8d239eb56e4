package org.youbei.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A whole and sound PNG of one colour: some hundred kilobytes that decode to hundreds of megabytes. */
public final class PictureBomb {
    private PictureBomb() {}

    /** @param channels 3 or 4 */
    public static byte[] png(int width, int height, int channels, int depth) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(8).putLong(0x89504e470d0a1a0aL).array());
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth);
        chunk(out, "IHDR", head.put((byte) (channels == 4 ? 6 : 2)).array());
        chunk(out, "IDAT", lines(1 + width * channels * depth / 8, height));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] lines(int length, int count) {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16)) {
            var line = new byte[length];
            for (int n = 0; n < count; n++) {
                deflating.write(line);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
