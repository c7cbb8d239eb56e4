package org.youbei.web.kiosk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import org.youbei.incident.IncidentTold;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.web.kit.layout.Language;
import org.youbei.web.live.LivePrinter;
import org.youbei.web.live.LiveWatchers;

/** Tells the walls of a unit and of those above it when something came to one of its incidents: the line of the incident alone. */
@Component
class WallWatchers {
    /** What changes more on the wall than the line of the incident. */
    private static final String CALLS = "call-out";

    private final LiveWatchers watchers;
    private final LivePrinter printer;
    private final Walls walls;
    private final TransactionOperations transaction;

    WallWatchers(LiveWatchers watchers, LivePrinter printer, Walls walls, TransactionOperations transaction) {
        this.watchers = watchers;
        this.printer = printer;
        this.walls = walls;
        this.transaction = transaction;
    }

    static String topic(Scope scope) {
        return "wall:" + scope.value();
    }

    private static Set<String> above(JurisdictionCode unit) {
        var topics = new HashSet<String>();
        topics.add(topic(Scope.ALL));
        for (var one = Optional.of(unit); one.isPresent(); one = one.get().parent()) {
            topics.add(topic(Scope.of(one.get())));
        }
        return topics;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void told(IncidentTold event) {
        var topics = above(event.unit());
        if (event.line().what().startsWith(CALLS)) {
            watchers.again(topics);
        } else {
            watchers.line(topics, language -> printed(event, language));
        }
    }

    /** Read as whoever works in the unit; nothing where the incident has left the wall, which is then read. */
    private String printed(IncidentTold event, Language language) {
        return Scopes.in(
                Scope.of(event.unit()),
                () -> transaction.execute(status -> walls.isShown(event.incident())
                        ? printer.print(
                                language,
                                "kiosk/_cases",
                                "cases",
                                () -> Map.of("cases", List.of(walls.shown(event.incident()))))
                        : ""));
    }
}
