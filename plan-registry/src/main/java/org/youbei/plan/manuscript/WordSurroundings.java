package org.youbei.plan.manuscript;

import java.util.List;
import java.util.Map;

/**
 * What the body of a Word document refers to.
 *
 * @param notes the words of footnotes and endnotes by kind and number
 * @param pictures the part that holds a picture, by the number of the relation
 * @param inside what else it refers to, by the number of the relation
 */
record WordSurroundings(
        WordStyles styles,
        WordNumbering numbering,
        Map<String, String> notes,
        Map<String, String> pictures,
        Inside inside) {
    /** Of a part that stands for itself. */
    static WordSurroundings none() {
        return new WordSurroundings(new WordStyles(), new WordNumbering(), Map.of(), Map.of(), Inside.NOTHING);
    }

    /** Documents and diagrams inside of a document, by the number of the relation. */
    interface Inside {
        Inside NOTHING = new Inside() {
            @Override
            public List<Block> document(String relation) {
                return List.of();
            }

            @Override
            public List<String> diagram(String relation) {
                return List.of();
            }
        };

        /** The blocks of a whole document that is embedded as text (altChunk). */
        List<Block> document(String relation) throws RefusedException;

        /** The words in the boxes of a diagram (SmartArt), in order. */
        List<String> diagram(String relation) throws RefusedException;
    }
}
