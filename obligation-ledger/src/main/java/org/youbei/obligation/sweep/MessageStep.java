package org.youbei.obligation.sweep;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.obligation.notice.Outbox;

/** Puts one message per configured channel into the outbox, where notices were raised in the channel's unit or below. */
@Component
@Order(4)
class MessageStep implements SweepStep {
    private final Outbox outbox;

    MessageStep(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Counter counter() {
        return Counter.MESSAGES;
    }

    @Override
    public long run(UUID run, LocalDate today) {
        return outbox.put(run);
    }
}
