package org.youbei.plan.manuscript;

import java.util.List;

/**
 * Why a file is not read.
 *
 * @param reason the kind of refusal; a page has one sentence for each
 * @param details what the sentence names, as documented at the reason
 */
public record ManuscriptRefusal(Reason reason, List<Object> details) {

    public ManuscriptRefusal {
        details = List.copyOf(details);
    }

    static ManuscriptRefusal of(Reason reason, Object... details) {
        return new ManuscriptRefusal(reason, List.of(details));
    }

    /** The kinds of refusal. */
    public enum Reason {
        /** No text in it. */
        EMPTY,
        /** Larger than the limit; the limit in bytes. */
        TOO_LARGE,
        /** An archive of more entries than the limit; the limit. */
        TOO_MANY_PARTS,
        /** A compressed file that grows beyond the limit when opened (a zip bomb); the name of the part. */
        EXPANDS_TOO_MUCH,
        /** More characters or blocks than the limit; the limit. */
        TOO_MUCH_TEXT,
        /** Elements nested deeper than any real document; the limit. */
        NESTED_TOO_DEEP,
        /** Protected by a password. */
        ENCRYPTED,
        /** A Word 97–2003 file (.doc, .wps). */
        LEGACY_WORD,
        /** Rich text, whatever its name says. */
        RICH_TEXT,
        /** The content is not what the name says; the kind found, such as {@code png} or {@code xlsx}. */
        WRONG_TYPE,
        /** A name that ends in none of .docx .md .txt; the ending. */
        UNKNOWN_ENDING,
        /** A damaged or cut archive; the name of the part, empty if it is the archive itself. */
        BROKEN_ARCHIVE,
        /** XML that cannot be parsed; the name of the part and the line. */
        BROKEN_XML,
        /** XML with a document type declaration, which Word never writes; the name of the part. */
        FORBIDDEN_XML,
        /** Text in none of UTF-8, UTF-16, GB18030. */
        UNKNOWN_ENCODING,
        /** The file cannot be opened on the disk. */
        UNREADABLE
    }
}
