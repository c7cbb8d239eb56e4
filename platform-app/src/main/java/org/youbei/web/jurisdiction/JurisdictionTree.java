package org.youbei.web.jurisdiction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.kit.part.TreeNode;

/** Folds units that come in order of their codes, a parent before its children, into one tree. */
final class JurisdictionTree {
    private JurisdictionTree() {}

    private record Open(Jurisdiction unit, List<TreeNode> children) {}

    /** @param units in order of their codes; the first is the top of all others */
    static TreeNode of(List<Jurisdiction> units) {
        return of(units, JurisdictionTree::page);
    }

    /** @param href where a unit leads */
    static TreeNode of(List<Jurisdiction> units, Function<Jurisdiction, String> href) {
        Deque<Open> path = new ArrayDeque<>();
        var top = new Open(units.getFirst(), new ArrayList<>());
        path.push(top);
        for (var unit : units.subList(1, units.size())) {
            closeUntil(path, unit.code(), href);
            path.push(new Open(unit, new ArrayList<>()));
        }
        closeUntil(path, top.unit().code(), href);
        return node(top.unit(), true, top.children(), href);
    }

    private static void closeUntil(Deque<Open> path, JurisdictionCode next, Function<Jurisdiction, String> href) {
        while (path.size() > 1 && !path.element().unit().code().contains(next)) {
            var done = path.pop();
            path.element().children().add(node(done.unit(), false, done.children(), href));
        }
    }

    static TreeNode node(Jurisdiction unit, boolean open, List<TreeNode> children) {
        return node(unit, open, children, JurisdictionTree::page);
    }

    static TreeNode node(
            Jurisdiction unit, boolean open, List<TreeNode> children, Function<Jurisdiction, String> href) {
        return new TreeNode(unit.code().value(), unit.name(), href.apply(unit), false, open, null, children);
    }

    private static String page(Jurisdiction unit) {
        return "/jurisdictions/" + unit.code();
    }
}
