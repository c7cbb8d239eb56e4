package org.youbei.web.drill;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.youbei.drill.run.SheetChanged;

/**
 * Who watches which run sheet on this node. A watcher is told that something changed, and reads it from the database; the pages also ask
 * by themselves from time to time, so that a lost connection or another node costs seconds and nothing else.
 */
@Component
class SheetWatchers {
    /** Then the page connects again. */
    private static final long TIMEOUT_MILLIS = 15 * 60_000L;

    private final Map<UUID, Set<SseEmitter>> watchers = new ConcurrentHashMap<>();

    SseEmitter watch(UUID drill) {
        var emitter = new SseEmitter(TIMEOUT_MILLIS);
        watchers.computeIfAbsent(drill, id -> ConcurrentHashMap.newKeySet()).add(emitter);
        emitter.onCompletion(() -> forget(drill, emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> forget(drill, emitter));
        tell(drill, emitter, "watching");
        return emitter;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(SheetChanged event) {
        watchers.getOrDefault(event.drill(), Set.of()).forEach(emitter -> tell(event.drill(), emitter, "sheet"));
    }

    int count(UUID drill) {
        return watchers.getOrDefault(drill, Set.of()).size();
    }

    private void tell(UUID drill, SseEmitter emitter, String what) {
        try {
            emitter.send(SseEmitter.event().name(what).data(what));
        } catch (IOException | IllegalStateException gone) {
            forget(drill, emitter);
        }
    }

    private void forget(UUID drill, SseEmitter emitter) {
        watchers.computeIfPresent(drill, (id, all) -> {
            all.remove(emitter);
            return all.isEmpty() ? null : all;
        });
    }
}
