package org.youbei.obligation.notice;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.obligation.notice.Courier.Undelivered;
import org.youbei.obligation.notice.Messages.Waiting;

/**
 * Messages to the world outside, written with what they tell of and sent later, with waits that double. A message is sent at
 * least once; its id lets the receiver drop a repetition.
 */
@Component
public class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int LINES = 20;

    private final Messages messages;
    private final NoticeSettings settings;
    private final List<Courier> couriers;
    private final TransactionTemplate transaction;

    Outbox(
            Messages messages,
            NoticeSettings settings,
            ObjectProvider<Courier> couriers,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.settings = settings;
        this.couriers = couriers.orderedStream().toList();
        transaction = new TransactionTemplate(transactions);
    }

    /** Inside the sweep's transaction: one message per channel that the run has something for. */
    public long put(UUID run) {
        return settings.all().stream()
                .mapToInt(channel -> messages.put(run, channel))
                .sum();
    }

    /** What waits to be sent, from all districts. */
    public Backlog backlog() {
        return Scopes.wholeTree(() -> Objects.requireNonNull(transaction.execute(status -> messages.backlog())));
    }

    /**
     * What has not been sent.
     *
     * @param waiting messages that are still tried
     * @param oldest for how long the oldest of them has waited; zero where none does
     * @param givenUp messages that were given up within a day
     */
    public record Backlog(long waiting, Duration oldest, long givenUp) {}

    /**
     * Sends what is due, one after the other.
     *
     * @return how many were sent
     */
    public int send() {
        int sent = 0;
        for (var next = claim(); next.isPresent(); next = claim()) {
            sent += send(next.get()) ? 1 : 0;
        }
        return sent;
    }

    private Optional<Waiting> claim() {
        return Scopes.wholeTree(() -> transaction.execute(status -> messages.claim()));
    }

    private boolean send(Waiting message) {
        try {
            deliver(message);
            job(() -> messages.sent(message.id()));
            return true;
        } catch (Undelivered e) {
            LOG.warn("message {} to {} was not delivered: {}", message.id(), message.channel(), e.getMessage());
            job(() -> messages.failed(
                    message, String.valueOf(e.getMessage()), message.attempts() >= settings.maxAttempts()));
            return false;
        }
    }

    private void deliver(Waiting message) throws Undelivered {
        var channel = settings.all().stream()
                .filter(each -> each.name().equals(message.channel()))
                .findFirst()
                .orElseThrow(() -> new Undelivered("the channel is not configured any more"));
        var courier = couriers.stream()
                .filter(each -> each.kind() == channel.kind())
                .findFirst()
                .orElseThrow(() -> new Undelivered("nothing carries " + channel.kind()));
        var digest = Scopes.wholeTree(() -> transaction.execute(status -> messages.digest(message, channel, LINES)));
        courier.deliver(channel, digest);
    }

    private void job(Runnable work) {
        Scopes.wholeTree(() -> transaction.execute(status -> {
            work.run();
            return true;
        }));
    }
}
