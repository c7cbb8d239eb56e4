package org.youbei.library.text;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A text that somebody enters.
 *
 * @param replaces the text whose place it takes on the day it takes force; null for none
 * @param text all of it
 */
public record DocumentEntry(
        JurisdictionCode unit,
        String title,
        DocumentKind kind,
        String issuer,
        String number,
        @Nullable LocalDate issued,
        @Nullable LocalDate from,
        Secrecy secrecy,
        String source,
        @Nullable UUID replaces,
        String text) {
    public DocumentEntry {
        title = title.strip();
        issuer = issuer.strip();
        number = number.strip();
        source = source.strip();
    }
}
