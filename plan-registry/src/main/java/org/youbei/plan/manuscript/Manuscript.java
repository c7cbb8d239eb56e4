package org.youbei.plan.manuscript;

import java.util.List;

/**
 * A document that could be read.
 *
 * @param blocks everything it says, in reading order: headers first, footers last, notes after the paragraph that cites them
 * @param remarks what was left out or guessed
 */
public record Manuscript(List<Block> blocks, List<Remark> remarks) {
    public Manuscript {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }
}
