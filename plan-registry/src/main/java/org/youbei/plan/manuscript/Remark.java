package org.youbei.plan.manuscript;

import java.util.List;

/**
 * Something the reader of a document must know about how it was read.
 *
 * @param kind what was done
 * @param count how often
 * @param examples what it was done to, the first few of them; empty where the kind says everything
 */
public record Remark(Kind kind, int count, List<String> examples) {
    public Remark {
        examples = List.copyOf(examples);
    }

    public Remark(Kind kind, int count) {
        this(kind, count, List.of());
    }

    /** What was done to the document while reading. */
    public enum Kind {
        INSERTIONS_KEPT,
        DELETIONS_DROPPED,
        COMMENTS_DROPPED,
        MACROS_IGNORED,
        PICTURES_LEFT_IN_FILE,
        READ_AS_GB18030,
        READ_AS_UTF16,
        /** Text that is not shown on paper. */
        HIDDEN_TEXT_LEFT_OUT,
        /** Documents inside the document that cannot be read, such as rich text. */
        PARTS_LEFT_OUT,
        /** Documents inside the document whose text was taken. */
        PARTS_TAKEN_IN,
        /** Spreadsheets, formulas and other objects of other programs. */
        OBJECTS_LEFT_IN_FILE,
        /** Words of a drawing made of words, whose lines and boxes stay in the file. */
        DIAGRAM_WORDS_KEPT,
        /** Characters of a symbol font that have no equal among ordinary characters. */
        SYMBOLS_UNKNOWN
    }
}
