package org.youbei.web.obligation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.ObligationFilter;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationOrder;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.web.part.ListAddress;

/** What the query string of the ledger asks for. A value that is none of those allowed answers 400. */
record ObligationQuery(ObligationFilter filter, ObligationOrder order, ObligationRow.@Nullable Cursor after) {
    static final String[] NAMES = {"state", "unit", "kind", "owner", "q", "alone"};

    static ObligationQuery of(ListAddress list, String after, Actor actor) {
        var filter = new ObligationFilter(
                value(list, "unit", JurisdictionCode::parse),
                value(list, "state", ObligationQuery::state),
                value(list, "kind", ObligationQuery::kind),
                value(list, "owner", text -> text.equals("me") ? Optional.of(actor.account()) : Optional.empty()),
                list.value("q").isBlank() ? null : list.value("q"),
                list.is("alone", "true"));
        return new ObligationQuery(filter, order(list.value("sort")), cursor(after));
    }

    /** {@code due-soon} for {@link ObligationState#DUE_SOON}. */
    static String word(ObligationState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<ObligationState> state(String text) {
        return Arrays.stream(ObligationState.values())
                .filter(state -> word(state).equals(text))
                .findFirst();
    }

    private static Optional<ObligationKind> kind(String text) {
        return ObligationKind.KNOWN.stream()
                .filter(kind -> kind.code().equals(text))
                .findFirst();
    }

    private static ObligationOrder order(String sort) {
        return switch (sort) {
            case "", "due" -> ObligationOrder.DUE;
            case "-due" -> ObligationOrder.DUE_DESCENDING;
            default -> throw badRequest();
        };
    }

    private static ObligationRow.@Nullable Cursor cursor(String after) {
        return after.isBlank() ? null : ObligationRow.Cursor.parse(after).orElseThrow(ObligationQuery::badRequest);
    }

    private static <T> @Nullable T value(ListAddress list, String name, Function<String, Optional<T>> parse) {
        return list.has(name) ? parse.apply(list.value(name)).orElseThrow(ObligationQuery::badRequest) : null;
    }

    private static ResponseStatusException badRequest() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
