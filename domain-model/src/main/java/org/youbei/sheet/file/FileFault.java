package org.youbei.sheet.file;

import java.util.Locale;
import org.youbei.model.Refusal;

/** Why a file is no table that can be read. Sentences: {@code refusal.sheet.file-<name in lower case with hyphens>}. */
public enum FileFault {
    EMPTY,
    /** More bytes than allowed; the number of megabytes that are. */
    TOO_LARGE,
    /** Unpacks to more than allowed. */
    BOMB,
    /** The workbook of Excel 97, a binary one ({@code .xlsb}), or one of WPS ({@code .et}). */
    OLD_WORKBOOK,
    /** A workbook with a password. */
    LOCKED,
    /** A web page or an XML table that was named like a workbook. */
    WEB_PAGE,
    /** An OpenDocument table. */
    OPEN_DOCUMENT,
    /** A Word document, a presentation, or another archive. */
    OTHER_ARCHIVE,
    /** A picture, a PDF, a program … */
    NO_TABLE,
    /** Damaged, or cut off on its way. */
    DAMAGED,
    /** Neither UTF-8 nor GBK nor UTF-16. */
    ENCODING,
    /** A quotation mark that never ends, or the like; the line. */
    MALFORMED_TEXT,
    /** The number of lines that are allowed. */
    TOO_MANY_LINES,
    TOO_MANY_COLUMNS,
    TOO_MANY_CELLS,
    /** The number of characters that are allowed, and the line. */
    CELL_TOO_LONG;

    public String code() {
        return "sheet.file-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Refusal refusal(Object... arguments) {
        return Refusal.at("file", code(), arguments);
    }

    UnreadableFile with(Object... arguments) {
        return new UnreadableFile(this, arguments);
    }
}
