package org.youbei.shelter.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether help lies within a walk of where people live: of each home the nearest source, and where further sources would help most. Distances are
 * metres as the crow flies.
 */
public final class Within {
    /** @param people who live there, not below zero */
    public record Home(double latitude, double longitude, long people) {}

    public record Source(double latitude, double longitude) {}

    /**
     * A further source.
     *
     * @param home in whose middle it would stand
     * @param helped people who have none within the walk now, nor by the ones proposed before
     */
    public record Proposed(int home, long helped) {}

    private final List<Home> homes;
    private final double walk;
    private final double[] nearest;

    public Within(List<Home> homes, List<Source> sources, double walk) {
        this.homes = List.copyOf(homes);
        this.walk = walk;
        this.nearest = new double[homes.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int i = 0; i < nearest.length; i++) {
            var home = homes.get(i);
            for (var source : sources) {
                nearest[i] = Math.min(
                        nearest[i],
                        Coverage.metres(home.latitude(), home.longitude(), source.latitude(), source.longitude()));
            }
        }
    }

    /** Metres to the nearest source; infinite where there is none at all. */
    public double nearest(int home) {
        return nearest[home];
    }

    public boolean reached(int home) {
        return nearest[home] <= walk;
    }

    public long reachedPeople() {
        long sum = 0;
        for (int i = 0; i < nearest.length; i++) {
            sum += reached(i) ? homes.get(i).people() : 0;
        }
        return sum;
    }

    /**
     * Sources in the middle of homes, each where it helps most people whom the ones before leave out; of equals the first. Ends where everybody is
     * reached.
     */
    public List<Proposed> proposed(int most) {
        var left = new boolean[nearest.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = !reached(i) && homes.get(i).people() > 0;
        }
        var near = neighbours(left);
        var proposed = new ArrayList<Proposed>();
        while (proposed.size() < most) {
            int best = -1;
            long helped = 0;
            for (int i = 0; i < left.length; i++) {
                long sum = 0;
                for (int k : near.get(i)) {
                    sum += left[k] ? homes.get(k).people() : 0;
                }
                if (sum > helped) {
                    helped = sum;
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            proposed.add(new Proposed(best, helped));
            for (int k : near.get(best)) {
                left[k] = false;
            }
        }
        return proposed;
    }

    /** For each home those left out that a source in its middle would reach. */
    private List<List<Integer>> neighbours(boolean[] left) {
        var near = new ArrayList<List<Integer>>();
        for (var home : homes) {
            var reached = new ArrayList<Integer>();
            for (int k = 0; k < left.length; k++) {
                var other = homes.get(k);
                // A degree of latitude is never less than 110.5 km, so most pairs need no sine.
                if (left[k]
                        && Math.abs(home.latitude() - other.latitude()) * 110_500 <= walk
                        && Coverage.metres(home.latitude(), home.longitude(), other.latitude(), other.longitude())
                                <= walk) {
                    reached.add(k);
                }
            }
            near.add(reached);
        }
        return near;
    }
}
