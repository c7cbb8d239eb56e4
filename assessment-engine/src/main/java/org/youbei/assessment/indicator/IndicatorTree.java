package org.youbei.assessment.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Refusal;

/**
 * The nodes of a system as a tree of at most four levels.
 *
 * In a table of points weights follow from full marks and are never typed; a base condition that is answered yes or no gives none.
 */
public final class IndicatorTree {
    public static final int DEEPEST = 4;

    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private final List<Node> nodes;
    private final boolean points;
    private final Map<String, Node> byCode = new LinkedHashMap<>();
    private final Map<String, List<Node>> below = new HashMap<>();

    public IndicatorTree(List<Node> nodes, boolean points) {
        this.nodes =
                nodes.stream().sorted(Comparator.comparingInt(Node::position)).toList();
        this.points = points;
        this.nodes.forEach(node -> byCode.put(node.code(), node));
        this.nodes.forEach(node -> below.computeIfAbsent(key(node.parent()), none -> new ArrayList<>())
                .add(node));
    }

    private static String key(@Nullable String parent) {
        return parent == null ? "" : parent;
    }

    public boolean isPoints() {
        return points;
    }

    public List<Node> nodes() {
        return nodes;
    }

    public Optional<Node> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @param parent null for the top */
    public List<Node> children(@Nullable String parent) {
        return below.getOrDefault(key(parent), List.of());
    }

    /** The nodes in the order in which a page lists them, each with its depth from 0. What hangs on a cycle is left out. */
    public List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        place(null, 0, placed);
        return placed;
    }

    /** @param depth 0 at the top */
    public record Placed(Node node, int depth) {}

    private void place(@Nullable String parent, int depth, List<Placed> placed) {
        if (depth > nodes.size()) {
            return;
        }
        for (var node : children(parent)) {
            placed.add(new Placed(node, depth));
            place(node.code(), depth + 1, placed);
        }
    }

    /** The indicators in the order of the page. */
    public List<Node> indicators() {
        return placed().stream().map(Placed::node).filter(Node::isIndicator).toList();
    }

    /** The weight of each node among its siblings, summing to 1; from full marks in a table of points. */
    public Map<String, Double> local() {
        var local = new HashMap<String, Double>();
        for (var siblings : below.values()) {
            var shares = siblings.stream().map(this::share).toList();
            double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
            for (int k = 0; k < shares.size(); k++) {
                local.put(siblings.get(k).code(), sum == 0 ? 0 : shares.get(k) / sum);
            }
        }
        return local;
    }

    private double share(Node node) {
        if (!points) {
            return node.weight().doubleValue();
        }
        return marks(node, 0).doubleValue();
    }

    private BigDecimal marks(Node node, int depth) {
        var measure = node.measure();
        if (measure != null) {
            return measure.gate() && measure.scale() == Scale.YES_NO
                    ? BigDecimal.ZERO
                    : Objects.requireNonNullElse(measure.high(), BigDecimal.ZERO);
        }
        return depth > DEEPEST
                ? BigDecimal.ZERO
                : children(node.code()).stream()
                        .map(one -> marks(one, depth + 1))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The full marks of a node in a table of points. */
    public BigDecimal marks(Node node) {
        return marks(node, 0);
    }

    /** The weight of each indicator in the whole: the product down the tree, nothing rounded between. */
    public Map<String, Double> global() {
        var local = local();
        var global = new LinkedHashMap<String, Double>();
        for (var indicator : indicators()) {
            double weight = 1;
            var at = Optional.of(indicator);
            for (int depth = 0; at.isPresent() && depth <= DEEPEST; depth++) {
                weight *= local.getOrDefault(at.get().code(), 0.0);
                at = find(key(at.get().parent()));
            }
            global.put(indicator.code(), weight);
        }
        return global;
    }

    /** What keeps the tree from being frozen; empty where nothing does. */
    public List<Refusal> objections() {
        if (nodes.isEmpty()) {
            return List.of(SystemRefusal.EMPTY.refusal());
        }
        var found = new ArrayList<Refusal>();
        nodes.forEach(node -> objections(node, found));
        if (!points && found.isEmpty()) {
            weights(found);
        }
        return found;
    }

    private void objections(Node node, List<Refusal> found) {
        if (node.parent() != null && !byCode.containsKey(node.parent())) {
            found.add(SystemRefusal.PARENT.at("parent", node.code(), node.parent()));
            return;
        }
        var path = path(node);
        if (path.isEmpty()) {
            found.add(SystemRefusal.CYCLE.at("parent", node.code()));
        } else if (path.size() > DEEPEST) {
            found.add(SystemRefusal.DEPTH.at("parent", node.code()));
        }
        var measure = node.measure();
        if (measure == null && children(node.code()).isEmpty()) {
            found.add(SystemRefusal.HOLLOW.refusal(node.code(), node.name()));
        }
        if (measure != null && !children(node.code()).isEmpty()) {
            found.add(SystemRefusal.NOT_A_LEAF.refusal(node.code(), node.name()));
        }
        if (measure != null && measure.gate() && measure.gateAt() == null) {
            found.add(SystemRefusal.GATE_WITHOUT_VALUE.refusal(node.code(), node.name()));
        }
    }

    /** From the node up to the top; empty where it stands above itself. */
    public List<Node> path(Node node) {
        var path = new ArrayList<Node>();
        var seen = new HashSet<String>();
        Optional<Node> at = Optional.of(node);
        while (at.isPresent()) {
            if (!seen.add(at.get().code())) {
                return List.of();
            }
            path.add(at.get());
            at = find(key(at.get().parent()));
        }
        return path;
    }

    private void weights(List<Refusal> found) {
        below.forEach((parent, siblings) -> {
            var sum = siblings.stream().map(Node::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
                var name = find(parent).map(Node::name).orElse("–");
                found.add(SystemRefusal.WEIGHTS_SUM.refusal(
                        name, sum.round(new MathContext(6)).stripTrailingZeros().toPlainString()));
            }
        });
    }

    /** What another version says otherwise, in the order of this one; then what only that one has. */
    public List<Difference> difference(IndicatorTree later) {
        var differences = new ArrayList<Difference>();
        for (var node : nodes) {
            var other = later.byCode.get(node.code());
            if (other == null) {
                differences.add(new Difference(node.code(), node.name(), "", Difference.GONE, ""));
            } else {
                compare(node, other, differences);
            }
        }
        later.nodes.stream()
                .filter(node -> !byCode.containsKey(node.code()))
                .forEach(node -> differences.add(new Difference(node.code(), node.name(), "", Difference.NEW, "")));
        return differences;
    }

    private static void compare(Node before, Node after, List<Difference> differences) {
        var was = NodeText.of(before);
        var is = NodeText.of(after);
        NodeText.COLUMNS.stream()
                .filter(column -> !Objects.equals(was.get(column), is.get(column)))
                .forEach(column -> differences.add(new Difference(
                        before.code(),
                        after.name(),
                        column,
                        was.getOrDefault(column, ""),
                        is.getOrDefault(column, ""))));
    }

    /**
     * What one version says and another says otherwise.
     *
     * @param column of {@link NodeText}; empty where the whole node is new or gone
     */
    public record Difference(String code, String name, String column, String before, String after) {
        public static final String NEW = "+";
        public static final String GONE = "-";
    }
}
