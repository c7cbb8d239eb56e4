package org.youbei.model.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What the head of a JPEG or PNG says about the pixels behind it, read without decoding any (ITU-T T.81, annex B; PNG, third edition, 11.2.1).
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels colours, and transparency; 1 where a palette is used
 * @param depth bits of a channel
 * @param progressive a JPEG of several scans, for which the decoder holds all coefficients beside the pixels
 * @param scans of a JPEG; each costs a pass over all pixels
 */
public record PictureHead(
        Format format, int width, int height, int channels, int depth, boolean progressive, int scans) {
    /** The formats that are taken from people. */
    public enum Format {
        JPEG,
        PNG
    }

    /** Pixels of a side; a decoder holds whole lines. */
    private static final int LONGEST_SIDE = 30_000;
    /** Programs write ten; a file of thousands keeps a processor busy for minutes. */
    private static final int MOST_SCANS = 40;

    private static final int MOST_THINNING = 16;
    /** Bytes of a pixel that is drawn once more: on white, or turned. */
    private static final int DRAWN = 4;
    /** Bytes of a coefficient. */
    private static final int COEFFICIENT = 2;

    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final int IHDR = 0x49484452;
    private static final int GREY_AND_ALPHA = 4;
    private static final int RGB = 2;
    private static final int RGB_AND_ALPHA = 6;

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int PROGRESSIVE = 0xc2;

    /** Empty where the file is neither, or its head is damaged. The stream stays with the caller. */
    public static Optional<PictureHead> of(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
        try {
            in.mark(Long.BYTES);
            if (in.readLong() == PNG) {
                return png(in);
            }
            in.reset();
            return in.readUnsignedByte() == 0xff && in.readUnsignedByte() == SOI ? jpeg(in) : Optional.empty();
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<PictureHead> png(DataInputStream in) throws IOException {
        in.readInt();
        if (in.readInt() != IHDR) {
            return Optional.empty();
        }
        int width = in.readInt();
        int height = in.readInt();
        int depth = in.readUnsignedByte();
        int channels = switch (in.readUnsignedByte()) {
            case RGB -> 3;
            case GREY_AND_ALPHA -> 2;
            case RGB_AND_ALPHA -> 4;
            default -> 1;
        };
        return sound(new PictureHead(Format.PNG, width, height, channels, depth, false, 1));
    }

    private static Optional<PictureHead> jpeg(DataInputStream in) throws IOException {
        while (true) {
            int marker = marker(in);
            if (marker == SOS || marker == EOI) {
                return Optional.empty(); // no frame before its lines
            }
            if (isAlone(marker)) {
                continue;
            }
            int length = in.readUnsignedShort() - 2;
            if (isFrame(marker)) {
                int depth = in.readUnsignedByte();
                int height = in.readUnsignedShort();
                int width = in.readUnsignedShort();
                int channels = in.readUnsignedByte();
                boolean progressive = marker == PROGRESSIVE;
                int scans = progressive ? scans(in, length - 6) : 1;
                return sound(new PictureHead(Format.JPEG, width, height, channels, depth, progressive, scans));
            }
            in.skipNBytes(Math.max(0, length));
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        int read = in.readUnsignedByte();
        while (read != 0xff) {
            read = in.readUnsignedByte();
        }
        while (read == 0xff) {
            read = in.readUnsignedByte();
        }
        return read;
    }

    /** What decoders pass over without a length behind it; read otherwise, a file could show one frame here and another one there. */
    private static boolean isAlone(int marker) {
        return marker <= 1 || marker >= 0xd0 && marker <= 0xd7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int scans(DataInputStream in, int left) throws IOException {
        in.skipNBytes(Math.max(0, left));
        int scans = 0;
        int last = 0;
        for (int read = in.read(); read >= 0 && scans <= MOST_SCANS; read = in.read()) {
            if (last == 0xff && read == SOS) {
                scans++;
            }
            last = read;
        }
        return scans;
    }

    private static Optional<PictureHead> sound(PictureHead head) {
        boolean sound = head.width > 0 && head.height > 0 && head.channels > 0 && head.depth > 0 && head.depth <= 16;
        return sound ? Optional.of(head) : Optional.empty();
    }

    public long pixels() {
        return (long) width * height;
    }

    /** Bytes of all pixels, none left out: width × height × channels × depth. */
    public long decodedBytes() {
        return pixels() * bytesOfPixel();
    }

    /** Whether lines are too long, or scans too many, for any decoder. */
    public boolean isUnreasonable() {
        return width > LONGEST_SIDE || height > LONGEST_SIDE || scans > MOST_SCANS;
    }

    /**
     * Of how many pixels in a row, and of how many lines, one has to be kept so that decoding and turning take no more memory.
     *
     * @return 1 where all fit; empty where even one of sixteen is too many
     */
    public Optional<Integer> thinning(long bytes, boolean turned) {
        for (int thinning = 1; thinning <= MOST_THINNING; thinning++) {
            if (bytes(thinning, turned) <= bytes) {
                return Optional.of(thinning);
            }
        }
        return Optional.empty();
    }

    /** Bytes that decoding takes with one of so many pixels in each direction kept. */
    public long bytes(int thinning, boolean turned) {
        long kept = (long) Math.ceilDiv(width, thinning) * Math.ceilDiv(height, thinning);
        long copies = (format == Format.JPEG ? DRAWN : 0) + (turned ? DRAWN : 0);
        long coefficients = progressive ? pixels() * channels * COEFFICIENT : 0;
        return kept * (bytesOfPixel() + copies) + coefficients;
    }

    private int bytesOfPixel() {
        return channels * (depth > 8 ? 2 : 1);
    }
}
