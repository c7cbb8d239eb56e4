package org.youbei.library.text;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A law, a standard or a rule, without its text.
 *
 * @param unit whose library it is in; 00 for what comes with the product
 * @param plain the title as citations are compared
 * @param from the day it takes force; null where none is fixed
 * @param to the day it is out of force; null where none was said
 * @param source where the text was taken from
 */
public record Document(
        UUID id,
        JurisdictionCode unit,
        String title,
        String plain,
        DocumentKind kind,
        String issuer,
        String number,
        @Nullable LocalDate issued,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Secrecy secrecy,
        String source) {
    /** Whose library holds what comes with the product. */
    public static final JurisdictionCode COUNTRY = new JurisdictionCode("00");

    public boolean isShipped() {
        return unit.equals(COUNTRY);
    }
}
