package org.youbei.web.indicatorsystem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.Scale;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.system.SystemState;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** What indicators and their systems are called and how their figures are printed, in the language of the person. */
public class IndicatorWords extends Words {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public IndicatorWords(MessageSource messages) {
        super(messages);
    }

    State state(SystemState state) {
        var kind = switch (state) {
            case DRAFT -> State.Kind.IDLE;
            case FROZEN -> State.Kind.DONE;
            case SUPERSEDED -> State.Kind.ENDED;
        };
        return new State(kind, of("indicatorsystem.state.", state));
    }

    /** A weight in percent: {@code 12.50 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    /** How an indicator is answered, with its anchors: {@code 0–2 次}. */
    public String scale(Measure measure) {
        var word = of("indicatorsystem.scale.", measure.scale());
        if (measure.scale() == Scale.YES_NO) {
            return word;
        }
        var low = measure.low();
        var high = measure.high();
        var anchors = low == null || high == null
                ? say("indicatorsystem.peers")
                : value(measure, measure.direction() == Direction.MAX ? low : high) + " → "
                        + value(measure, measure.direction() == Direction.MAX ? high : low);
        return word + " · " + anchors;
    }

    /** A value of an indicator as people read it: shares in percent, yes and no in words, with the unit. */
    public String value(Measure measure, @Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        return switch (measure.scale()) {
            case YES_NO -> say(value.signum() > 0 ? "indicatorsystem.yes" : "indicatorsystem.no");
            case SHARE -> plain(value.multiply(HUNDRED)) + " %";
            default -> plain(value) + (measure.unit().isEmpty() ? "" : " " + measure.unit());
        };
    }

    /** At most four decimals, without zeros at the end. */
    public static String plain(BigDecimal value) {
        var cut = value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_UP) : value;
        return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
    }

    String respondent(Node node) {
        var measure = node.measured();
        var who = of("indicatorsystem.respondent.", measure.respondent());
        return measure.source().isEmpty() ? who : who + " · " + source(measure.source());
    }

    /** What a figure is called that a module knows by itself; its id where no module of this installation brings it. */
    public String source(String id) {
        return sayOr("evidence." + id, id);
    }
}
