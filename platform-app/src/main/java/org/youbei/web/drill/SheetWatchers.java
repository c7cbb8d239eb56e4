package org.youbei.web.drill;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.youbei.account.Sessions;
import org.youbei.drill.run.SheetChanged;
import org.youbei.web.kit.layout.Language;

/**
 * Who watches which run sheet on this node. A stamped line is sent as it is printed, once for each language: whoever may see the drill sees
 * it alike. Anything else is only told, and read from the database. The pages also ask by themselves from time to time, so that a lost
 * connection or another node costs seconds and nothing else.
 *
 * <p>Whoever opened a stream may see the drill; nothing is sent once the session it was opened in has ended. Each is told on a thread of its
 * own: a phone that does not listen holds up nobody.
 */
@Component
class SheetWatchers {
    /** Then the page connects again. */
    private static final long TIMEOUT_MILLIS = 15 * 60_000L;

    /** A browser opens no more at once by itself. */
    static final int MOST_OF_A_SESSION = 6;

    /** Streams on this node; each is an open connection. */
    private static final int MOST = 2_000;

    private final Map<UUID, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final SheetLines lines;
    private final Sessions sessions;

    SheetWatchers(SheetLines lines, Sessions sessions) {
        this.lines = lines;
        this.sessions = sessions;
    }

    /** @param session in which the stream was opened */
    private record Watcher(SseEmitter emitter, String session, Language language) {}

    private boolean isFull(String session) {
        var all = watchers.values().stream().flatMap(Set::stream).toList();
        return all.size() >= MOST
                || all.stream().filter(one -> one.session().equals(session)).count() >= MOST_OF_A_SESSION;
    }

    /** Nothing where one more would be too many: for the session, or for this node; two hundred may ask at the same moment. */
    Optional<SseEmitter> watch(UUID drill, String session, Language language) {
        var watcher = new Watcher(new SseEmitter(TIMEOUT_MILLIS), session, language);
        synchronized (watchers) {
            if (isFull(session)) {
                return Optional.empty();
            }
            watchers.compute(drill, (id, all) -> {
                var more = all == null ? ConcurrentHashMap.<Watcher>newKeySet() : all;
                more.add(watcher);
                return more;
            });
        }
        var emitter = watcher.emitter();
        emitter.onCompletion(() -> forget(drill, watcher));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> forget(drill, watcher));
        tell(drill, watcher, "watching", "watching");
        return Optional.of(emitter);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(SheetChanged event) {
        if (count(event.drill()) > 0) {
            Thread.ofVirtual().name("run-sheet").start(() -> spread(event));
        }
    }

    int count(UUID drill) {
        return watchers.getOrDefault(drill, Set.of()).size();
    }

    private void spread(SheetChanged event) {
        var all = Set.copyOf(watchers.getOrDefault(event.drill(), Set.of()));
        var signedIn = sessions.living(all.stream().map(Watcher::session).collect(Collectors.toSet()));
        var stamped = event.stamped();
        var printed = new EnumMap<Language, String>(Language.class);
        for (var watcher : all) {
            if (!signedIn.contains(watcher.session())) {
                forget(event.drill(), watcher);
                watcher.emitter().complete();
            } else if (stamped == null) {
                Thread.ofVirtual().start(() -> tell(event.drill(), watcher, "sheet", "sheet"));
            } else {
                var line = printed.computeIfAbsent(watcher.language(), language -> lines.of(stamped, language));
                Thread.ofVirtual().start(() -> tell(event.drill(), watcher, "line", line));
            }
        }
    }

    private void tell(UUID drill, Watcher watcher, String what, String content) {
        try {
            watcher.emitter().send(SseEmitter.event().name(what).data(content));
        } catch (IOException | IllegalStateException gone) {
            forget(drill, watcher);
        }
    }

    private void forget(UUID drill, Watcher watcher) {
        watchers.computeIfPresent(drill, (id, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }
}
