package org.youbei.plan.manuscript;

/**
 * A paragraph.
 *
 * @param label the number Word shows before the paragraph by automatic numbering, empty if there is none or it is typed in the words
 * @param words the text as typed, trimmed, without markup
 * @param style the name of the paragraph style, empty if it has none
 * @param level the outline level 1 to 9, 0 for body text
 * @param bold whether all of the words are bold
 * @param origin where in the document the paragraph stands
 */
public record Paragraph(String label, String words, String style, int level, boolean bold, Origin origin)
        implements Block {

    /** Where a paragraph stands. */
    public enum Origin {
        BODY,
        CONTENTS,
        HEADER,
        FOOTER,
        NOTE,
        TEXT_BOX
    }

    /** A plain paragraph of the body. */
    public static Paragraph of(String words) {
        return new Paragraph("", words, "", 0, false, Origin.BODY);
    }

    @Override
    public String text() {
        return label.isEmpty() ? words : label + " " + words;
    }
}
