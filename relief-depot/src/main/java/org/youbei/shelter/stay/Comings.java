package org.youbei.shelter.stay;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.shelter.rule.OpenTimeline;

/** The ledger of people as it is kept: lines are only added, and how many are inside is their sum. */
@Repository
class Comings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Comings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(UUID id) {
        return jdbc.sql("select exists (select from shelter.entry where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void add(
            Actor actor,
            Opening opening,
            UUID id,
            EntryKind kind,
            @Nullable UUID household,
            int people,
            Instant at,
            String remark) {
        jdbc.sql("""
            insert into shelter.entry (id, opening, household, jurisdiction, district, kind, people, happened_at, account, name, remark,
              entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(id)
                .param(opening.id())
                .param(household)
                .param(opening.unit().value())
                .param(opening.unit().district())
                .param(kind.name())
                .param(people)
                .param(Timestamp.from(at))
                .param(actor.account())
                .param(actor.name())
                .param(remark)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** How many were inside at the end of a moment. */
    int inside(UUID opening, Instant at) {
        return jdbc.sql("select coalesce(sum(people), 0) from shelter.entry where opening = ? and happened_at <= ?")
                .params(opening, Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** How many of a household were inside at the end of a moment. */
    int insideOf(UUID household, Instant at) {
        return jdbc.sql("select coalesce(sum(people), 0) from shelter.entry where household = ? and happened_at <= ?")
                .params(household, Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** The first count on the spot after a moment: what it says stays true, whatever is entered late for a moment before it. */
    Optional<Instant> nextCount(UUID opening, Instant after) {
        return jdbc.sql("""
            select happened_at from shelter.entry where opening = ? and kind = 'COUNT' and happened_at > ? order by happened_at limit 1\
            """)
                .params(opening, Timestamp.from(after))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * The first moment from that one on at which fewer than nobody would be inside, were so many fewer there.
     *
     * @param until the moment of a count, from which on the number is what was counted; null for none
     */
    Optional<Instant> firstBelow(
            UUID opening, @Nullable UUID household, Instant from, @Nullable Instant until, int fewer) {
        return jdbc.sql("""
            select happened_at from (
              select happened_at, sum(people) over (order by happened_at) as inside from shelter.entry
              where opening = :opening and (:household::uuid is null or household = :household::uuid)) balance
            where happened_at >= :from and (:until::timestamptz is null or happened_at < :until::timestamptz)
              and inside < :fewer order by happened_at limit 1\
            """)
                .param("opening", opening)
                .param("household", household == null ? null : household.toString())
                .param("from", Timestamp.from(from))
                .param("until", until == null ? null : until.toString())
                .param("fewer", fewer)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** The latest lines, the last first, each with how many were inside after it. */
    List<Entry> latest(UUID opening, int most) {
        return jdbc.sql("""
            select e.kind, h.code, e.people, e.happened_at, e.name, e.remark,
              sum(e.people) over (order by e.happened_at, e.entered) as inside
            from shelter.entry e left join shelter.household h on h.id = e.household
            where e.opening = ? order by e.happened_at desc, e.entered desc limit ?\
            """)
                .params(opening, most)
                .query((row, n) -> new Entry(
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getInt("people"),
                        row.getInt("inside"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("name"),
                        row.getString("remark")))
                .list();
    }

    /** What lists at these moments would have said: each shelter that was open, and who was inside. */
    List<OpenTimeline.Line> lists(List<Instant> moments) {
        var lines = new ArrayList<OpenTimeline.Line>();
        jdbc.sql("""
            select m.at, s.name, o.room, coalesce(sum(e.people), 0) as people
            from unnest(?::timestamptz[]) as m(at)
            join shelter.opening o on o.opened_at <= m.at and (o.closed_at is null or o.closed_at > m.at)
            join shelter.shelter s on s.id = o.shelter
            left join shelter.entry e on e.opening = o.id and e.happened_at <= m.at
            group by m.at, s.id, s.name, o.id, o.room order by m.at, s.name\
            """)
                .param(moments.stream().map(Instant::toString).toArray(String[]::new))
                .query(row -> {
                    lines.add(new OpenTimeline.Line(
                            row.getTimestamp("at")
                                    .toInstant()
                                    .atZone(clock.getZone())
                                    .toOffsetDateTime(),
                            row.getString("name"),
                            row.getInt("people"),
                            row.getObject("room", Integer.class)));
                });
        return lines;
    }
}
