package org.youbei.assessment.method.grading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Wording;

/** One reason why a gate is not passed, or that it is. */
public record GateCause(Kind kind, List<String> arguments) {
    public enum Kind {
        CONDITION_MISSING,
        CONDITION_FAILED,
        SCORE_MISSING,
        SCORE_BELOW,
        NONE
    }

    public GateCause {
        arguments = List.copyOf(arguments);
    }

    static GateCause ofCondition(@Nullable Boolean met, int index) {
        var kind = met == null ? Kind.CONDITION_MISSING : Kind.CONDITION_FAILED;
        return new GateCause(kind, List.of(String.valueOf(index + 1)));
    }

    static GateCause missingScore() {
        return new GateCause(Kind.SCORE_MISSING, List.of());
    }

    static GateCause belowThreshold(double score, Comparison comparison, double threshold) {
        return new GateCause(
                Kind.SCORE_BELOW, List.of(Arithmetic.print(score), comparison.sign(), Arithmetic.print(threshold)));
    }

    static GateCause none() {
        return new GateCause(Kind.NONE, List.of());
    }

    public String sentence(Locale locale) {
        return Wording.EXPLANATIONS.say(locale, "gate." + kind.name(), arguments);
    }
}
