package org.youbei.assessment.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.grading.Bands;
import org.youbei.assessment.method.grading.Comparison;
import org.youbei.assessment.method.grading.Gate;
import org.youbei.assessment.method.grading.PeerGrade;
import org.youbei.assessment.method.grading.PeerGrades;
import org.youbei.assessment.method.grading.RankMethod;
import org.youbei.assessment.method.grading.Ranks;

/** {@code grade-mean-std}, {@code grade-bands}, {@code gate} and {@code rank}. */
final class GradeOperations {
    private GradeOperations() {}

    static Reply meanStd(Request request) {
        var grades = PeerGrades.of(request.figures("scores"));
        return Reply.of(grades)
                .with("grades", grades.grades().stream().map(PeerGrade::label).toList())
                .with("mean", grades.mean())
                .with("std", grades.sampleStd());
    }

    static Reply bands(Request request) {
        double[] scores = request.numbers("scores");
        if (scores.length == 0) {
            throw new RefusedInput(RefusalCode.EMPTY, "scores");
        }
        var bands = BandReading.read(request);
        var labels = new ArrayList<String>();
        for (int i = 0; i < scores.length; i++) {
            double score = scores[i];
            labels.add(Reading.as("scores", "scores[" + i + "]", () -> bands.of(score))
                    .label());
        }
        return Reply.of(explained(Figures.of(scores), bands, labels))
                .with("grades", labels)
                .with("mean", Arithmetic.mean(scores))
                .with("std", scores.length < 2 ? null : (Double) Arithmetic.sampleStd(scores, Arithmetic.mean(scores)));
    }

    private static Explained explained(Figures scores, Bands bands, List<String> labels) {
        return () -> Explanation.of("grade-bands")
                .with("scores", scores)
                .with(
                        "bands",
                        bands.bands().stream()
                                .map(band -> band.label() + " [" + Arithmetic.print(band.from()) + ", "
                                        + Arithmetic.print(band.to()) + ")")
                                .collect(Collectors.joining(", ")))
                .with("decimals", bands.decimals())
                .with(
                        "displayed",
                        Figures.owning(scores.stream().map(bands::displayed).toArray()))
                .with("grades", String.join(", ", labels));
    }

    static Reply gate(Request request) {
        var conditions = new ArrayList<@Nullable Boolean>();
        var items = Reading.items(request.required("conditions"), "conditions");
        for (int k = 0; k < items.size(); k++) {
            conditions.add(condition(items.get(k), "conditions[" + k + "]"));
        }
        var comparison = request.truth("strict", false) ? Comparison.MORE_THAN : Comparison.AT_LEAST;
        var gate = new Gate(conditions, optional(request, "score"), optional(request, "threshold"), comparison);
        return Reply.of(gate).with("outcome", gate.outcome().key()).with("because", gate.because(Locale.ENGLISH));
    }

    private static @Nullable Boolean condition(JsonValue value, String at) {
        return switch (value) {
            case JsonValue.Truth(boolean truth) -> (Boolean) truth;
            case JsonValue.Null _ -> null;
            default -> throw Request.wrongType(at, "boolean", value);
        };
    }

    private static @Nullable Double optional(Request request, String field) {
        var value = request.optional(field);
        return value == null ? null : (Double) Reading.number(value, field);
    }

    static Reply rank(Request request) {
        var scores = request.figures("scores");
        if (scores.size() == 0) {
            throw new RefusedInput(RefusalCode.EMPTY, "scores");
        }
        var method = request.choice(
                "method", each -> each.name().toLowerCase(Locale.ROOT), RankMethod.COMPETITION, RankMethod.values());
        boolean higher = request.truth("higherIsBetter", true);
        var ranks = Ranks.of(scores, method, higher);
        Explained explained = () -> Explanation.of("rank")
                .with("scores", scores)
                .with("method", method.name().toLowerCase(Locale.ROOT))
                .with("higherIsBetter", String.valueOf(higher))
                .with("tolerance", Arithmetic.TIE)
                .with("rank", ranks.places());
        return Reply.of(explained).with("rank", ranks);
    }
}
