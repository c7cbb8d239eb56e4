package org.youbei.web.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.Tally;
import org.youbei.plan.VersionState;
import org.youbei.plan.shelf.PlanShelf;
import org.youbei.web.kit.part.Figure;

/** The four numbers on top; each leads to the rows behind it. */
@Component
class DutyFigures {
    private final PlanShelf plans;
    private final MessageSource texts;

    DutyFigures(PlanShelf plans, MessageSource texts) {
        this.plans = plans;
        this.texts = texts;
    }

    List<Figure> of(Actor actor, List<Tally.Count> counts, Locale locale) {
        var duties = Tally.totals(counts);
        var late = duties.getOrDefault(ObligationState.OVERDUE, 0L);
        return List.of(
                figure("overdue", late, "/obligations?state=overdue", late > 0, locale),
                figure(
                        "soon",
                        duties.getOrDefault(ObligationState.DUE_SOON, 0L),
                        "/obligations?state=due-soon",
                        false,
                        locale),
                plansInForce(actor, locale),
                done(duties, locale));
    }

    private Figure plansInForce(Actor actor, Locale locale) {
        var states = plans.counts(actor.scope());
        var inForce = states.getOrDefault(VersionState.ISSUED, 0L);
        var underway = states.getOrDefault(VersionState.DRAFT, 0L)
                + states.getOrDefault(VersionState.SUBMITTED, 0L)
                + states.getOrDefault(VersionState.APPROVED, 0L);
        return new Figure(
                text("home.plans", locale),
                number(inForce),
                text("home.plans.unit", locale),
                text("home.plans.detail", locale, underway),
                "/plans?state=ISSUED",
                false);
    }

    private Figure done(Map<ObligationState, Long> duties, Locale locale) {
        var inTime = duties.getOrDefault(ObligationState.FULFILLED, 0L);
        var tardy = duties.getOrDefault(ObligationState.FULFILLED_LATE, 0L);
        var share = inTime + tardy == 0 ? 100 : Math.round(100.0 * inTime / (inTime + tardy));
        return new Figure(
                text("home.done", locale),
                number(inTime + tardy),
                text("home.duties.unit", locale),
                text("home.done.detail", locale, share),
                "/obligations?state=fulfilled",
                false);
    }

    private Figure figure(String key, long count, String href, boolean late, Locale locale) {
        return new Figure(
                text("home." + key, locale),
                number(count),
                text("home.duties.unit", locale),
                text("home." + key + ".detail", locale),
                href,
                late);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
