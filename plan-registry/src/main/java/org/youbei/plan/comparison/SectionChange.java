package org.youbei.plan.comparison;

import java.util.List;

/**
 * What became of a section.
 *
 * @param oldNumber as printed in the old version, empty where it has none or was added
 * @param depth in the new version, in the old one of what was removed
 * @param title its pieces, with what changed
 * @param body its pieces, with what changed
 */
public record SectionChange(
        Kind kind, String oldNumber, String newNumber, int depth, List<Piece> title, List<Piece> body) {
    /** Moved says that it stands elsewhere; its words may have changed as well. */
    public enum Kind {
        SAME,
        CHANGED,
        MOVED,
        ADDED,
        REMOVED
    }

    public SectionChange {
        title = List.copyOf(title);
        body = List.copyOf(body);
    }
}
