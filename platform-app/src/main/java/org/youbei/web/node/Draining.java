package org.youbei.web.node;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An end without a refused request. When the end begins, readiness is already down, no job starts a further step and the event streams have ended;
 * the node goes on serving for {@code youbei.drain}, until the proxy before it has seen that it is not ready, and only then closes its port and
 * lets the running requests come to their end. Alone on its machine there is nobody to wait for: by default it closes at once.
 */
@Component
class Draining {
    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final ApplicationContext context;
    private final Duration time;
    private volatile boolean begun;

    Draining(ApplicationContext context, @Value("${youbei.drain:PT0S}") Duration time) {
        this.context = context;
        this.time = time;
    }

    /** Whether the node has begun to end. */
    boolean begun() {
        return begun;
    }

    /** The last to be told, after everybody who stops at once. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void drain(ContextClosedEvent closed) {
        if (!closed.getApplicationContext().equals(context)) {
            return;
        }
        begun = true;
        if (time.isPositive()) {
            LOG.info("The node ends: it serves for {} more and is not ready for new work", time);
            await();
        }
    }

    private void await() {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
