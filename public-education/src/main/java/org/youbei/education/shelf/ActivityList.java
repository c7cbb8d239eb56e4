package org.youbei.education.shelf;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.education.activity.ActivityForm;
import org.youbei.education.activity.ActivityState;
import org.youbei.education.quiz.Topic;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;

/** Reads the activities of a scope. */
@Repository
public class ActivityList extends ListReader<ActivityFilter, ActivityRow> {
    private static final Listing<ActivityRow> ACTIVITIES = Listing.of(
            """
            select a.id, a.title, a.form, a.topic, a.place, a.starts_at, a.state, a.counted,
              coalesce((select u.name from jurisdiction.unit u where u.jurisdiction = a.jurisdiction), a.jurisdiction) as unit_name,
              (select count(*)::int from education.arrival r where r.activity = a.id) as arrived
            from education.activity a where true\
            """,
            "a.id",
            (row, n) -> new ActivityRow(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    row.getString("unit_name"),
                    ActivityForm.valueOf(row.getString("form")),
                    Topic.valueOf(row.getString("topic")),
                    row.getString("place"),
                    row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                    ActivityState.valueOf(row.getString("state")),
                    row.getInt("arrived"),
                    row.getObject("counted", Integer.class)),
            Sort.moment("start", "a.starts_at").down(),
            Sort.words("title", "a.title"));

    ActivityList(JdbcClient jdbc) {
        super(jdbc, ACTIVITIES);
    }

    @Override
    protected ListQuery where(Scope scope, ActivityFilter filter) {
        var year = filter.year();
        return new ListQuery()
                .equal("a.state", filter.state())
                .equal("a.topic", filter.topic())
                .equal("a.form", filter.form())
                .within(scope, filter.unit(), "a", false)
                .between(
                        "a.starts_at",
                        year == null
                                ? null
                                : year.atDay(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime(),
                        year == null
                                ? null
                                : year.plusYears(1)
                                        .atDay(1)
                                        .atStartOfDay(ChinaTime.ZONE)
                                        .toOffsetDateTime())
                .words(filter.q(), "a.title", "a.place", "a.speaker");
    }
}
