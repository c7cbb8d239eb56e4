package org.youbei.web.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;
import org.youbei.web.kit.part.TreeNode;

/** Folds sections in reading order into the tree that a page shows. */
public final class SectionNodes {
    private static final int LONGEST_LABEL = 60;

    private final Deque<Open> path = new ArrayDeque<>();
    private final List<TreeNode> top = new ArrayList<>();

    private SectionNodes() {}

    private record Open(int depth, String number, String label, String anchor, List<TreeNode> children) {}

    public static List<TreeNode> of(List<Section> sections) {
        var nodes = new SectionNodes();
        for (var section : sections) {
            nodes.add(
                    section.depth(),
                    section.number(),
                    label(section.title(), section.body()),
                    "#s" + section.position());
        }
        nodes.closeTo(0);
        return nodes.top;
    }

    /** Of sections to be, with anchors by their order. */
    public static List<TreeNode> ofPassages(List<Passage> passages) {
        var nodes = new SectionNodes();
        var position = 0;
        for (var passage : passages) {
            nodes.add(passage.depth(), passage.number(), label(passage.title(), passage.body()), "#s" + position++);
        }
        nodes.closeTo(0);
        return nodes.top;
    }

    private void add(int depth, String number, String label, String anchor) {
        closeTo(depth);
        path.push(new Open(depth, number, label, anchor, new ArrayList<>()));
    }

    private void closeTo(int depth) {
        while (!path.isEmpty() && path.element().depth() >= depth) {
            var done = path.pop();
            var siblings = path.isEmpty() ? top : path.element().children();
            siblings.add(new TreeNode(
                    done.number(), done.label(), done.anchor(), false, done.depth() == 1, null, done.children()));
        }
    }

    /** An article without a title is known by its first words. */
    private static String label(String title, String body) {
        var words = title.isEmpty() ? body.lines().findFirst().orElse("") : title;
        return words.length() <= LONGEST_LABEL ? words : words.substring(0, LONGEST_LABEL) + "…";
    }
}
