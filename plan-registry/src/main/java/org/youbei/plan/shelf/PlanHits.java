package org.youbei.plan.shelf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Says where in the plans of one page the words stand: the best sections of each plan, and how many more there are. */
@Repository
@Transactional(readOnly = true)
public class PlanHits {
    /** Characters before and after the beginning of the first word found. */
    private static final int BEFORE = 24;

    private static final int SHOWN = 96;

    private final JdbcClient jdbc;

    PlanHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By plan; plans that only their name or number matched are missing. */
    public Map<UUID, List<Hit>> of(Collection<UUID> plans, List<Word> words, int each) {
        if (plans.isEmpty() || words.isEmpty()) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("plans", plans.toArray(UUID[]::new));
        values.put("each", each);
        values.put("before", BEFORE);
        values.put("shown", SHOWN);
        return jdbc
                .sql(sql(words, values))
                .params(values)
                .query((row, n) -> new Hit(
                        row.getObject("plan", UUID.class),
                        row.getBoolean("working"),
                        row.getInt("position"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("snippet"),
                        row.getInt("found") - each))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Hit::plan, LinkedHashMap::new, Collectors.toList()));
    }

    /** Only names of parameters are put together here, one set for each word. */
    private static String sql(List<Word> words, Map<String, Object> values) {
        var met = Conditions.perWord(words, values, " + ", (word, name) -> Conditions.says("t", word, name) + "::int");
        var first = Conditions.perWord(
                words, values, ", ", (word, name) -> "nullif(%s, 0)".formatted(Conditions.place("t.body", word, name)));
        return """
                select plan, working, position, number, title,
                  case when at is null then '' else substr(body, greatest(at - :before, 1), :shown) end as snippet, found
                from (
                  select t.*, least(%s) as at, count(*) over (partition by plan) as found,
                    row_number() over (partition by plan order by met desc, working, position) as place
                  from (
                    select *, %s as met from (
                      select p.id as plan, s.version <> p.shown as working, s.position, s.number, s.title, s.body
                      from plan.plan p join plan.section s on s.version = p.shown or s.version = p.working
                      where p.id = any(:plans)) t) t
                  where met > 0) best
                where place <= :each order by plan, place""".formatted(first, met);
    }
}
