package org.youbei.education.shelf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.community.CommunityFigures;
import org.youbei.education.activity.Activity;
import org.youbei.education.keydate.Reach;
import org.youbei.education.quiz.ItemStatistics;
import org.youbei.education.quiz.Learning;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/** What education brought: how many came, what they learnt, whom it never reached. To be called inside a scope. */
@Component
@Transactional
public class Outcomes {
    private static final int MOST_SHEETS = 50_000;
    private static final int MOST_BUILDINGS = 2_000;

    private final JdbcClient jdbc;
    private final CommunityFigures figures;
    private final AuditTrail audit;
    private final Clock clock;

    Outcomes(JdbcClient jdbc, CommunityFigures figures, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an activity brought.
     *
     * @param personTimes as counted, or who checked in where that is more or nobody counted
     * @param residents null where the communities have not all said how many live there
     * @param perThousand person-times for 1,000 residents; null without residents
     * @param buildings how many checked in from each building of the list, none included
     */
    public record Brought(
            int arrived,
            int personTimes,
            @Nullable BigDecimal residents,
            @Nullable BigDecimal perThousand,
            Learning.Result learning,
            Map<String, Integer> buildings) {
        public List<String> neverReached() {
            return buildings.entrySet().stream()
                    .filter(one -> one.getValue() == 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    public Brought of(Activity activity) {
        int arrived = jdbc.sql("select count(*)::int from education.arrival where activity = ?")
                .param(activity.getId())
                .query(Integer.class)
                .single();
        var counted = activity.counted();
        int people = Math.max(arrived, counted == null ? 0 : counted);
        var sum = figures.sum(activity.unit(), "residents_usual");
        var residents = sum.isComplete() ? sum.number() : null;
        return new Brought(
                arrived,
                people,
                residents,
                residents == null || residents.signum() == 0 ? null : Reach.perThousand(people, residents.longValue()),
                Learning.of(scores(activity.getId())),
                buildings(activity));
    }

    private List<Learning.Score> scores(UUID activity) {
        return jdbc.sql("select after, correct, asked from education.answer where activity = ? limit " + MOST_SHEETS)
                .param(activity)
                .query((row, n) -> new Learning.Score(row.getBoolean(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** Each building of the unit, with how many came from it, to this activity or to any before it. */
    private Map<String, Integer> buildings(Activity activity) {
        var found = new java.util.LinkedHashMap<String, Integer>();
        jdbc.sql("""
            select b.name, count(r.id)::int from education.building b
            left join education.arrival r on r.jurisdiction = b.jurisdiction and r.building = b.name
            where b.jurisdiction = ? group by b.name order by b.name\
            """).param(activity.unit().value()).query(row -> {
            found.put(row.getString(1), row.getInt(2));
        });
        return found;
    }

    /** How hard the questions were that were answered in a unit and those below. */
    @Transactional(readOnly = true)
    public List<ItemStatistics.Item> items(JurisdictionCode unit) {
        return ItemStatistics.of(jdbc.sql("""
            select questions, marks from education.answer where jurisdiction >= ? and jurisdiction < ? order by at desc limit ?\
            """)
                .params(unit.value(), unit.value() + "~", MOST_SHEETS)
                .query((row, n) ->
                        new ItemStatistics.Sheet(List.of(row.getString(1).split(",")), row.getString(2)))
                .list());
    }

    /** Person-times of each unit's own activities, in a span. */
    @Transactional(readOnly = true)
    public Map<JurisdictionCode, Integer> personTimes(JurisdictionCode top, LocalDate from, LocalDate to) {
        var found = new java.util.LinkedHashMap<JurisdictionCode, Integer>();
        jdbc.sql("""
            select a.jurisdiction, sum(greatest(coalesce(a.counted, 0), (select count(*) from education.arrival r where r.activity = a.id)))::int
            from education.activity a
            where a.jurisdiction >= :from and a.jurisdiction < :to and a.state in ('HELD', 'RECORDED') and a.held_on between :first and :last
            group by a.jurisdiction order by a.jurisdiction\
            """)
                .param("from", top.value())
                .param("to", top.value() + "~")
                .param("first", from)
                .param("last", to)
                .query(row -> {
                    found.put(new JurisdictionCode(row.getString(1)), row.getInt(2));
                });
        return found;
    }

    /** The buildings of a unit. */
    @Transactional(readOnly = true)
    public List<String> buildings(JurisdictionCode unit) {
        return jdbc.sql("select name from education.building where jurisdiction = ? order by name")
                .param(unit.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Adds buildings that people can choose when they check in; one that is there stays. */
    public Outcome<Integer> addBuildings(Actor actor, JurisdictionCode unit, List<String> names) {
        if (!actor.works() || !actor.scope().contains(unit)) {
            return Outcome.refused(Refusal.forbidden("activity.not-yours"));
        }
        var wanted = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (wanted.isEmpty()
                || wanted.size() > MOST_BUILDINGS
                || wanted.stream().anyMatch(name -> name.length() > 40)) {
            return Outcome.refused(Refusal.at("names", "activity.buildings", MOST_BUILDINGS));
        }
        int added = 0;
        for (var name : wanted) {
            added += jdbc.sql("""
                insert into education.building (id, jurisdiction, district, name) values (?, ?, ?, ?)
                on conflict (jurisdiction, name) do nothing\
                """)
                    .params(UuidV7.next(clock), unit.value(), unit.district(), name)
                    .update();
        }
        audit.record(
                actor,
                AuditEntry.of(
                        "education-building.added",
                        new Subject(
                                "education-building",
                                UUID.nameUUIDFromBytes(unit.value().getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        unit,
                        Map.of("added", added)));
        return Outcome.done(added);
    }
}
