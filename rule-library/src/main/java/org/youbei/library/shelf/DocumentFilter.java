package org.youbei.library.shelf;

import org.jspecify.annotations.Nullable;
import org.youbei.library.text.DocumentKind;
import org.youbei.model.JurisdictionCode;

/**
 * Which texts a list shows; null filters nothing.
 *
 * @param force IN_FORCE for what is in force today, PAST for what no longer is
 * @param unit whose library, and those below
 * @param q part of the title, the number or the issuer
 */
public record DocumentFilter(
        @Nullable DocumentKind kind,
        @Nullable Force force,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final DocumentFilter ALL = new DocumentFilter(null, null, null, null);

    /** By whether a text is in force today. */
    public enum Force {
        IN_FORCE,
        PAST
    }
}
