package org.youbei.web.incident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.youbei.incident.IncidentMoved;
import org.youbei.incident.IncidentTold;
import org.youbei.incident.run.SheetMoved;
import org.youbei.web.activation.ActivationSheets;
import org.youbei.web.live.LivePrinter;
import org.youbei.web.live.LiveWatchers;

/** Tells whoever watches an incident what came to its timeline and to its run sheets: the line alone, unless more than a line is different. */
@Component
class IncidentWatchers {
    private final LiveWatchers watchers;
    private final LivePrinter printer;
    private final IncidentWords names;
    private final ActivationSheets sheets;

    IncidentWatchers(LiveWatchers watchers, LivePrinter printer, IncidentWords names, ActivationSheets sheets) {
        this.watchers = watchers;
        this.printer = printer;
        this.names = names;
        this.sheets = sheets;
    }

    static String topic(UUID incident) {
        return "incident:" + incident;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void told(IncidentTold event) {
        watchers.line(
                Set.of(topic(event.incident())),
                language -> printer.print(
                        language,
                        "fragments/_entries",
                        "entries",
                        () -> Map.of("entries", List.of(names.entry(event.line())))));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void moved(SheetMoved event) {
        var topics = Set.of(topic(event.activation().incident()));
        var stamped = event.stamped();
        if (stamped == null) {
            watchers.again(topics);
        } else {
            watchers.line(
                    topics,
                    language -> printer.print(
                            language,
                            "thing/_rows",
                            "rows",
                            () -> Map.of("part", sheets.row(event.activation(), stamped))));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void moved(IncidentMoved event) {
        watchers.again(Set.of(topic(event.incident())));
    }
}
