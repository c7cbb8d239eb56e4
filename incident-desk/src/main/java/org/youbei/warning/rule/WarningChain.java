package org.youbei.warning.rule;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Messages about warnings in the order in which they came, and what they make of each other (CAP 1.2, 3.2.1): an update replaces what it refers to, a
 * cancellation ends it. A message whose identifier came before is ignored. An update that refers to nothing known is a warning of its own. A warning is in
 * force from when it was sent while it has not expired: what was cancelled is not expired, and the two stay apart.
 */
public final class WarningChain {
    /** What a message does. */
    public enum Kind {
        ALERT,
        UPDATE,
        CANCEL
    }

    /** What became of a warning. */
    public enum State {
        /** 未到发布时间 */
        NOT_YET,
        /** 生效 */
        IN_FORCE,
        /** 已更新 */
        REPLACED,
        /** 已解除 */
        CANCELLED,
        /** 已过期 */
        EXPIRED
    }

    /**
     * @param references identifiers of the messages it speaks of
     * @param expires null where the message does not say
     */
    public record Message(
            String identifier,
            Kind kind,
            List<String> references,
            LocalDateTime sent,
            @Nullable LocalDateTime expires) {
        public Message {
            references = List.copyOf(references);
        }
    }

    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<String, LocalDateTime> replaced = new HashMap<>();
    private final Map<String, LocalDateTime> cancelled = new HashMap<>();

    public WarningChain(List<Message> arrived) {
        for (var message : arrived) {
            messages.putIfAbsent(message.identifier(), message);
        }
        for (var message : messages.values()) {
            var ends = message.kind() == Kind.CANCEL ? cancelled : replaced;
            if (message.kind() != Kind.ALERT) {
                message.references().stream()
                        .filter(reference -> !reference.equals(message.identifier()))
                        .forEach(reference -> ends.merge(
                                reference, message.sent(), (one, other) -> one.isBefore(other) ? one : other));
            }
        }
    }

    /** The warnings in force, in the order in which they came. */
    public List<Message> inForce(LocalDateTime at) {
        return messages.values().stream()
                .filter(message -> message.kind() != Kind.CANCEL && state(message, at) == State.IN_FORCE)
                .toList();
    }

    /** What had become of a warning at a moment. */
    public State state(Message warning, LocalDateTime at) {
        if (at.isBefore(warning.sent())) {
            return State.NOT_YET;
        }
        var end = ended(cancelled, warning, at);
        var next = ended(replaced, warning, at);
        var expires = warning.expires();
        var expired = expires != null && !at.isBefore(expires) ? expires : null;
        var first = first(first(end, next), expired);
        if (first == null) {
            return State.IN_FORCE;
        }
        if (first.equals(end)) {
            return State.CANCELLED;
        }
        return first.equals(next) ? State.REPLACED : State.EXPIRED;
    }

    private static @Nullable LocalDateTime ended(Map<String, LocalDateTime> ends, Message warning, LocalDateTime at) {
        var end = ends.get(warning.identifier());
        return end == null || at.isBefore(end) ? null : end;
    }

    private static @Nullable LocalDateTime first(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    /** Identifiers that updates and cancellations speak of and nobody has sent. */
    public Set<String> unknown() {
        var unknown = new HashSet<String>();
        messages.values().forEach(message -> unknown.addAll(message.references()));
        unknown.removeAll(messages.keySet());
        return unknown;
    }
}
