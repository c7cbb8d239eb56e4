package org.youbei.team.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youbei.calculate.Vectors;
import org.youbei.team.staffing.Matching.Post;

class MatchingTests {
    @Test
    void answersTheVectorOfTheContract() {
        Vectors.holds("vectors/posts-matching.json");
    }

    @Test
    void fillsWhatTheFirstWhoFitsLeavesEmpty() {
        var people = people("p1", List.of("急救", "水上"), "p2", List.of("急救"));
        var result = Matching.of(people, List.of(new Post("急救", 1), new Post("水上", 1)));
        assertThat(result.firstFit()).isEqualTo(1);
        assertThat(result.filled()).isEqualTo(2);
        assertThat(result.all()).isTrue();
        assertThat(result.who()).containsExactly(List.of("p2"), List.of("p1"));
    }

    @Test
    void takesEachPersonOnce() {
        var people = people("p1", List.of("急救", "水上", "驾驶"));
        var result = Matching.of(people, List.of(new Post("急救", 1), new Post("水上", 1), new Post("驾驶", 0)));
        assertThat(result.filled()).isEqualTo(1);
        assertThat(result.places()).isEqualTo(2);
        assertThat(result.all()).isFalse();
    }

    @Test
    void answersWithoutPeopleOrPosts() {
        assertThat(Matching.of(Map.of(), List.of()).all()).isTrue();
        assertThat(Matching.of(Map.of(), List.of(new Post("急救", 3))).filled()).isZero();
        var answer = Vectors.answer("posts-matching", "{\"people\": {}, \"posts\": [{\"qual\": \"a\"}]}");
        assertThat(answer.get("max_filled").asInt()).isZero();
        assertThat(answer.get("all_filled").asBoolean()).isFalse();
    }

    @Test
    void findsWhatTryingEverythingFinds() {
        var random = new Random(5);
        for (int round = 0; round < 400; round++) {
            var people = new LinkedHashMap<String, List<String>>();
            for (int person = 0; person < 1 + random.nextInt(6); person++) {
                var can = new ArrayList<String>();
                for (int qualification = 0; qualification < 4; qualification++) {
                    if (random.nextInt(3) == 0) {
                        can.add("q" + qualification);
                    }
                }
                people.put("p" + person, can);
            }
            var posts = new ArrayList<Post>();
            for (int post = 0; post < 1 + random.nextInt(4); post++) {
                posts.add(new Post("q" + random.nextInt(4), random.nextInt(3)));
            }
            var result = Matching.of(people, posts);
            assertThat(result.filled()).isEqualTo(tried(people, places(posts), 0, new HashSet<>()));
            assertThat(result.firstFit()).isLessThanOrEqualTo(result.filled());
            isPossible(people, posts, result);
        }
    }

    /** A chain in which every place has to change its person. */
    @Test
    void followsLongWays() {
        int length = 20_000;
        var people = new LinkedHashMap<String, List<String>>();
        var posts = new ArrayList<Post>();
        for (int i = 0; i < length; i++) {
            people.put("p" + i, i == 0 ? List.of("q0") : List.of("q" + i, "q" + (i - 1)));
            posts.add(new Post("q" + (length - 1 - i), 1));
        }
        assertThat(Matching.of(people, posts).filled()).isEqualTo(length);
    }

    private static void isPossible(Map<String, List<String>> people, List<Post> posts, Matching.Result result) {
        var used = new HashSet<String>();
        for (int post = 0; post < posts.size(); post++) {
            var who = result.who().get(post);
            assertThat(who).hasSizeLessThanOrEqualTo(posts.get(post).count());
            for (var person : who) {
                assertThat(used.add(person)).isTrue();
                assertThat(people.get(person)).contains(posts.get(post).qualification());
            }
        }
    }

    private static List<String> places(List<Post> posts) {
        var places = new ArrayList<String>();
        posts.forEach(post -> {
            for (int i = 0; i < post.count(); i++) {
                places.add(post.qualification());
            }
        });
        return places;
    }

    private static int tried(Map<String, List<String>> people, List<String> places, int at, Set<String> used) {
        if (at == places.size()) {
            return 0;
        }
        int best = tried(people, places, at + 1, used);
        for (var person : people.keySet()) {
            if (people.getOrDefault(person, List.of()).contains(places.get(at)) && used.add(person)) {
                best = Math.max(best, 1 + tried(people, places, at + 1, used));
                used.remove(person);
            }
        }
        return best;
    }

    private static Map<String, List<String>> people(String first, List<String> can) {
        var people = new LinkedHashMap<String, List<String>>();
        people.put(first, can);
        return people;
    }

    private static Map<String, List<String>> people(String first, List<String> can, String second, List<String> other) {
        var people = people(first, can);
        people.put(second, other);
        return people;
    }
}
