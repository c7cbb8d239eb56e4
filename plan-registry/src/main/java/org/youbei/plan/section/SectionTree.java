package org.youbei.plan.section;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    public record Place(UUID id, @Nullable UUID parent, int position, int depth) {}

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

    public List<Place> places() {
        var places = new ArrayList<Place>(nodes.size());
        var open = new ArrayDeque<Node>();
        for (var node : nodes) {
            while (!open.isEmpty() && open.getLast().depth() >= node.depth()) {
                open.removeLast();
            }
            var parent = open.isEmpty() ? null : open.getLast().id();
            places.add(new Place(node.id(), parent, places.size(), node.depth()));
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
