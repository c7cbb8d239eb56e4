package org.youbei.plan.section;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order and depth of a version's sections, and what editing does to them. A branch is a section with everything deeper that
 * follows it. Depths never jump by more than one going down.
 */
public record SectionTree(List<Node> nodes) {
    public SectionTree {
        nodes = List.copyOf(nodes);
    }

    /** A section in the tree. */
    public record Node(UUID id, int depth) {}

    /** A section with its place worked out. */
    public record Spot(UUID id, @Nullable UUID parent, int position, int depth) {}

    /** The new section behind the branch of {@code after}, at its depth or one below; in front of everything without it. */
    public SectionTree with(UUID id, @Nullable UUID after, boolean below) {
        var changed = new ArrayList<>(nodes);
        if (after == null) {
            changed.addFirst(new Node(id, 1));
            return new SectionTree(changed);
        }
        int at = indexOf(after);
        int depth = nodes.get(at).depth() + (below ? 1 : 0);
        changed.add(end(at), new Node(id, Math.min(depth, Passage.DEEPEST)));
        return new SectionTree(changed);
    }

    public SectionTree without(UUID id) {
        int at = indexOf(id);
        var changed = new ArrayList<>(nodes);
        changed.subList(at, end(at)).clear();
        return new SectionTree(changed);
    }

    /** The section and everything below it. */
    public List<UUID> branch(UUID id) {
        int at = indexOf(id);
        return nodes.subList(at, end(at)).stream().map(Node::id).toList();
    }

    /** Changes places with the neighbour of the same depth under the same parent; stays where there is none. */
    public SectionTree moved(UUID id, Direction direction) {
        int at = indexOf(id);
        return switch (direction) {
            case UP -> {
                int before = previousSibling(at);
                yield before < 0 ? this : swapped(before, at);
            }
            case DOWN -> {
                int next = end(at);
                yield next == nodes.size()
                                || nodes.get(next).depth() != nodes.get(at).depth()
                        ? this
                        : swapped(at, next);
            }
            case IN -> previousSibling(at) < 0 ? this : shifted(at, 1);
            case OUT -> nodes.get(at).depth() == 1 ? this : shifted(at, -1);
        };
    }

    /** Puts a branch at a place seen from another section; stays where that one is part of the branch. */
    public SectionTree placed(UUID id, UUID target, Place place) {
        int at = indexOf(id);
        if (branch(id).contains(target)) {
            return this;
        }
        var branch = nodes.subList(at, end(at));
        var rest = new SectionTree(
                Stream.concat(nodes.subList(0, at).stream(), nodes.subList(end(at), nodes.size()).stream())
                        .toList());
        int to = rest.indexOf(target);
        int depth = rest.nodes().get(to).depth() + (place == Place.INSIDE ? 1 : 0);
        int by = depth - branch.getFirst().depth();
        if (branch.stream().anyMatch(node -> node.depth() + by > Passage.DEEPEST)) {
            return this;
        }
        var changed = new ArrayList<>(rest.nodes());
        changed.addAll(
                place == Place.BEFORE ? to : rest.end(to),
                branch.stream()
                        .map(node -> new Node(node.id(), node.depth() + by))
                        .toList());
        return new SectionTree(changed);
    }

    /** The new section directly behind the words of another one: as its neighbour, who takes over what is below, or inside it. */
    public SectionTree split(UUID id, UUID second, boolean below) {
        int at = indexOf(id);
        var changed = new ArrayList<>(nodes);
        changed.add(at + 1, new Node(second, Math.min(nodes.get(at).depth() + (below ? 1 : 0), Passage.DEEPEST)));
        return new SectionTree(changed);
    }

    /** The section in front of this one in reading order. */
    public Optional<UUID> before(UUID id) {
        int at = indexOf(id);
        return at == 0 ? Optional.empty() : Optional.of(nodes.get(at - 1).id());
    }

    /** Without the section itself; what was below it goes below the one in front of it. */
    public SectionTree dissolved(UUID id) {
        var changed = new ArrayList<>(nodes);
        changed.remove(indexOf(id));
        return new SectionTree(changed).levelled();
    }

    /** The same tree with depths that never jump by more than one. */
    SectionTree levelled() {
        var depths = new HashMap<UUID, Integer>();
        var level = new ArrayList<Node>(nodes.size());
        for (var spot : places()) {
            int depth = spot.parent() == null ? 1 : depths.getOrDefault(spot.parent(), 0) + 1;
            depths.put(spot.id(), depth);
            level.add(new Node(spot.id(), depth));
        }
        return new SectionTree(level);
    }

    public List<Spot> places() {
        var places = new ArrayList<Spot>(nodes.size());
        var open = new ArrayDeque<Node>();
        for (var node : nodes) {
            while (!open.isEmpty() && open.getLast().depth() >= node.depth()) {
                open.removeLast();
            }
            var parent = open.isEmpty() ? null : open.getLast().id();
            places.add(new Spot(node.id(), parent, places.size(), node.depth()));
            open.addLast(node);
        }
        return places;
    }

    private int indexOf(UUID id) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such section: " + id);
    }

    private int end(int at) {
        int end = at + 1;
        while (end < nodes.size() && nodes.get(end).depth() > nodes.get(at).depth()) {
            end++;
        }
        return end;
    }

    private int previousSibling(int at) {
        int before = at - 1;
        while (before >= 0 && nodes.get(before).depth() > nodes.get(at).depth()) {
            before--;
        }
        return before >= 0 && nodes.get(before).depth() == nodes.get(at).depth() ? before : -1;
    }

    private SectionTree swapped(int first, int second) {
        var changed = new ArrayList<>(nodes.subList(0, first));
        changed.addAll(nodes.subList(second, end(second)));
        changed.addAll(nodes.subList(first, second));
        changed.addAll(nodes.subList(end(second), nodes.size()));
        return new SectionTree(changed);
    }

    private SectionTree shifted(int at, int by) {
        var changed = new ArrayList<>(nodes);
        var branch = nodes.subList(at, end(at));
        if (branch.stream().anyMatch(node -> node.depth() + by > Passage.DEEPEST)) {
            return this;
        }
        for (int i = at; i < at + branch.size(); i++) {
            changed.set(i, new Node(nodes.get(i).id(), nodes.get(i).depth() + by));
        }
        return new SectionTree(changed);
    }
}
