package org.youbei.web.home;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.demo.DemoMarker;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.notice.Notices;
import org.youbei.web.layout.NavigationCount;
import org.youbei.web.obligation.PageTotals;
import org.youbei.web.session.FrameNews;

/** What the frame of every page tells: unread notices, overdue duties, and whether the data is invented. */
@Component
class Tidings implements FrameNews {
    /** More than this many unread notices are not counted. */
    private static final int MANY = 100;

    private final Notices notices;
    private final PageTotals totals;
    private final DemoMarker marker;

    Tidings(Notices notices, PageTotals totals, DemoMarker marker) {
        this.notices = notices;
        this.totals = totals;
        this.marker = marker;
    }

    /** In one transaction, so that the scope is told to the database once. */
    @Override
    @Transactional(readOnly = true)
    public News of(Actor actor) {
        return new News(notices.unread(actor, MANY), counts(actor), marker.present());
    }

    private Map<String, NavigationCount> counts(Actor actor) {
        var late = totals.of(actor, Optional.empty()).getOrDefault(ObligationState.OVERDUE, 0L);
        return late == 0
                ? Map.of()
                : Map.of("obligations", new NavigationCount(Math.toIntExact(Math.min(late, Integer.MAX_VALUE)), true));
    }
}
