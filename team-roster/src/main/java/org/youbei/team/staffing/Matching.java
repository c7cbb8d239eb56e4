package org.youbei.team.staffing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many places can be filled at once when each person takes one place. The largest number is found by Hopcroft–Karp; filling place by place with the
 * first who fits can leave places empty that could be filled.
 */
public final class Matching {
    private static final int NONE = -1;
    private static final int FAR = Integer.MAX_VALUE;

    /** Per place: the people who may take it. */
    private final int[][] fitting;

    private final int[] personOf;
    private final int[] placeOf;
    private final int[] layer;

    private Matching(int[][] fitting, int people) {
        this.fitting = fitting;
        personOf = new int[fitting.length];
        placeOf = new int[people];
        layer = new int[fitting.length];
        Arrays.fill(personOf, NONE);
        Arrays.fill(placeOf, NONE);
    }

    /** Places of one kind. */
    public record Post(String qualification, int count) {}

    /**
     * The best that can be done.
     *
     * @param filled the most places that can be filled
     * @param firstFit how many are filled when each place takes the first person in order who fits and is free
     * @param who per post, in their order, those who fill its places in one best plan
     */
    public record Result(int places, int filled, int firstFit, List<List<String>> who) {
        public boolean all() {
            return filled == places;
        }
    }

    /**
     * Finds one of the best plans.
     *
     * @param people what each can do, in order
     */
    public static Result of(Map<String, List<String>> people, List<Post> posts) {
        var names = new ArrayList<>(people.keySet());
        var able = new HashMap<String, List<Integer>>();
        for (int person = 0; person < names.size(); person++) {
            for (var qualification : people.getOrDefault(names.get(person), List.of()).stream()
                    .distinct()
                    .toList()) {
                able.computeIfAbsent(qualification, none -> new ArrayList<>()).add(person);
            }
        }
        var fitting = new ArrayList<int[]>();
        var post = new ArrayList<Integer>();
        for (int number = 0; number < posts.size(); number++) {
            var fits = able.getOrDefault(posts.get(number).qualification(), List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int place = 0; place < posts.get(number).count(); place++) {
                fitting.add(fits);
                post.add(number);
            }
        }
        var matching = new Matching(fitting.toArray(int[][]::new), names.size());
        int first = matching.firstFit();
        while (matching.layered()) {
            matching.grow();
        }
        var who = posts.stream().<List<String>>map(none -> new ArrayList<>()).toList();
        for (int place = 0; place < matching.personOf.length; place++) {
            if (matching.personOf[place] != NONE) {
                who.get(post.get(place)).add(names.get(matching.personOf[place]));
            }
        }
        int filled = who.stream().mapToInt(List::size).sum();
        return new Result(matching.personOf.length, filled, first, who);
    }

    /** The plan that is then improved upon. */
    private int firstFit() {
        int filled = 0;
        for (int place = 0; place < fitting.length; place++) {
            for (int person : fitting[place]) {
                if (placeOf[person] == NONE) {
                    join(place, person);
                    filled++;
                    break;
                }
            }
        }
        return filled;
    }

    /** Numbers the places by their distance from an empty one. @return whether a free person is in reach */
    private boolean layered() {
        var next = new ArrayDeque<Integer>();
        for (int place = 0; place < fitting.length; place++) {
            layer[place] = personOf[place] == NONE ? 0 : FAR;
            if (layer[place] == 0) {
                next.add(place);
            }
        }
        boolean found = false;
        while (!next.isEmpty()) {
            int place = next.remove();
            for (int person : fitting[place]) {
                int other = placeOf[person];
                if (other == NONE) {
                    found = true;
                } else if (layer[other] == FAR) {
                    layer[other] = layer[place] + 1;
                    next.add(other);
                }
            }
        }
        return found;
    }

    /** Takes shortest ways from empty places to free people that do not meet. */
    private void grow() {
        var turn = new int[fitting.length];
        for (int place = 0; place < fitting.length; place++) {
            if (personOf[place] == NONE) {
                follow(place, turn);
            }
        }
    }

    /** Walks without recursion, so that a long way does not end in the depth of the stack. */
    private void follow(int start, int[] turn) {
        var way = new ArrayDeque<Integer>();
        way.push(start);
        while (!way.isEmpty()) {
            int place = way.element();
            if (turn[place] == fitting[place].length) {
                layer[place] = FAR;
                way.pop();
                continue;
            }
            int other = placeOf[fitting[place][turn[place]++]];
            if (other == NONE) {
                turnOver(way, turn);
                return;
            }
            if (layer[other] == layer[place] + 1) {
                way.push(other);
            }
        }
    }

    private void turnOver(ArrayDeque<Integer> way, int[] turn) {
        for (int place : way) {
            join(place, fitting[place][turn[place] - 1]);
            layer[place] = FAR;
        }
    }

    private void join(int place, int person) {
        personOf[place] = person;
        placeOf[person] = place;
    }
}
