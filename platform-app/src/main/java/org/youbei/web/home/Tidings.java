package org.youbei.web.home;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.demo.DemoMarker;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.Tally;
import org.youbei.obligation.notice.Notices;
import org.youbei.web.kit.area.Navigation;
import org.youbei.web.kit.area.NavigationCount;
import org.youbei.web.obligation.PageTotals;
import org.youbei.web.session.FrameNews;

/** What the frame of every page tells: unread notices, overdue duties by entry, and whether the data is invented. */
@Component
class Tidings implements FrameNews {
    /** More than this many unread notices are not counted. */
    private static final int MANY = 100;

    private final Notices notices;
    private final PageTotals totals;
    private final DemoMarker marker;
    private final Navigation navigation;

    Tidings(Notices notices, PageTotals totals, DemoMarker marker, Navigation navigation) {
        this.notices = notices;
        this.totals = totals;
        this.marker = marker;
        this.navigation = navigation;
    }

    /** In one transaction, so that the scope is told to the database once; one statement counts the duties of every entry. */
    @Override
    @Transactional(readOnly = true)
    public News of(Actor actor) {
        var unread = notices.unread(actor, MANY);
        return new News(unread, counts(actor, unread), marker.present());
    }

    private Map<String, NavigationCount> counts(Actor actor, int unread) {
        var kinds = totals.kinds(actor, Optional.empty());
        var counts = new HashMap<String, NavigationCount>();
        put(counts, "obligations", late(kinds.values()), true);
        put(counts, "notices", unread, false);
        navigation.entries(actor.roles()).stream()
                .filter(entry -> !entry.duties().isEmpty())
                .forEach(entry -> put(
                        counts,
                        entry.key(),
                        late(entry.duties().stream()
                                .map(kind -> kinds.getOrDefault(new ObligationKind(kind), Map.of()))
                                .toList()),
                        true));
        return counts;
    }

    private static long late(Collection<Map<ObligationState, Long>> kinds) {
        return Tally.total(kinds).getOrDefault(ObligationState.OVERDUE, 0L);
    }

    private static void put(Map<String, NavigationCount> counts, String key, long number, boolean late) {
        if (number > 0) {
            counts.put(key, new NavigationCount(Math.toIntExact(Math.min(number, Integer.MAX_VALUE)), late));
        }
    }
}
