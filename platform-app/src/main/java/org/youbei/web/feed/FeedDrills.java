package org.youbei.web.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.drill.listing.DrillList;
import org.youbei.drill.listing.DrillRow;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.obligation.feed.Feed;

/** The drills that a calendar program gets to read: those of the last ninety days and of the two years to come. */
@Component
class FeedDrills {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(730);
    private static final int LIMIT = 500;

    private final DrillList drills;
    private final Clock clock;

    FeedDrills(DrillList drills, Clock clock) {
        this.drills = drills;
        this.clock = clock;
    }

    List<DrillRow> of(Feed feed) {
        var from = clock.instant().minus(KEPT);
        var to = clock.instant().plus(AHEAD);
        return Scopes.in(
                Scope.of(feed.unit()),
                () -> feed.reach() == Feed.Reach.PERSON
                        ? drills.of(feed.account(), feed.unit(), from, to, LIMIT)
                        : drills.between(from, to, LIMIT));
    }
}
