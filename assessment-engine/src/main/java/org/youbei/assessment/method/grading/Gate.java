package org.youbei.assessment.method.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * Base conditions, all of which must hold, and a score that must reach a threshold. As long as any input is missing the gate is undetermined,
 * never passed and never failed.
 *
 * @param conditions true, false, or null for not known
 * @param score null when not known
 * @param threshold null for a gate without a score
 */
public record Gate(
        List<@Nullable Boolean> conditions,
        @Nullable Double score,
        @Nullable Double threshold,
        Comparison comparison) implements Explained {
    public enum Outcome {
        PASS,
        FAIL,
        UNDETERMINED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses EMPTY when there is nothing to test, MISSING_FIELD for a score without threshold, and NOT_FINITE. */
    public Gate {
        conditions = Collections.unmodifiableList(new ArrayList<>(conditions));
        if (conditions.isEmpty() && threshold == null) {
            throw new RefusedInput(RefusalCode.EMPTY, "conditions");
        }
        if (score != null && threshold == null) {
            throw new RefusedInput(RefusalCode.MISSING_FIELD, "threshold", "threshold");
        }
        Arithmetic.requireFinite(score == null ? 0 : score, "score");
        Arithmetic.requireFinite(threshold == null ? 0 : threshold, "threshold");
    }

    public Outcome outcome() {
        if (conditions.contains(null) || threshold != null && score == null) {
            return Outcome.UNDETERMINED;
        }
        return causes().isEmpty() ? Outcome.PASS : Outcome.FAIL;
    }

    /** Everything that is missing or fails; empty for a pass. */
    public List<GateCause> causes() {
        var causes = new ArrayList<GateCause>();
        for (int k = 0; k < conditions.size(); k++) {
            Boolean met = conditions.get(k);
            if (met == null || !met) {
                causes.add(GateCause.ofCondition(met, k));
            }
        }
        var limit = threshold;
        if (limit != null) {
            var reached = score;
            if (reached == null) {
                causes.add(GateCause.missingScore());
            } else if (!comparison.holds(reached, limit)) {
                causes.add(GateCause.belowThreshold(reached, comparison, limit));
            }
        }
        return causes;
    }

    /** The causes as one sentence. */
    public String because(Locale locale) {
        var causes = causes();
        return causes.isEmpty()
                ? GateCause.none().sentence(locale)
                : causes.stream().map(cause -> cause.sentence(locale)).collect(Collectors.joining(" "));
    }

    @Override
    public Explanation explanation() {
        var chain = Explanation.of("gate").with("conditions", conditions.toString());
        var reached = score;
        chain = reached == null ? chain : chain.with("score", reached);
        var limit = threshold;
        chain = limit == null
                ? chain
                : chain.with("comparison", comparison.sign()).with("threshold", limit);
        return chain.with("because", because(Locale.ROOT))
                .with("outcome", outcome().key());
    }
}
