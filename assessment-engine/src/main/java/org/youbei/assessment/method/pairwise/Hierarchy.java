package org.youbei.assessment.method.pairwise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/** A tree of criteria of any depth: inner nodes weigh their children, leaves are what units are measured by. */
public sealed interface Hierarchy {
    String name();

    record Leaf(String name) implements Hierarchy {}

    record Node(String name, Weights weights, List<Hierarchy> children) implements Hierarchy {
        /** Refuses SIZE_MISMATCH unless there is one weight per child. */
        public Node {
            children = List.copyOf(children);
            weights.forCriteria(children.size());
        }
    }

    /** Global weight of each leaf: the product down the tree, nothing rounded between. Refuses a leaf that occurs twice. */
    default Map<String, Double> globalWeights() {
        var global = new LinkedHashMap<String, Double>();
        collect(1, global);
        return global;
    }

    private void collect(double factor, Map<String, Double> global) {
        switch (this) {
            case Leaf leaf -> {
                if (global.put(leaf.name(), factor) != null) {
                    throw new RefusedInput(RefusalCode.DUPLICATE_FIELD, "criteria", leaf.name());
                }
            }
            case Node node -> {
                for (int k = 0; k < node.children().size(); k++) {
                    node.children().get(k).collect(factor * node.weights().get(k), global);
                }
            }
        }
    }
}
