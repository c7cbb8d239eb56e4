package org.youbei.web.jurisdiction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.kit.part.TreeNode;

/** Folds units that come in order of their codes, a parent before its children, into one tree. */
final class JurisdictionTree {
    private JurisdictionTree() {}

    private record Open(Jurisdiction unit, List<TreeNode> children) {}

    /** @param units in order of their codes; the first is the top of all others */
    static TreeNode of(List<Jurisdiction> units) {
        Deque<Open> path = new ArrayDeque<>();
        var top = new Open(units.getFirst(), new ArrayList<>());
        path.push(top);
        for (var unit : units.subList(1, units.size())) {
            closeUntil(path, unit.code());
            path.push(new Open(unit, new ArrayList<>()));
        }
        closeUntil(path, top.unit().code());
        return node(top.unit(), true, top.children());
    }

    private static void closeUntil(Deque<Open> path, JurisdictionCode next) {
        while (path.size() > 1 && !path.element().unit().code().contains(next)) {
            var done = path.pop();
            path.element().children().add(node(done.unit(), false, done.children()));
        }
    }

    static TreeNode node(Jurisdiction unit, boolean open, List<TreeNode> children) {
        return new TreeNode(
                unit.code().value(), unit.name(), "/jurisdictions/" + unit.code(), false, open, null, children);
    }
}
