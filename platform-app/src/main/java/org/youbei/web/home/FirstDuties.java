package org.youbei.web.home;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationFilter;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationOrder;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.web.obligation.ObligationWords;
import org.youbei.web.part.Duty;

/** What to do first: the longest overdue, then what falls due next. */
@Component
class FirstDuties {
    private static final int LATE = 6;
    private static final int SOON = 4;

    private final ObligationIndex index;
    private final ObligationWords words;
    private final MessageSource texts;

    FirstDuties(ObligationIndex index, ObligationWords words, MessageSource texts) {
        this.index = index;
        this.words = words;
        this.texts = texts;
    }

    List<Duty> of(Actor actor, Locale locale) {
        return Stream.of(first(actor, ObligationState.OVERDUE, LATE), first(actor, ObligationState.DUE_SOON, SOON))
                .flatMap(List::stream)
                .map(row -> duty(row, locale))
                .toList();
    }

    private List<ObligationRow> first(Actor actor, ObligationState state, int limit) {
        return index.list(actor, ObligationFilter.OPEN.with(state), ObligationOrder.DUE, null, limit);
    }

    private Duty duty(ObligationRow row, Locale locale) {
        var month = texts.getMessage(
                "home.month",
                new Object[] {String.valueOf(row.due().getYear()), row.due().getMonthValue()},
                locale);
        return new Duty(
                String.valueOf(row.due().getDayOfMonth()),
                month,
                row.unitName() + " · " + row.title(),
                "/obligations/" + row.id(),
                words.kind(row.kind(), locale) + " · " + words.left(row.due(), locale),
                words.state(row.state(), locale));
    }
}
