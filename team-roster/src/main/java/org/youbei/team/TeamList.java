package org.youbei.team;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;

/** Reads teams inside a scope with their readiness of today, a page in one statement. */
@Repository
public class TeamList extends ListReader<TeamFilter, TeamRow> {
    TeamList(JdbcClient jdbc, ReadinessRules rules, Clock clock) {
        super(
                jdbc,
                Listing.of(
                                "select t.* from team.team t where t.disbanded_on is null",
                                "t.id",
                                (row, n) -> TeamRows.row(row, rules, ChinaTime.today(clock)),
                                Sort.text("unit", "t.jurisdiction"),
                                Sort.words("name", "t.name"))
                        .around(TeamRows.FACTS.formatted("(%s)")));
    }

    @Override
    protected ListQuery where(Scope scope, TeamFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "t", false)
                .equal("t.kind", filter.kind())
                .and(":specialty = any (t.specialties)", "specialty", filter.specialty())
                .words(filter.q(), "t.name", "t.base");
    }
}
