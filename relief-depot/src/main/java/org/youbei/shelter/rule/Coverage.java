package org.youbei.shelter.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Who reaches which shelter, and how many of them find room: a community is covered where its distance is at most the radius of a shelter; the people
 * placed are a maximum flow from communities to shelters within reach, under the room of each. Nearer places are filled first; who finds no room there
 * goes on to the next, and others move on where that makes room for more. Distances in metres on a ball of the mean radius.
 */
public final class Coverage {
    /** Mean radius of the earth (IUGG), metres. */
    public static final double RADIUS = 6_371_008.8;

    /** Where people live: degrees of WGS-84. */
    public record Living(String id, double latitude, double longitude, long people) {}

    /** A place with room: degrees of WGS-84, service radius in metres. */
    public record Room(String id, double latitude, double longitude, double radius, long people) {}

    /** People of one community placed in one shelter. */
    public record Placed(int living, int room, double metres, long people) {}

    private record Way(int room, double metres) {}

    private final List<Living> living;
    private final List<Room> rooms;
    private final List<List<Way>> ways;
    private final long[][] flow;
    private final long[] left;
    private final long[] waiting;

    /** Reckons at once. */
    public Coverage(List<Living> living, List<Room> rooms) {
        this.living = List.copyOf(living);
        this.rooms = List.copyOf(rooms);
        ways = this.living.stream().map(this::reach).toList();
        flow = ways.stream().map(list -> new long[list.size()]).toArray(long[][]::new);
        left = this.rooms.stream().mapToLong(Room::people).toArray();
        waiting = this.living.stream().mapToLong(Living::people).toArray();
        nearestFirst();
        moveOn();
    }

    /** Metres between two points along the ground (haversine). */
    public static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double up = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double side = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double part =
                up * up + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * side * side;
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, part)));
    }

    /** The shelters within whose radius a community lies, in the order of the shelters. */
    public List<Integer> within(int community) {
        return ways.get(community).stream().map(Way::room).sorted().toList();
    }

    public boolean covered(int community) {
        return !ways.get(community).isEmpty();
    }

    public long coveredPeople() {
        long sum = 0;
        for (int i = 0; i < living.size(); i++) {
            sum += covered(i) ? living.get(i).people() : 0;
        }
        return sum;
    }

    public long people() {
        return living.stream().mapToLong(Living::people).sum();
    }

    public long placedPeople() {
        return people() - Arrays.stream(waiting).sum();
    }

    /** People of a community who find no room within reach. */
    public long unplaced(int community) {
        return waiting[community];
    }

    /** Room that is left in a shelter. */
    public long free(int shelter) {
        return left[shelter];
    }

    /** Who goes where, by community and distance. */
    public List<Placed> placed() {
        var all = new ArrayList<Placed>();
        for (int i = 0; i < flow.length; i++) {
            for (int k = 0; k < flow[i].length; k++) {
                if (flow[i][k] > 0) {
                    var way = ways.get(i).get(k);
                    all.add(new Placed(i, way.room(), way.metres(), flow[i][k]));
                }
            }
        }
        return all;
    }

    private List<Way> reach(Living home) {
        var reached = new ArrayList<Way>();
        for (int j = 0; j < rooms.size(); j++) {
            var room = rooms.get(j);
            // A degree of latitude is never less than 110.5 km, so most pairs need no sine.
            if (Math.abs(home.latitude() - room.latitude()) * 110_500 <= room.radius()) {
                double metres = metres(home.latitude(), home.longitude(), room.latitude(), room.longitude());
                if (metres <= room.radius()) {
                    reached.add(new Way(j, metres));
                }
            }
        }
        reached.sort(Comparator.comparingDouble(Way::metres).thenComparingInt(Way::room));
        return reached;
    }

    /** Pairs by distance: whoever is nearest to a place finds room there first. */
    private void nearestFirst() {
        record Pair(int home, int nth, double metres) {}
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < ways.size(); i++) {
            for (int k = 0; k < ways.get(i).size(); k++) {
                pairs.add(new Pair(i, k, ways.get(i).get(k).metres()));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::metres)
                .thenComparingInt(Pair::home)
                .thenComparingInt(Pair::nth));
        for (var pair : pairs) {
            int room = ways.get(pair.home()).get(pair.nth()).room();
            long people = Math.min(waiting[pair.home()], left[room]);
            flow[pair.home()][pair.nth()] += people;
            waiting[pair.home()] -= people;
            left[room] -= people;
        }
    }

    /** Dinic's algorithm on what is left: levels by breadth, then blocking flows by depth. */
    private void moveOn() {
        var guests = guests();
        int homes = living.size();
        var level = new int[homes + rooms.size()];
        while (levels(level, guests)) {
            var next = new int[homes + rooms.size()];
            for (int i = 0; i < homes; i++) {
                while (waiting[i] > 0 && level[i] == 0) {
                    long pushed = fromHome(i, waiting[i], level, next, guests);
                    if (pushed == 0) {
                        break;
                    }
                    waiting[i] -= pushed;
                }
            }
        }
    }

    /** For each shelter, the communities that reach it, as pairs of community and number of its way. */
    private List<List<int[]>> guests() {
        var guests = new ArrayList<List<int[]>>();
        rooms.forEach(room -> guests.add(new ArrayList<>()));
        for (int i = 0; i < ways.size(); i++) {
            for (int k = 0; k < ways.get(i).size(); k++) {
                guests.get(ways.get(i).get(k).room()).add(new int[] {i, k});
            }
        }
        return guests;
    }

    private boolean levels(int[] level, List<List<int[]>> guests) {
        Arrays.fill(level, -1);
        int homes = living.size();
        var queue = new int[level.length];
        int end = 0;
        for (int i = 0; i < homes; i++) {
            if (waiting[i] > 0) {
                level[i] = 0;
                queue[end++] = i;
            }
        }
        boolean found = false;
        for (int at = 0; at < end; at++) {
            int node = queue[at];
            if (node < homes) {
                for (var way : ways.get(node)) {
                    if (level[homes + way.room()] < 0) {
                        level[homes + way.room()] = level[node] + 1;
                        queue[end++] = homes + way.room();
                    }
                }
            } else {
                found |= left[node - homes] > 0;
                for (var guest : guests.get(node - homes)) {
                    if (level[guest[0]] < 0 && flow[guest[0]][guest[1]] > 0) {
                        level[guest[0]] = level[node] + 1;
                        queue[end++] = guest[0];
                    }
                }
            }
        }
        return found;
    }

    private long fromHome(int home, long most, int[] level, int[] next, List<List<int[]>> guests) {
        var reached = ways.get(home);
        for (; next[home] < reached.size(); next[home]++) {
            int k = next[home];
            int room = reached.get(k).room();
            if (level[living.size() + room] == level[home] + 1) {
                long pushed = fromRoom(room, most, level, next, guests);
                if (pushed > 0) {
                    flow[home][k] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }

    private long fromRoom(int room, long most, int[] level, int[] next, List<List<int[]>> guests) {
        long fits = Math.min(most, left[room]);
        if (fits > 0) {
            left[room] -= fits;
            return fits;
        }
        int node = living.size() + room;
        var inside = guests.get(room);
        for (; next[node] < inside.size(); next[node]++) {
            var guest = inside.get(next[node]);
            long there = flow[guest[0]][guest[1]];
            if (there > 0 && level[guest[0]] == level[node] + 1) {
                long pushed = fromHome(guest[0], Math.min(most, there), level, next, guests);
                if (pushed > 0) {
                    flow[guest[0]][guest[1]] -= pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }
}
