package org.youbei.web.obligation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.ObligationFilter;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationState;
import org.youbei.web.kit.word.Words;

/**
 * What the address of the ledger asks for. A value that is none of those allowed answers 400.
 *
 * @param state {@code due-soon} for {@link ObligationState#DUE_SOON}
 * @param owner {@code me}
 * @param period {@code week} or {@code month}: the one that today lies in; from and to count without it
 */
record ObligationQuery(
        @Nullable String state,
        @Nullable JurisdictionCode unit,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String q,
        @Nullable Boolean alone,
        @Nullable String period,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    private record Span(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** @param today in China */
    ObligationFilter filter(Actor actor, LocalDate today) {
        var span = Optional.ofNullable(value(period, text -> span(text, today))).orElse(new Span(from, to));
        return all(actor).due(span.from, span.to);
    }

    private static Optional<Span> span(String period, LocalDate today) {
        return switch (period) {
            case "week" -> {
                var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Optional.of(new Span(monday, monday.plusDays(6)));
            }
            case "month" ->
                Optional.of(new Span(
                        today.with(TemporalAdjusters.firstDayOfMonth()),
                        today.with(TemporalAdjusters.lastDayOfMonth())));
            default -> Optional.empty();
        };
    }

    private ObligationFilter all(Actor actor) {
        return new ObligationFilter(
                unit,
                value(state, text -> Words.constant(ObligationState.values(), text)),
                Optional.ofNullable(value(kind, ObligationQuery::known))
                        .map(List::of)
                        .orElse(null),
                value(owner, text -> text.equals("me") ? Optional.of(actor.account()) : Optional.empty()),
                q,
                Boolean.TRUE.equals(alone));
    }

    private static Optional<ObligationKind> known(String code) {
        return ObligationKind.KNOWN.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static <T> @Nullable T value(@Nullable String text, Function<String, Optional<T>> parse) {
        return text == null || text.isBlank()
                ? null
                : parse.apply(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
