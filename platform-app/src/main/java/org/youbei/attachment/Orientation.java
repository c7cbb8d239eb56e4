package org.youbei.attachment;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * How a camera was held when it took a JPEG: 1 to 8 as in Exif 2.32, tag 0x0112 of the first directory. It is applied to the pixels, because
 * the tag is dropped with all others.
 */
final class Orientation {
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    /** Bytes: every marker in front of the pixels, a colour profile of several parts included. */
    private static final int HEAD = 1 << 19;

    private static final int TAG = 0x0112;
    static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Orientation() {}

    /** Whether the file may say it at all. Most do not, and to read all of the metadata costs as much as half of the decoding. */
    static boolean maySay(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.contains(new String(EXIF, StandardCharsets.ISO_8859_1));
        }
    }

    /** Upright where the file does not say, or says nonsense. */
    static int of(ImageReader reader) throws IOException {
        var metadata = reader.getImageMetadata(0);
        if (metadata == null || !FORMAT.equals(metadata.getNativeMetadataFormatName())) {
            return UPRIGHT;
        }
        var markers = ((IIOMetadataNode) metadata.getAsTree(FORMAT)).getElementsByTagName("unknown");
        for (int n = 0; n < markers.getLength(); n++) {
            if (markers.item(n) instanceof IIOMetadataNode marker && marker.getUserObject() instanceof byte[] bytes) {
                int found = in(bytes);
                if (found != UPRIGHT) {
                    return found;
                }
            }
        }
        return UPRIGHT;
    }

    /** What the content of a segment APP1 says. */
    static int in(byte[] marker) {
        if (marker.length < EXIF.length || !Arrays.equals(marker, 0, EXIF.length, EXIF, 0, EXIF.length)) {
            return UPRIGHT;
        }
        try {
            return read(ByteBuffer.wrap(marker, EXIF.length, marker.length - EXIF.length)
                    .slice());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A directory that points outside itself says nothing.
            return UPRIGHT;
        }
    }

    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        for (int entries = Short.toUnsignedInt(tiff.getShort()); entries > 0; entries--) {
            int tag = Short.toUnsignedInt(tiff.getShort());
            tiff.getShort();
            tiff.getInt();
            int value = Short.toUnsignedInt(tiff.getShort());
            tiff.getShort();
            if (tag == TAG) {
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean turned = orientation > 4;
        var upright = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = upright.createGraphics();
        graphics.drawImage(picture, turn(orientation, width, height), null);
        graphics.dispose();
        return upright;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
