package org.youbei.plan.manuscript;

import java.util.Map;

/**
 * What the body of a Word document refers to.
 *
 * @param notes the words of footnotes and endnotes by kind and number
 * @param pictures the part that holds a picture, by the number of the relation
 */
record WordSurroundings(
        WordStyles styles, WordNumbering numbering, Map<String, String> notes, Map<String, String> pictures) {
    /** Of a part that stands for itself. */
    static WordSurroundings none() {
        return new WordSurroundings(new WordStyles(), new WordNumbering(), Map.of(), Map.of());
    }
}
