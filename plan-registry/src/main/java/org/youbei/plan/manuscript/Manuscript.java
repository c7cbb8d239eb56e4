package org.youbei.plan.manuscript;

import java.util.List;
import java.util.Map;

/**
 * A document that could be read.
 *
 * @param blocks everything it says, in reading order: headers first, footers last, notes after the paragraph that cites them
 * @param remarks what was left out or guessed
 * @param files the content of its pictures, as it stands in the document, by name; a very large one is missing
 */
public record Manuscript(List<Block> blocks, List<Remark> remarks, Map<String, byte[]> files) {
    public Manuscript {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
        files = Map.copyOf(files);
    }

    /** A document without pictures. */
    public Manuscript(List<Block> blocks, List<Remark> remarks) {
        this(blocks, remarks, Map.of());
    }
}
