package org.youbei.shelter.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code coverage}: {@code {communities: [{id, lat, lon, population}…], shelters: [{id, lat, lon, radius_m, capacity}…]}} → {@code {distance_m, within,
 * covered_population, covered_share, uncovered, placed_people, unplaced_people}}.
 */
public final class CoverageOperation implements Operation {
    private static final long MOST = 1_000_000_000;
    private static final int PAIRS = 2_000_000;

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public Object answer(Given given) {
        var living = given.at("communities").list().stream()
                .map(home -> new Coverage.Living(
                        home.at("id").text(),
                        degrees(home.at("lat"), 90),
                        degrees(home.at("lon"), 180),
                        home.at("population").whole(0, MOST)))
                .toList();
        var rooms = given.at("shelters").list().stream()
                .map(room -> new Coverage.Room(
                        room.at("id").text(),
                        degrees(room.at("lat"), 90),
                        degrees(room.at("lon"), 180),
                        room.at("radius_m").amount().doubleValue(),
                        room.at("capacity").whole(0, MOST)))
                .toList();
        once("communities", living.stream().map(Coverage.Living::id).toList());
        once("shelters", rooms.stream().map(Coverage.Room::id).toList());
        if ((long) living.size() * rooms.size() > PAIRS) {
            throw NotAnswered.outside("shelters");
        }
        return written(living, rooms, new Coverage(living, rooms));
    }

    private static Object written(List<Coverage.Living> living, List<Coverage.Room> rooms, Coverage coverage) {
        var distances = new LinkedHashMap<String, Object>();
        var within = new LinkedHashMap<String, Object>();
        var uncovered = new ArrayList<String>();
        for (int i = 0; i < living.size(); i++) {
            var home = living.get(i);
            for (var room : rooms) {
                double metres = Coverage.metres(home.latitude(), home.longitude(), room.latitude(), room.longitude());
                distances.put(home.id() + "-" + room.id(), Math.round(metres * 10) / 10.0);
            }
            within.put(
                    home.id(),
                    coverage.within(i).stream().map(j -> rooms.get(j).id()).toList());
            if (!coverage.covered(i)) {
                uncovered.add(home.id());
            }
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("distance_m", distances);
        answer.put("within", within);
        answer.put("covered_population", coverage.coveredPeople());
        answer.put("covered_share", share(coverage.coveredPeople(), coverage.people()));
        answer.put("uncovered", uncovered);
        answer.put("placed_people", coverage.placedPeople());
        answer.put("unplaced_people", coverage.people() - coverage.placedPeople());
        return answer;
    }

    private static BigDecimal share(long part, long all) {
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
    }

    private static double degrees(Given given, int most) {
        double value = given.number().doubleValue();
        if (Math.abs(value) > most) {
            throw NotAnswered.outside(given.path());
        }
        return value;
    }

    private static void once(String at, List<String> ids) {
        if (new HashSet<>(ids).size() < ids.size()) {
            throw new NotAnswered("twice", at, "编号重复：" + at, "an id stands twice in " + at);
        }
    }
}
