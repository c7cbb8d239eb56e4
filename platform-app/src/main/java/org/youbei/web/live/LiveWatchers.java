package org.youbei.web.live;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.youbei.account.Sessions;
import org.youbei.web.kit.layout.Language;

/**
 * Who watches what on this node. A changed line is sent as it is printed, once for each language: whoever may see the thing sees it alike.
 * Anything else is only told, and read from the database. The pages also ask by themselves from time to time, so that a lost connection costs
 * seconds and nothing else.
 *
 * <p>Whoever opened a stream may see the thing; nothing is sent once the session it was opened in has ended. Each is told on a thread of its
 * own: a phone that does not listen holds up nobody. To be told of a change after its commit.
 */
@Component
public class LiveWatchers implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LiveWatchers.class);

    /** Then the page connects again. */
    private static final long TIMEOUT_MILLIS = 15 * 60_000L;

    /** A browser opens no more at once by itself. */
    public static final int MOST_OF_A_SESSION = 6;

    /** Streams on this node; each is an open connection. */
    private static final int MOST = 2_000;

    /** Changes that wait to be told; pages find by themselves what is left out. */
    private static final int MOST_WAITING = 10_000;

    private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor work = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            job -> Thread.ofPlatform().daemon().name("live").unstarted(job));
    private final Sessions sessions;
    private final LiveNodes nodes;
    private volatile boolean ending;

    LiveWatchers(Sessions sessions, LiveNodes nodes) {
        this.sessions = sessions;
        this.nodes = nodes;
        nodes.follow(this::spread, this::everybodyAgain);
    }

    /** @param session in which the stream was opened */
    private record Watcher(SseEmitter emitter, String session, Language language) {}

    private boolean isFull(String session) {
        var all = watchers.values().stream().flatMap(Set::stream).toList();
        return all.size() >= MOST
                || all.stream().filter(one -> one.session().equals(session)).count() >= MOST_OF_A_SESSION;
    }

    /** The stream as an answer; 429 where one more would be too many. */
    public ResponseEntity<SseEmitter> stream(String topic, HttpSession session, Locale locale) {
        return watch(topic, session.getId(), Language.of(locale))
                .map(stream -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header("X-Accel-Buffering", "no")
                        .body(stream))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header("Retry-After", "30")
                        .build());
    }

    /** Nothing where one more would be too many: for the session, or for this node; two hundred may ask at the same moment. */
    public Optional<SseEmitter> watch(String topic, String session, Language language) {
        var watcher = new Watcher(new SseEmitter(TIMEOUT_MILLIS), session, language);
        synchronized (watchers) {
            if (isFull(session)) {
                return Optional.empty();
            }
            watchers.compute(topic, (name, all) -> {
                var more = all == null ? ConcurrentHashMap.<Watcher>newKeySet() : all;
                more.add(watcher);
                return more;
            });
        }
        var emitter = watcher.emitter();
        emitter.onCompletion(() -> forget(topic, watcher));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> forget(topic, watcher));
        tell(topic, watcher, "watching", "watching");
        if (ending) {
            emitter.complete();
        }
        return Optional.of(emitter);
    }

    /** Sends a changed line to all who watch any of the topics, here and on the other nodes. */
    public void line(Set<String> topics, LiveLine line) {
        later(() -> {
            var told = printed(topics, line);
            spread(told);
            nodes.send(told);
        });
    }

    /** Lets all who watch any of the topics read again, here and on the other nodes. */
    public void again(Set<String> topics) {
        later(() -> {
            var told = Told.again(topics);
            spread(told);
            nodes.send(told);
        });
    }

    private void later(Runnable job) {
        try {
            work.execute(job);
        } catch (RejectedExecutionException full) {
            LOG.warn("a change is not told, because {} wait already", MOST_WAITING);
        }
    }

    /** What cannot be printed is read. */
    private static Told printed(Set<String> topics, LiveLine line) {
        try {
            return Told.lines(topics, line);
        } catch (RuntimeException e) {
            LOG.warn("a changed line is not printed", e);
            return Told.again(topics);
        }
    }

    /** Streams that are open on this node. */
    public int streams() {
        return watchers.values().stream().mapToInt(Set::size).sum();
    }

    /** Whether this node hears what the others tell. */
    public boolean hearsOthers() {
        return nodes.isListening();
    }

    public int count(String topic) {
        return watchers.getOrDefault(topic, Set.of()).size();
    }

    /** After the line to the other nodes was broken: whatever was told meanwhile is read. */
    private void everybodyAgain() {
        var all = Set.copyOf(watchers.keySet());
        if (!all.isEmpty()) {
            later(() -> spread(Told.again(all)));
        }
    }

    private void spread(Told told) {
        try {
            told.topics().forEach(topic -> spread(topic, told));
        } catch (RuntimeException e) {
            LOG.warn("a change is not told on this node", e);
        }
    }

    private void spread(String topic, Told told) {
        var all = new HashSet<>(watchers.getOrDefault(topic, Set.of()));
        if (all.isEmpty()) {
            return;
        }
        var signedIn = sessions.living(all.stream().map(Watcher::session).collect(Collectors.toSet()));
        for (var watcher : all) {
            if (!signedIn.contains(watcher.session())) {
                forget(topic, watcher);
                watcher.emitter().complete();
            } else {
                var line = told.lines().get(watcher.language());
                Thread.ofVirtual()
                        .start(() ->
                                tell(topic, watcher, line == null ? "again" : "line", line == null ? "again" : line));
            }
        }
    }

    private void tell(String topic, Watcher watcher, String what, String content) {
        try {
            watcher.emitter().send(SseEmitter.event().name(what).data(content));
        } catch (IOException | IllegalStateException gone) {
            forget(topic, watcher);
        }
    }

    private void forget(String topic, Watcher watcher) {
        watchers.computeIfPresent(topic, (name, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    /** The node ends: every stream does too, in good order, so that the page connects again, to another node, and reads. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        watchers.values().stream()
                .flatMap(all -> Set.copyOf(all).stream())
                .forEach(watcher -> watcher.emitter().complete());
    }

    @Override
    public void destroy() {
        work.shutdownNow();
    }
}
