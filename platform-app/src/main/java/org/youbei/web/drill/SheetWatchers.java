package org.youbei.web.drill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.youbei.drill.run.RunStep;
import org.youbei.drill.run.SheetChanged;
import org.youbei.web.kit.layout.Language;
import org.youbei.web.live.LivePrinter;
import org.youbei.web.live.LiveWatchers;

/** Tells whoever watches a run sheet what changed on it: a stamped line is sent, anything else is read. */
@Component
class SheetWatchers {
    private final LiveWatchers watchers;
    private final LivePrinter printer;
    private final SheetViews views;

    SheetWatchers(LiveWatchers watchers, LivePrinter printer, SheetViews views) {
        this.watchers = watchers;
        this.printer = printer;
        this.views = views;
    }

    static String topic(UUID drill) {
        return "drill:" + drill;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(SheetChanged event) {
        var topics = Set.of(topic(event.drill()));
        var stamped = event.stamped();
        if (stamped == null) {
            watchers.again(topics);
        } else {
            watchers.line(topics, language -> printed(stamped, language));
        }
    }

    /** It offers nothing to do, so that it is the same for everybody. */
    private String printed(RunStep stamped, Language language) {
        return printer.print(
                language, "drill/_lines", "lines", () -> Map.of("lines", List.of(views.line(stamped, false))));
    }
}
