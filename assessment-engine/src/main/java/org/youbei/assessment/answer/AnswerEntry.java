package org.youbei.assessment.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Scale;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/**
 * What somebody says about an indicator.
 *
 * @param count with {@code base}: the numbers that a ratio is made of; null for other scales
 */
public record AnswerEntry(
        Said said, @Nullable BigDecimal count, @Nullable BigDecimal base, String note) {
    private static final int PLACES = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("9999999999");

    /**
     * Reads a value as people type it. A share is typed in percent: {@code 85} is 0.85; {@code 0.85} may mean either and is asked back, unless the
     * percent sign stands behind it.
     *
     * @param base the residents of a ratio; empty for other scales
     */
    public static Outcome<AnswerEntry> read(Measure measure, String value, String base, String note) {
        if (measure.scale() == Scale.RATIO) {
            return ratio(measure, value, base, note);
        }
        if (measure.scale() == Scale.SHARE) {
            return share(value, note);
        }
        var number = number(value);
        if (number.isEmpty() || outside(measure, number.get()) != null) {
            return Outcome.refused(CampaignRefusal.VALUE.at("value", most(measure)));
        }
        return Outcome.done(new AnswerEntry(Said.of(number.get()), null, null, note.strip()));
    }

    private static Outcome<AnswerEntry> ratio(Measure measure, String value, String base, String note) {
        var count = number(value);
        var residents = number(base);
        if (count.isEmpty()) {
            return Outcome.refused(CampaignRefusal.VALUE.at("value", MOST.toPlainString()));
        }
        if (residents.isEmpty() || residents.get().signum() == 0) {
            return Outcome.refused(CampaignRefusal.RESIDENTS.at("base"));
        }
        var ratio = count.get().multiply(measure.per()).divide(residents.get(), PLACES, RoundingMode.HALF_UP);
        return Outcome.done(new AnswerEntry(Said.of(ratio), count.get(), residents.get(), note.strip()));
    }

    private static Outcome<AnswerEntry> share(String value, String note) {
        var text = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC);
        var marked = text.endsWith("%");
        var number = number(marked ? text.substring(0, text.length() - 1) : text);
        var doubtful = !marked
                && number.filter(one -> one.signum() > 0 && one.compareTo(BigDecimal.ONE) < 0)
                        .isPresent();
        if (number.isEmpty() || number.get().compareTo(HUNDRED) > 0 || doubtful) {
            return Outcome.refused(CampaignRefusal.PERCENT.at("value"));
        }
        var share = number.get().divide(HUNDRED, PLACES, RoundingMode.HALF_UP);
        return Outcome.done(new AnswerEntry(Said.of(share), null, null, note.strip()));
    }

    private static Optional<BigDecimal> number(String value) {
        var text = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC);
        return text.matches("[0-9]{1,10}(\\.[0-9]{1,4})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String most(Measure measure) {
        var high = measure.high();
        return switch (measure.scale()) {
            case YES_NO, SHARE -> "1";
            case POINTS -> high == null ? MOST.toPlainString() : high.toPlainString();
            default -> MOST.toPlainString();
        };
    }

    /** Why a value is none of this indicator; null where it is one. */
    public static @Nullable Refusal outside(Measure measure, BigDecimal value) {
        var most = new BigDecimal(most(measure));
        var whole = measure.scale() != Scale.YES_NO || value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
        return value.signum() < 0 || value.compareTo(most) > 0 || !whole
                ? CampaignRefusal.VALUE.at("value", most.toPlainString())
                : null;
    }
}
