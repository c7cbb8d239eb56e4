package org.youbei.web.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationFilter;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationList;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.web.kit.part.Duty;

/** What to do first: the longest overdue, then what falls due next. */
@Component
public class FirstDuties {
    private static final int LATE = 6;
    private static final int SOON = 4;

    private final ObligationList duties;
    private final ObligationWords words;
    private final MessageSource texts;

    FirstDuties(ObligationList duties, ObligationWords words, MessageSource texts) {
        this.duties = duties;
        this.words = words;
        this.texts = texts;
    }

    public List<Duty> of(Actor actor, Locale locale) {
        return of(actor, ObligationFilter.OPEN, locale);
    }

    /** The same of these kinds only. */
    public List<Duty> of(Actor actor, Collection<ObligationKind> kinds, Locale locale) {
        return of(actor, ObligationFilter.OPEN.ofKinds(kinds), locale);
    }

    private List<Duty> of(Actor actor, ObligationFilter filter, Locale locale) {
        return Stream.of(
                        duties.first(actor.scope(), filter.with(ObligationState.OVERDUE), LATE),
                        duties.first(actor.scope(), filter.with(ObligationState.DUE_SOON), SOON))
                .flatMap(List::stream)
                .map(row -> duty(row, locale))
                .toList();
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
