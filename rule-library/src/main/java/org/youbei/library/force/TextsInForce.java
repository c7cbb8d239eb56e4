package org.youbei.library.force;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts with their successors. A text is in force from its day until the day its successor takes force, that day excluded; where it was ended by itself as
 * well, until the earlier of both.
 */
public final class TextsInForce {
    private final Map<String, DatedText> texts;

    /**
     * @throws Unsound where an id stands twice, a successor is unknown, or a text succeeds itself, at once or by way of others
     */
    public TextsInForce(List<DatedText> said) {
        texts = new LinkedHashMap<>();
        for (var text : said) {
            if (texts.put(text.id(), text) != null) {
                throw new Unsound(Unsound.Fault.TWICE, text.id());
            }
        }
        for (var text : said) {
            if (text.replacedBy() != null && !texts.containsKey(text.replacedBy())) {
                throw new Unsound(Unsound.Fault.UNKNOWN_SUCCESSOR, text.replacedBy());
            }
            if (text.from() != null && text.to() != null && text.to().isBefore(text.from())) {
                throw new Unsound(Unsound.Fault.ENDS_BEFORE_START, text.id());
            }
        }
        circle(said).ifPresent(id -> {
            throw new Unsound(Unsound.Fault.CIRCLE, id);
        });
    }

    /** Those in force on a day, in the order in which they were given. */
    public List<DatedText> on(LocalDate day) {
        return texts.values().stream().filter(text -> isInForce(text, day)).toList();
    }

    /** The first day on which a text is no longer in force; empty where none is known. */
    public Optional<LocalDate> end(DatedText text) {
        var replaced = text.replacedBy() == null
                ? Optional.<LocalDate>empty()
                : Optional.ofNullable(texts.get(text.replacedBy())).map(DatedText::from);
        var own = Optional.ofNullable(text.to());
        if (replaced.isPresent() && own.isPresent()) {
            return replaced.get().isBefore(own.get()) ? replaced : own;
        }
        return replaced.or(() -> own);
    }

    private boolean isInForce(DatedText text, LocalDate day) {
        return text.from() != null
                && !day.isBefore(text.from())
                && end(text).map(day::isBefore).orElse(true);
    }

    /** A text of a circle of successors, where there is one. */
    private Optional<String> circle(List<DatedText> said) {
        var sound = new HashSet<String>();
        for (var text : said) {
            var way = new HashSet<String>();
            @Nullable DatedText at = text;
            while (at != null && !sound.contains(at.id())) {
                if (!way.add(at.id())) {
                    return Optional.of(at.id());
                }
                at = at.replacedBy() == null ? null : texts.get(at.replacedBy());
            }
            sound.addAll(way);
        }
        return Optional.empty();
    }

    /** Why texts make no sense together, and which of them. */
    public static final class Unsound extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        public enum Fault {
            TWICE,
            UNKNOWN_SUCCESSOR,
            ENDS_BEFORE_START,
            CIRCLE
        }

        private final Fault fault;
        private final String id;

        Unsound(Fault fault, String id) {
            super(fault + " " + id);
            this.fault = fault;
            this.id = id;
        }

        public Fault fault() {
            return fault;
        }

        public String id() {
            return id;
        }
    }
}
