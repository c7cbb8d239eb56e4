package org.youbei.web.kit.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree of sections or units.
 *
 * @param number its number or code; may be empty
 * @param label its name
 * @param href its page
 * @param current whether it is the one shown
 * @param open whether its children are unfolded at first
 * @param state a badge beside it; null where there is none
 * @param children the nodes below it
 */
public record TreeNode(
        String number,
        String label,
        String href,
        boolean current,
        boolean open,
        @Nullable State state,
        List<TreeNode> children) {
    public TreeNode {
        children = List.copyOf(children);
    }
}
