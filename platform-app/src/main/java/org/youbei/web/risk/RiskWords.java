package org.youbei.web.risk;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.youbei.account.UnverifiedLaw;
import org.youbei.model.RiskColour;
import org.youbei.obligation.rule.RuleFigures;
import org.youbei.risk.Rating;
import org.youbei.risk.RiskState;
import org.youbei.risk.RiskStep;
import org.youbei.risk.gauge.Alarm;
import org.youbei.risk.gauge.Quantity;
import org.youbei.risk.gauge.Threshold;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** What risks are called and how their figures are printed, in the language of the person. */
@Component
class RiskWords extends Words {
    RiskWords(MessageSource messages) {
        super(messages);
    }

    String step(RiskStep step) {
        return say("risk.step." + noun(step));
    }

    /** Each colour has a shape and a word beside it. */
    State colour(@Nullable RiskColour colour) {
        if (colour == null) {
            return new State(State.Kind.IDLE, say("risk.colour.none"));
        }
        var kind = switch (colour) {
            case RED -> State.Kind.LATE;
            case ORANGE -> State.Kind.SOON;
            case YELLOW -> State.Kind.OPEN;
            case BLUE -> State.Kind.IDLE;
        };
        return new State(kind, of("risk.colour.", colour));
    }

    State state(RiskState state, boolean overdue) {
        var word = of("risk.state.", state);
        if (overdue) {
            return new State(State.Kind.LATE, say("risk.state.overdue", word));
        }
        var kind = switch (state) {
            case IDENTIFIED, ASSESSED -> State.Kind.SOON;
            case TREATED -> State.Kind.OPEN;
            case WATCHED -> State.Kind.DONE;
            case CLOSED -> State.Kind.ENDED;
        };
        return new State(kind, word);
    }

    /** Events in years, the rate with its interval, the return period. */
    String observed(Rating rating) {
        if (!rating.isCounted()) {
            return say("risk.observed.none");
        }
        var seen = rating.observed();
        var rate = say(
                "risk.observed",
                String.valueOf(seen.events()),
                String.valueOf(seen.years()),
                two(seen.rate()),
                two(seen.lower()),
                two(seen.upper()));
        return seen.returnPeriod().isPresent()
                ? rate + say("risk.observed.return", one(seen.returnPeriod().getAsDouble()))
                : rate;
    }

    /** Where the bounds of the colours come from. */
    String source(RuleFigures figures) {
        var document = figures.document().in(org.springframework.context.i18n.LocaleContextHolder.getLocale());
        var bounds = say(
                "risk.matrix.bounds",
                String.valueOf(figures.value("RED")),
                String.valueOf(figures.value("ORANGE")),
                String.valueOf(figures.value("YELLOW")));
        return bounds
                + say(
                        figures.isConfirmed() || !UnverifiedLaw.isMarked()
                                ? "risk.matrix.source"
                                : "risk.matrix.source.unconfirmed",
                        document,
                        figures.article());
    }

    String bound(Threshold threshold) {
        return (threshold.atLeast() ? "≥ " : "≤ ") + value(threshold.bound(), threshold.quantity());
    }

    State alarm(Alarm alarm) {
        return alarm.isOpen()
                ? new State(State.Kind.LATE, say("risk.alarm.open"))
                : new State(State.Kind.DONE, say("risk.alarm.handled"));
    }

    static String value(BigDecimal value, Quantity quantity) {
        return number(value) + " " + quantity.unit();
    }

    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
