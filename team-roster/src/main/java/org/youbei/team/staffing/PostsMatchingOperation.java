package org.youbei.team.staffing;

import java.util.LinkedHashMap;
import java.util.List;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/** {@code posts-matching}: {@code {people: {id: [qual…]…}, posts: [{qual, count}…]}} → {@code {max_filled, first_fit_filled, all_filled}}. */
public final class PostsMatchingOperation implements Operation {
    private static final int MOST = 100_000;

    @Override
    public String name() {
        return "posts-matching";
    }

    @Override
    public Object answer(Given given) {
        var people = new LinkedHashMap<String, List<String>>();
        given.at("people")
                .map()
                .forEach((id, quals) ->
                        people.put(id, quals.list().stream().map(Given::text).toList()));
        var posts = given.at("posts").list().stream()
                .map(post -> new Matching.Post(post.at("qual").text(), count(post.at("count"))))
                .toList();
        if (posts.stream().mapToLong(Matching.Post::count).sum() > MOST) {
            throw NotAnswered.outside("posts");
        }
        var result = Matching.of(people, posts);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("max_filled", result.filled());
        answer.put("first_fit_filled", result.firstFit());
        answer.put("all_filled", result.all());
        answer.put("places", result.places());
        answer.put("one_plan", result.who());
        return answer;
    }

    private static int count(Given given) {
        return given.there() ? given.count(MOST) : 1;
    }
}
