package org.youbei.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.team.Posts;
import org.youbei.team.Teams;

/** What is settled before a volunteer has left, and what is still open. */
@Component
public class Exits {
    private final JdbcClient jdbc;
    private final Posts posts;
    private final Teams teams;
    private final Clock clock;

    Exits(JdbcClient jdbc, Posts posts, Teams teams, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * How an item stands.
     *
     * @param open how much of it is open; 0 where it is settled
     * @param note who settled it, when, and what they said; empty for what is found out
     */
    public record Standing(int open, String note) {
        public boolean isSettled() {
            return open == 0;
        }
    }

    Map<ExitItem, Standing> of(Volunteer volunteer) {
        var standing = new EnumMap<ExitItem, Standing>(ExitItem.class);
        for (var item : ExitItem.values()) {
            standing.put(item, new Standing(item.isComputed() ? 0 : 1, ""));
        }
        jdbc.sql("select item, done_on, done_by, note from volunteer.exit_item where volunteer = ?")
                .param(volunteer.getId())
                .query(row -> {
                    var note = row.getObject("done_on", LocalDate.class) + " " + row.getString("done_by") + "："
                            + row.getString("note");
                    standing.put(ExitItem.valueOf(row.getString("item")), new Standing(0, note));
                });
        standing.put(ExitItem.SHIFTS, new Standing(shifts(volunteer), ""));
        Optional.ofNullable(volunteer.seen().person()).ifPresent(person -> {
            standing.put(ExitItem.POSTS, new Standing(posts.held(person).size(), ""));
            standing.put(ExitItem.TEAMS, new Standing(teams.ofPerson(person).size(), ""));
        });
        return standing;
    }

    private int shifts(Volunteer volunteer) {
        return jdbc.sql("""
            select count(*) from volunteer.signup s join volunteer.shift f on f.id = s.shift
            where s.volunteer = ? and s.withdrawn_at is null and f.cancelled_on is null and f.ends_at > ?\
            """)
                .params(volunteer.getId(), java.sql.Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    void settle(Actor actor, Volunteer volunteer, ExitItem item, String note) {
        jdbc.sql("""
            insert into volunteer.exit_item (volunteer, jurisdiction, district, item, done_on, done_by, note) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                .params(
                        volunteer.getId(),
                        volunteer.unit().value(),
                        volunteer.district(),
                        item.name(),
                        ChinaTime.today(clock),
                        actor.name(),
                        note)
                .update();
    }
}
