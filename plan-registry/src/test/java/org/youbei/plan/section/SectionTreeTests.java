package org.youbei.plan.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SectionTreeTests {
    /** 1 (2 (3) 4) 5 (6), by depth. */
    private static final SectionTree TREE = tree(1, 2, 3, 2, 1, 2);

    @Test
    void placesEachSectionUnderTheLastShallowerOne() {
        assertThat(TREE.places()).map(SectionTree.Spot::parent).containsExactly(null, id(0), id(1), id(0), null, id(4));
        assertThat(TREE.places()).map(SectionTree.Spot::position).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void addsBehindTheWholeBranch() {
        assertThat(ids(TREE.with(id(9), id(1), false))).containsExactly(0, 1, 2, 9, 3, 4, 5);
        assertThat(depths(TREE.with(id(9), id(1), true))).containsExactly(1, 2, 3, 3, 2, 1, 2);
        assertThat(ids(TREE.with(id(9), null, true))).startsWith(9, 0);
    }

    @Test
    void movesABranchPastItsNeighbour() {
        assertThat(ids(TREE.moved(id(3), Direction.UP))).containsExactly(0, 3, 1, 2, 4, 5);
        assertThat(ids(TREE.moved(id(0), Direction.DOWN))).containsExactly(4, 5, 0, 1, 2, 3);
        assertThat(depths(TREE.moved(id(4), Direction.IN))).containsExactly(1, 2, 3, 2, 2, 3);
        assertThat(depths(TREE.moved(id(1), Direction.OUT))).containsExactly(1, 1, 2, 2, 1, 2);
    }

    @Test
    void staysWhereThereIsNowhereToGo() {
        assertThat(TREE.moved(id(0), Direction.UP)).isEqualTo(TREE);
        assertThat(TREE.moved(id(4), Direction.DOWN)).isEqualTo(TREE);
        assertThat(TREE.moved(id(3), Direction.DOWN)).isEqualTo(TREE);
        assertThat(TREE.moved(id(2), Direction.IN)).isEqualTo(TREE);
        assertThat(TREE.moved(id(0), Direction.OUT)).isEqualTo(TREE);
    }

    @Test
    void removesABranch() {
        assertThat(ids(TREE.without(id(0)))).containsExactly(4, 5);
        assertThat(TREE.branch(id(1))).containsExactly(id(1), id(2));
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.without(id(77)));
    }

    @Test
    void losesAndDoublesNothingWhateverIsDone() {
        var random = new Random(11);
        var tree = TREE;
        for (int step = 0; step < 5_000; step++) {
            var any = tree.nodes().get(random.nextInt(tree.nodes().size())).id();
            var before = new HashSet<>(
                    tree.nodes().stream().map(SectionTree.Node::id).toList());
            if (random.nextInt(20) == 0 && before.size() < 60) {
                var added = id(100 + step);
                tree = tree.with(added, any, random.nextBoolean());
                before.add(added);
            } else {
                tree = tree.moved(any, Direction.values()[random.nextInt(4)]);
            }
            assertThat(tree.nodes()).hasSize(before.size());
            assertThat(new HashSet<>(
                            tree.nodes().stream().map(SectionTree.Node::id).toList()))
                    .isEqualTo(before);
            assertThat(tree.nodes()).allMatch(node -> node.depth() >= 1 && node.depth() <= Passage.DEEPEST);
        }
    }

    private static SectionTree tree(int... depths) {
        var nodes = new ArrayList<SectionTree.Node>();
        for (int depth : depths) {
            nodes.add(new SectionTree.Node(id(nodes.size()), depth));
        }
        return new SectionTree(nodes);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static List<Integer> ids(SectionTree tree) {
        return tree.nodes().stream()
                .map(node -> (int) node.id().getLeastSignificantBits())
                .toList();
    }

    private static List<Integer> depths(SectionTree tree) {
        return tree.nodes().stream().map(SectionTree.Node::depth).toList();
    }
}
