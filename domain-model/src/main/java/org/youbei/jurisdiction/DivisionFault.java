package org.youbei.jurisdiction;

/**
 * A row of a division table that cannot be taken.
 *
 * @param line its line in the file, counted from 1
 * @param found what stands there, shortened
 */
public record DivisionFault(long line, Reason reason, String found) {
    private static final int SHOWN = 60;

    public DivisionFault {
        found = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    }

    /** Why; the sentence stands under {@code division-fault.<reason>}. */
    public enum Reason {
        EMPTY_FILE,
        NO_COLUMNS,
        ENCODING,
        MALFORMED,
        MISSING_VALUE,
        WRONG_LENGTH,
        NO_NUMBER,
        NAME_TOO_LONG,
        CONTROL_CHARACTER,
        OUTSIDE_SCOPE,
        DUPLICATE,
        UNKNOWN_PARENT
    }
}
