package org.youbei.plan.manuscript;

/**
 * How much a file may ask of the machine.
 *
 * @param bytes the size of the file
 * @param inflatedBytes what the parts read from an archive may grow to, in sum
 * @param parts the entries of an archive
 * @param blocks paragraphs, tables and pictures
 * @param characters the text in sum
 * @param depth the nesting of XML elements
 */
public record ReadingLimits(long bytes, long inflatedBytes, int parts, int blocks, long characters, int depth) {
    private static final long MEGA = 1L << 20;

    /** 50 MB, 256 MB opened, 4,000 entries, 300,000 blocks, 20 million characters, 150 levels. */
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(50 * MEGA, 256 * MEGA, 4_000, 300_000, 20_000_000, 150);

    /** The same limits with another size of file. */
    public ReadingLimits withBytes(long most) {
        return new ReadingLimits(most, inflatedBytes, parts, blocks, characters, depth);
    }
}
