package org.youbei.audit;

/**
 * The first link of a district's chain that does not hold.
 *
 * @param sequence its number
 * @param reason what does not fit
 */
public record ChainBreak(long sequence, Reason reason) {
    /** What can be wrong with a link. */
    public enum Reason {
        /** A number is missing or stands twice: an entry was deleted, added or moved. */
        SEQUENCE,
        /** The hash before it is not what the entry says. */
        PREVIOUS,
        /** The entry is not what was hashed. */
        CONTENT,
        /** The chain ends before or after its head. */
        HEAD,
        /** An exported head is not in the chain. */
        EXPORT
    }
}
