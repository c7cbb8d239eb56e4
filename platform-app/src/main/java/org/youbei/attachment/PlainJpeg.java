package org.youbei.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A JPEG of the kind that phones make – baseline, one scan, grey or YCbCr, upright – without anything that its pixels do not need: no metadata,
 * comment, thumbnail or profile, and nothing behind its end (ITU-T T.81, annex B; JFIF 1.02). Whatever else a file has or does, it is not of
 * this kind and must be decoded and encoded anew. That the pixels themselves are sound only a decoder can say.
 */
final class PlainJpeg {
    /** The beginning of every file: JFIF 1.02, square pixels, no thumbnail. */
    private static final byte[] START = {
        (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    private static final int SOI = 0xffd8;
    private static final int EOI = 0xffd9;
    private static final int BASELINE = 0xffc0;
    private static final int HUFFMAN_TABLES = 0xffc4;
    private static final int QUANTISATION_TABLES = 0xffdb;
    private static final int RESTART_INTERVAL = 0xffdd;
    private static final int SCAN = 0xffda;
    private static final int APPLICATION = 0xffe0;
    private static final int EXIF = 0xffe1;
    private static final int PROFILE = 0xffe2;
    private static final int ADOBE = 0xffee;
    private static final int LAST_APPLICATION = 0xffef;
    private static final int COMMENT = 0xfffe;

    /** Bytes: room for all tables that a baseline picture can use, and not for more that only hide something. */
    private static final int LONGEST_HEAD = 2_048;

    private final ByteBuffer file;
    private final ByteArrayOutputStream plain;
    private int components;
    private long pixels;

    private PlainJpeg(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        plain = new ByteArrayOutputStream(bytes.length + START.length);
    }

    /** Nothing if the file is of another kind, or damaged. */
    static Optional<PlainJpeg> of(byte[] bytes) {
        var jpeg = new PlainJpeg(bytes);
        try {
            return jpeg.isPlain() ? Optional.of(jpeg) : Optional.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty(); // a length that points behind the end
        }
    }

    /** The file as it may be kept. */
    byte[] bytes() {
        return plain.toByteArray();
    }

    /** Width by height, as its one frame says. */
    long pixels() {
        return pixels;
    }

    private boolean isPlain() {
        if (marker() != SOI) {
            return false;
        }
        plain.writeBytes(START);
        int marker = marker();
        while (marker != SCAN) {
            if (!isPlain(marker)) {
                return false;
            }
            marker = marker();
        }
        return isWholeScan(segment());
    }

    private int marker() {
        return Short.toUnsignedInt(file.getShort());
    }

    /** A segment without its marker, at its length. */
    private ByteBuffer segment() {
        int length = Short.toUnsignedInt(file.getShort(file.position()));
        var segment = file.slice(file.position(), length);
        file.position(file.position() + length);
        segment.position(2);
        return segment;
    }

    /** Goes on behind the segment, which is copied if the pixels need it and left out if they do not. */
    private boolean isPlain(int marker) {
        var segment = segment();
        return switch (marker) {
            case HUFFMAN_TABLES, QUANTISATION_TABLES, RESTART_INTERVAL ->
                plain.size() + segment.capacity() <= LONGEST_HEAD && copy(marker, segment);
            case BASELINE -> isKnownFrame(segment) && copy(marker, segment);
            case EXIF -> Orientation.in(bytes(segment)) == Orientation.UPRIGHT;
            // Without its profile or its own transformation a picture would have other colours.
            case PROFILE -> ColourProfile.isSpare(bytes(segment));
            case ADOBE -> false;
            case COMMENT -> true;
            default -> marker >= APPLICATION && marker <= LAST_APPLICATION;
        };
    }

    /** One frame of 8 bits; components 1, or 1 to 3, which is grey or YCbCr as JFIF has it. */
    private boolean isKnownFrame(ByteBuffer frame) {
        int bits = frame.get(2);
        int count = frame.get(7);
        boolean first = components == 0;
        components = count;
        pixels = (long) Short.toUnsignedInt(frame.getShort(3)) * Short.toUnsignedInt(frame.getShort(5));
        return first
                && bits == 8
                && (count == 1 || count == 3)
                && frame.capacity() == 8 + 3 * count
                && frame.get(8) == 1
                && (count == 1 || frame.get(11) == 2 && frame.get(14) == 3);
    }

    /** All components in one scan, then codes, restarts and the end. */
    private boolean isWholeScan(ByteBuffer head) {
        if (components == 0 || head.get(2) != components || head.capacity() != 6 + 2 * components) {
            return false;
        }
        copy(SCAN, head);
        int from = file.position();
        while (true) {
            if (file.get() != (byte) 0xff) {
                continue;
            }
            int after = Byte.toUnsignedInt(file.get());
            if (after == 0 || after >= 0xd0 && after <= 0xd7) {
                continue;
            }
            plain.write(file.array(), from, file.position() - from);
            return (0xff00 | after) == EOI;
        }
    }

    private static byte[] bytes(ByteBuffer segment) {
        var bytes = new byte[segment.remaining()];
        segment.get(bytes);
        return bytes;
    }

    private boolean copy(int marker, ByteBuffer segment) {
        plain.write(marker >> 8);
        plain.write(marker);
        plain.write(segment.array(), segment.arrayOffset(), segment.capacity());
        return true;
    }
}
